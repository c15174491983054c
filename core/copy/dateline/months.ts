/** Names of the months in the languages in which agencies date their copy. */

/** One line a month, January first; lower case, without full stops. */
const NAMES: readonly string[] = [
  'january jan janvier janv enero ene gennaio gen januar jänner janeiro января янв ιανουαρίου',
  'february feb février fevrier févr fév febrero febbraio februar fevereiro fev февраля фев φεβρουαρίου',
  'march mar mars marzo märz maerz mär mrz março marco марта мар μαρτίου',
  'april apr avril avr abril abr aprile апреля апр απριλίου',
  'may mai mayo maggio mag maio мая μαΐου',
  'june jun juin junio giugno giu juni junho июня июн ιουνίου',
  'july jul juillet juil julio luglio lug juli julho июля июл ιουλίου',
  'august aug août aout aoû agosto ago августа авг αυγούστου',
  'september sept sep septembre septiembre settembre set setembro сентября сен сент σεπτεμβρίου',
  'october oct octobre octubre ottobre ott oktober okt outubro out октября окт οκτωβρίου',
  'november nov novembre noviembre novembro ноября ноя нояб νοεμβρίου',
  'december dec décembre decembre déc diciembre dic dicembre dezember dez dezembro декабря дек δεκεμβρίου',
];

const NUMBERS = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Number of the month (1 to 12) that a name or abbreviation stands for, in any case. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase().normalize('NFC'));
}
