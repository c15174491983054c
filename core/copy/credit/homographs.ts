/**
 * Agencies' short names that stand for something else as well: `Pittsburgh (PA)`, `the party (AAP)`.
 * What the words before a bracket say decides; in doubt it is text, for a wrong credit is worse than
 * a missing one.
 */

/** How an acronym's other meanings show in the words right before its bracket. */
interface Homograph {
  /** What it stands for where the initials do not give it away. */
  means: RegExp;
  /** It is the code of a state or province, too: its places. */
  placesElsewhere?: ReadonlySet<string>;
  /** Where the agency is at home; behind any other place the code is the state's. */
  placesAtHome?: RegExp;
}

function places(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(', ')));
}

/** Known to have others, which only its place inside a sentence can show. */
const NONE: Homograph = { means: /(?!)/ };
const HOMOGRAPHS: ReadonlyMap<string, Homograph> = new Map<string, Homograph>([
  [
    'AP',
    {
      means: /(?:Andhra Pradesh|Arunachal Pradesh|Amapá|Andhra|\b(?:exam|exams|course|courses))$/,
      // Andhra Pradesh and Arunachal Pradesh in India, Amapá in Brazil, Ascoli Piceno in Italy.
      placesElsewhere: places(
        'Hyderabad, Vijayawada, Visakhapatnam, Vizag, Tirupati, Tirumala, Guntur, Amaravati, Nellore, Kurnool',
        'Kadapa, Anantapur, Rajahmundry, Rajamahendravaram, Kakinada, Eluru, Ongole, Chittoor, Srikakulam',
        'Vizianagaram, Machilipatnam, Tenali, Nandyal, Puttaparthi, Sriharikota, Madanapalle, Hindupur',
        'Proddatur, Bhimavaram, Itanagar, Tawang, Naharlagun, Pasighat, Ziro, Macapá, Oiapoque',
        'Ascoli Piceno, San Benedetto del Tronto',
      ),
    },
  ],
  [
    'PA',
    {
      means:
        /(?:Pennsylvania|Palestinian|Panama|Pará|\b[Aa]uthority|\b(?:Rep|Sen|Gov)\. \p{L}[\p{L}. '’-]{1,40}|\b(?:personal )?assistants?|\b(?:public.address|sound) systems?)$/u,
      // The big ones of Pennsylvania, Pará and Palermo; behind others see `placesAtHome`.
      placesElsewhere: places(
        'Pittsburgh, Philadelphia, Harrisburg, Scranton, Allentown, Erie, Wilkes-Barre, Gettysburg, Hershey',
        'Johnstown, Altoona, Bethlehem, Punxsutawney, Belém, Santarém, Altamira, Marabá, Palermo, Cefalù',
      ),
      placesAtHome:
        /(?:shire|Street|Square|Palace|London|Westminster|Whitehall|Heathrow|Gatwick|Wembley|Wimbledon|Windsor|Manchester|Birmingham|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Leicester|Southampton|Portsmouth|Brighton|Plymouth|Dover|Oxford|Cambridge|York|Hull|Bath|Norwich|Exeter|Coventry|Sunderland|Blackpool|Cornwall|Devon|Kent|Essex|Sussex|Surrey|Dorset|Norfolk|Suffolk|Cumbria|Edinburgh|Glasgow|Aberdeen|Dundee|Inverness|Holyrood|Cardiff|Swansea|Belfast|Stormont|Derry|Dublin|Cork|England|Scotland|Wales|Ireland|Britain|UK)$/,
    },
  ],
  [
    'AFP',
    { means: /(?:Philippine|\bPhilippine (?:military|army|armed forces)|\b[Ff]ederal police)$/ },
  ],
  ['EPA', { means: /\b(?:environmental \p{Ll}{2,12}|agency)$/u }],
  ['AAP', { means: /\bparty$/ }],
  ['UPI', { means: /\b(?:interface|payments? systems?)$/ }],
  ...'AA ANA ANI APA CNA CNS CP PTI RIA SDA SPA TCA'
    .split(' ')
    .map((acronym): [string, Homograph] => [acronym, NONE]),
]);

/** A place in running text: behind a preposition that takes one, or alone. */
const PLACE =
  /(?:^|\b(?:in|at|near|from|of|outside|to|around|across|through|for) )(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})$/u;
/** More than the longest place with its preposition. */
const LONGEST_PLACE = 80;

/**
 * Whether a bracketed acronym means something else than the agency.
 *
 * @param before text up to the bracket, which no sentence closes
 * @param inner what the bracket holds
 * @param insideSentence whether a full stop follows the bracket, so that it belongs to its sentence
 */
export function meansAnother(before: string, inner: string, insideSentence: boolean): boolean {
  const homograph = HOMOGRAPHS.get(inner);
  if (homograph === undefined) return false;
  const text = before.trimEnd().slice(-LONGEST_PLACE);
  return insideSentence || homograph.means.test(text) || isPlaceOf(homograph, text);
}

function isPlaceOf({ placesElsewhere, placesAtHome }: Homograph, text: string): boolean {
  if (placesElsewhere === undefined) return false;
  if (endsInPlace(text, placesElsewhere)) return true;
  const place = PLACE.exec(text)?.[1];
  return place !== undefined && placesAtHome !== undefined && !placesAtHome.test(place);
}

function endsInPlace(text: string, names: ReadonlySet<string>): boolean {
  const words = text.split(/[\s,]+/);
  return [1, 2, 3, 4].some((count) => names.has(words.slice(-count).join(' ')));
}
