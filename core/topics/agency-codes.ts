/**
 * Codes of agencies' own schemes → Media Topics: only those whose meaning is a subject. `a` (domestic) and `i`
 * (international) of the American wires say where a story belongs, not what it is about, and map to nothing.
 */
import type { MediaTopicCode } from './media-topics.ts';

type Codes = Readonly<Record<string, MediaTopicCode>>;

/** Category letters of ANPA 1312 as AP uses them; `q` are results, `r` is racing. */
const ANPA_CATEGORIES: Codes = {
  e: '20000002',
  f: '04000000',
  l: '10000000',
  o: '17000000',
  p: '11000000',
  q: '15000000',
  r: '15000000',
  s: '15000000',
};

/** Category on pictures (IIM 2:15, its appendix): three letters for each of IPTC's seventeen subjects. */
const IIM_CATEGORIES: Codes = {
  ace: '01000000',
  clj: '02000000',
  dis: '03000000',
  fin: '04000000',
  edu: '05000000',
  evn: '06000000',
  hth: '07000000',
  hum: '08000000',
  lab: '09000000',
  lif: '10000000',
  pol: '11000000',
  rel: '12000000',
  sci: '13000000',
  soi: '14000000',
  spo: '15000000',
  war: '16000000',
  wea: '17000000',
};

/** Ressorts of dpa's German service. */
const DPA_RESSORTS: Codes = {
  ku: '01000000',
  pl: '11000000',
  sp: '15000000',
  wi: '04000000',
};

/** Topic codes of Reuters; with a G before them they are those of the public corpus RCV1 (Lewis et al., 2004). */
const REUTERS_TOPICS: Codes = {
  cen: '20000350',
  crim: '02000000',
  def: '20000598',
  dip: '20000638',
  dis: '03000000',
  eci: '20000346',
  ent: '01000000',
  env: '06000000',
  hea: '07000000',
  int: '20000371',
  job: '09000000',
  lif: '10000000',
  mce: '20000346',
  mrg: '20000204',
  pol: '11000000',
  rel: '12000000',
  res: '20000178',
  sci: '13000000',
  socc: '20001065',
  spo: '15000000',
  stx: '20000385',
  ten: '20001085',
  vio: '16000000',
  vote: '20000574',
  votp: '20000574',
  wea: '17000000',
};

/** Scheme in lower case → its codes in lower case. */
const SCHEMES: ReadonlyMap<string, Codes> = new Map([
  ['a1312cat', ANPA_CATEGORIES],
  ['anpa_category', ANPA_CATEGORIES],
  ['apcat', ANPA_CATEGORIES],
  ['apcategorycode', ANPA_CATEGORIES],
  ['category', { ...ANPA_CATEGORIES, ...IIM_CATEGORIES }],
  ['dpacat', DPA_RESSORTS],
  ['iptc7901cat', DPA_RESSORTS],
  ['mcc', { spo: '15000000' }],
  ['n2', REUTERS_TOPICS],
]);

/** The topic that an agency's code stands for. */
export function topicOfAgencyCode(scheme: string, code: string): MediaTopicCode | undefined {
  const codes = SCHEMES.get(scheme.toLowerCase());
  const key = code.toLowerCase();
  return codes !== undefined && Object.hasOwn(codes, key) ? codes[key] : undefined;
}
