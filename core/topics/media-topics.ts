/**
 * IPTC Media Topics (cv.iptc.org/newscodes/mediatopic, CC BY 4.0): the seventeen at the top, and those below
 * them that something is mapped to. Names are IPTC's in English.
 */

/** The alias of the scheme in IPTC's own catalog. */
export const MEDIA_TOPIC = 'medtop';

const NAMES = {
  '01000000': 'arts, culture, entertainment and media',
  '02000000': 'crime, law and justice',
  '03000000': 'disaster, accident and emergency incident',
  '04000000': 'economy, business and finance',
  '05000000': 'education',
  '06000000': 'environment',
  '07000000': 'health',
  '08000000': 'human interest',
  '09000000': 'labour',
  '10000000': 'lifestyle and leisure',
  '11000000': 'politics',
  '12000000': 'religion',
  '13000000': 'science and technology',
  '14000000': 'society',
  '15000000': 'sport',
  '16000000': 'conflict, war and peace',
  '17000000': 'weather',
  '20000002': 'arts and entertainment',
  '20000038': 'culture',
  '20000045': 'mass media',
  '20000051': 'television',
  '20000053': 'act of terror',
  '20000054': 'act of bioterrorism',
  '20000055': 'bombings',
  '20000056': 'armed conflict',
  '20000057': 'guerrilla activity',
  '20000058': 'international military intervention',
  '20000065': 'civil unrest',
  '20000070': "coup d'etat",
  '20000071': 'massacre',
  '20000079': 'ordnance clearance',
  '20000080': 'prisoners of war',
  '20000082': 'crime',
  '20000083': 'arson',
  '20000084': 'assault',
  '20000121': 'law',
  '20000139': 'accident and emergency incident',
  '20000178': 'corporate earnings',
  '20000204': 'merger and acquisition',
  '20000341': 'road transport',
  '20000342': 'traffic',
  '20000343': 'waterway and maritime transport',
  '20000344': 'economy',
  '20000345': 'economic policy',
  '20000346': 'economic trends and indicators',
  '20000350': 'central bank',
  '20000371': 'interest rates',
  '20000385': 'market and exchange',
  '20000538': 'leisure',
  '20000565': 'lifestyle',
  '20000574': 'election',
  '20000579': 'national elections',
  '20000580': 'political campaigns',
  '20000581': 'campaign finance',
  '20000582': 'political candidates',
  '20000583': 'primary elections',
  '20000584': 'referenda',
  '20000585': 'regional elections',
  '20000586': 'voting',
  '20000588': 'censorship',
  '20000593': 'government',
  '20000597': 'constitution (law)',
  '20000598': 'defence',
  '20000599': 'armed forces',
  '20000600': 'veterans affairs',
  '20000601': 'military equipment',
  '20000602': 'military weaponry',
  '20000603': 'security measures (defence)',
  '20000604': 'national security',
  '20000605': 'espionage and intelligence',
  '20000606': 'executive (government)',
  '20000638': 'international relations',
  '20000715': 'mathematics',
  '20000717': 'natural science',
  '20000718': 'astronomy',
  '20000719': 'biology',
  '20000720': 'botany',
  '20000721': 'genetics',
  '20000722': 'palaeontology',
  '20000756': 'technology and engineering',
  '20000849': 'baseball',
  '20000851': 'basketball',
  '20000888': 'cricket',
  '20000940': 'golf',
  '20000965': 'ice hockey',
  '20001065': 'soccer',
  '20001085': 'tennis',
} as const;

/** Code of a Media Topic that has a name here. */
export type MediaTopicCode = keyof typeof NAMES;

/** IPTC's name of a topic, in English. */
export function mediaTopicName(code: MediaTopicCode): string {
  return NAMES[code];
}

/** Is this text the code of a topic named here? */
export function isMediaTopicCode(text: string): text is MediaTopicCode {
  return Object.hasOwn(NAMES, text);
}
