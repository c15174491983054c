/** Words that tell persons, organisations and stand-ins apart, as data. Compared in lower case. */

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** A segment that holds one of these is an organisation, not a person. */
export const ORGANISATION_WORDS = words(
  // State, forces, justice
  'ministry ministries minister office offices service services agency agencies palace police navy army',
  'force forces command guard guards brigade government governor presidential presidency house defense',
  'defence corps department dept bureau administration authority authorities council committee commission',
  'embassy consulate court parliament senate congress assembly cabinet secretariat directorate division',
  'battalion regiment fleet squadron marines military security intelligence rescue',
  'customs prison sheriff federal national international public republic kingdom emirate',
  'prefecture county city municipality household kremlin pentagon vatican capitol',
  'affairs foreign interior health welfare education culture tourism transport agriculture environment',
  'protection safety emergency emergencies disaster crisis situations meteorological weather geological survey',
  // Media and pictures
  'press media tv news television broadcasting broadcaster broadcast radio channel network newspaper magazine',
  'times herald tribune journal gazette chronicle daily today weekly shimbun ilbo sinmun images pictures photos',
  'photo photography agence agencia archive archives collection collections studio studios films video videos',
  'footage online website web blog social handout courtesy editor editors correspondents writers',
  // Business
  'motor motors electronics company companies co corp corporation inc ltd limited llc plc gmbh group',
  'holdings industries industry technologies technology tech systems solutions labs laboratory laboratories',
  'entertainment records airlines airways aviation aerospace railway railways railroad shipping bank insurance',
  'energy chemical chemicals pharma pharmaceuticals biologics telecom communications mobile heavy',
  'construction engineering semiconductor display hotel hotels resort resorts department-store mall',
  // Learning, culture, sports, church
  'museum university college school academy institute institution institutes center centre hospital clinic',
  'gallery library theater theatre orchestra opera ballet festival foundation association federation union',
  'league club team fc society organization organisation organizers alliance party cathedral',
  'diocese zoo aquarium observatory space satellite project program programme committee olympic sports rights',
  'exhibition auction publishing books comics games gaming',
  // Adjectives and names of states that open an organisation's name
  'korea korean russia russian ukraine ukrainian china chinese japan japanese iranian iraqi israeli syrian',
  'turkish american british indian pakistani imperial u.s',
  'data insights automated',
  // Other languages
  'ministerio ministère ministero ministerium bundesministerium polizei policía policia polizia gendarmerie',
  'gobierno gouvernement governo presidencia présidence presidenza presidência prefeitura préfecture',
  'mairie ayuntamiento comune stadt feuerwehr bundeswehr bundespolizei bundesregierung guardia fuerza',
  'fuerzas ejército armada esercito marina vigili bomberos pompiers université universität universidad',
  'università musée museo musée hôpital krankenhaus casa palacio agenzia verlag rundfunk zeitung redaktion',
  'министерство министерства минобороны мид мчс мвд фсб пресс-служба пресс служба правительство',
  'администрация президента полиция управление агентство телеканал газета университет музей',
);

/** Short names in capitals that open or close an organisation's name (`NASA Goddard`, `SK Hynix`). */
export const ORGANISATION_ACRONYMS: ReadonlySet<string> = new Set(
  (
    'NASA ESA JAXA KARI NOAA USGS NATO UNICEF UNHCR UNESCO IAEA WHO WFP FBI CIA IDF IOC FIFA UEFA KBO KBL ' +
    'NBA NFL NHL MLB PGA LPGA ICRC RCMP CCTV KRT BBC CNN NBC CBS ABC NHK TBS RTL ZDF ARD USA NYPD LAPD US UK UN EU ' +
    'SK LG KT CJ HD GS LS DL DB HL NH KB KG BNK HMM STX KCC POSCO BMW KTX VCG NTB TT ATP WTA'
  ).split(' '),
);

/** In lower case inside a person's name. */
export const NAME_PARTICLES = words(
  'de van von bin al el da du del di la der den ter ten dos das do le bint ben ibn abu ul y e',
);

/** In lower case inside an organisation's name. */
export const LINKING_WORDS = words(
  'of the for and & de du des la le les l di del della do da dos das von der des und et y e in at on to и по',
);

/** In lower case after "courtesy of" and the like: what somebody's picture came from. */
export const OBJECT_WORDS = words(
  'artist artists author family families collector company owner owners organizer organizers organizers’',
  'website web site homepage page pages account accounts channel blog video videos feed livestream stream',
  'broadcast footage clip film program show official agency agent office museum gallery studio private a an',
  'ministry government university police army navy court council city county school company’s club party',
  'each agencies companies publisher label',
  'collection archive archives via from by with respective social media app twitter facebook instagram youtube',
);

/** Stand where a name would and are none: the photographer is not named. */
export const PLACEHOLDERS = words(
  'str stringer stringers staff uncredited contributor contributors contributed illustration illustrations',
  'agencies unknown anonymous various n/a na illustrative representative representational photographer',
  'photographers composite montage xx x reporter reporters',
);

/** Close the description of a journalist (`AP Sports Writer`). */
export const TITLE_NOUNS = words(
  'writer writers correspondent correspondents reporter reporters editor editors photographer photographers',
  'photojournalist photojournalists journalist journalists columnist critic analyst contributor contributors',
  'staff bureau chief producer korrespondent korrespondentin reporterin',
);

/** Newspapers' names that are surnames or given names as well; they count in bylines only. */
export const OUTLET_WORDS = words(
  'post register star sun globe bee mail express mirror telegraph independent observer standard dispatch',
  'inquirer examiner sentinel monitor republic constitution courier enquirer leader citizen advocate record',
);

/** Open a name and are not part of it: ranks and courtesy titles, without their full stop. */
export const RANKS = words(
  'sgt ssgt msgt tsgt cpl lcpl pfc pvt spc lt ltc cmdr capt maj col gen adm airman seaman mass',
  'communication specialist petty officer 1st 2nd 3rd class lance staff senior master technical tech chief',
  'first second third sr dr mr mrs ms prof photographer photojournalist reporter correspondent',
);

/** A rank opens with one of these; `Senior`, `Class` and the like only follow. */
export const RANK_OPENERS = words(
  'sgt ssgt msgt tsgt cpl lcpl pfc pvt spc lt cmdr capt maj col airman seaman mass petty lance staff senior',
  'master tech chief 1st 2nd dr mr mrs ms prof photographer photojournalist reporter correspondent',
);

/** Their full stop ends no sentence and no segment. Single letters and `U.S.` need no entry. */
export const ABBREVIATIONS = words(
  'sgt ssgt cpl pfc pvt spc lt cmdr capt maj col gen adm gov sen rep pres mr mrs ms dr prof st jr sr inc co',
  'corp ltd bros no vs dept jan feb mar apr aug sept sep oct nov dec calif fla pa tex mass ill mich minn ont',
  'que ariz ark colo conn ga ky la md mo mont neb nev okla ore tenn va vt wash wis wyo ala del ind kan miss',
  'ft mt ave blvd rd ph.d approx ca z.b bzw',
);
