/**
 * Names of sections and desks as agencies and papers write them into their feeds' categories → Media Topics.
 * Only whole names: `Politics` is a section, `Office politics` is not.
 */
import type { MediaTopicCode } from './media-topics.ts';

const NAMES: readonly (readonly [topic: MediaTopicCode, names: string])[] = [
  [
    '01000000',
    'arts, culture & entertainment|arts, culture and entertainment|arts, culture, entertainment and media|' +
      '문화|문화·연예|문화/연예|문화연예|文化|文化・エンタメ|文娱|文娛|문화·생활',
  ],
  [
    '20000002',
    'arts|entertainment|arts & entertainment|arts and entertainment|showbiz|celebrity|' +
      'unterhaltung|kultur & unterhaltung|divertissement|entretenimiento|espectáculos|spettacoli|entretenimento|' +
      '연예|방송·연예|연예·스포츠|연예가화제|芸能|エンタメ|娱乐|娛樂|culture & entertainment',
  ],
  ['20000038', 'culture|kultur|cultura|kulturell|kulttuuri|культура|ثقافة'],
  ['20000045', 'media|medien|médias|medios|미디어|メディア|传媒'],
  [
    '02000000',
    'crime|crime & law|crime and law|law & crime|crime & justice|crime, law and justice|police & courts|' +
      'justice|justiz|kriminalität|police/justice|police-justice|faits divers et justice|policía y justicia|' +
      '사건·사고|사건사고|법원·검찰|검찰·법원|法治',
  ],
  ['20000121', 'law|legal|recht|droit'],
  [
    '03000000',
    'disaster|disasters|accidents|disasters & accidents|disasters and accidents|natural disasters|' +
      'disaster and accident|catástrofes|catastrophes|katastrophen|재난|재난·안전|災害|灾害',
  ],
  [
    '04000000',
    'business|economy|economics|finance|financial|money|business news|business & economy|economy & business|' +
      'business and finance|economy, business and finance|economy and finance|wirtschaft|wirtschaft & finanzen|' +
      'économie|economie|éco|economía|economia|economia e finanza|negocios|ekonomi|talous|økonomi|' +
      'экономика|бизнес|اقتصاد|경제|금융|산업|경제·산업|산업/경제|금융·증권|산업·기업|経済|ビジネス|财经|財經|经济|經濟|产业',
  ],
  [
    '20000385',
    'markets|stock markets|stocks|börse|bourse|mercados|증권|마켓|마켓+|株式|市況|股市|证券',
  ],
  ['05000000', 'education|bildung|éducation|educación|educazione|istruzione|교육|교육·입시|教育'],
  [
    '06000000',
    'environment|climate|climate change|environment & climate|umwelt|environnement|planète|medio ambiente|' +
      'medioambiente|ambiente|meio ambiente|환경|環境|环境|экология',
  ],
  [
    '07000000',
    'health|medicine|health & medicine|health and medicine|gesundheit|santé|salud|salute|saúde|здоровье|صحة|' +
      '건강|의료·건강|보건|보건·의료|건강·의학|医療|健康|卫生',
  ],
  [
    '08000000',
    'human interest|oddly enough|odd news|offbeat|weird news|vermischtes|insolite|insólito|인물|사람들|피플|人物',
  ],
  [
    '09000000',
    'labour|labor|employment|jobs|arbeit|emploi|trabajo|노동|노동·고용|고용·노동|노동·복지|労働|劳动',
  ],
  [
    '10000000',
    'lifestyle|life|leisure|life & style|lifestyle & leisure|lifestyle and leisure|life & leisure|living|travel|' +
      'leben|reise|reisen|art de vivre|estilo de vida|생활|라이프|여행·레저|여행/레저|생활·문화|ライフ|暮らし|生活',
  ],
  [
    '11000000',
    'politics|political news|national politics|politics news|politik|innenpolitik|politique|política|politica|' +
      'politiek|politikk|politiikka|polityka|политика|سياسة|정치|정치일반|국회·정당|국회/정당|대통령실|청와대|외교|국방|외교·안보|' +
      '政治|政務|时政|時政|government and politics|government & politics',
  ],
  ['20000574', 'elections|election|wahlen|élections|elecciones|elezioni|eleições|선거|選挙|选举'],
  ['20000598', 'defence|defense|verteidigung|défense|defensa|국방·외교|국방일반|防衛'],
  ['20000638', 'diplomacy|foreign policy|international relations|diplomatie|외교·통일|外交'],
  ['12000000', 'religion|faith|religion & belief|religion and belief|religión|religione|종교|宗教'],
  [
    '13000000',
    'science|technology|tech|science & technology|science and technology|sci-tech|sci/tech|science/tech|science & tech|' +
      'it & science|wissenschaft|technik|wissen|sciences|technologie|ciencia|tecnología|ciencia y tecnología|scienza|' +
      'tecnologia|ciência|наука|технологии|과학|it·과학|it/과학|테크|과학기술|it|科学|テクノロジー|科技',
  ],
  [
    '14000000',
    'society|social issues|gesellschaft|société|sociedad|società|sociedade|общество|مجتمع|사회|사회일반|社会|社會',
  ],
  [
    '15000000',
    'sport|sports|sports news|deportes|deporte|esportes|desporto|urheilu|спорт|رياضة|스포츠|스포츠일반|스포츠·레저|スポーツ|体育|體育',
  ],
  [
    '20001065',
    'soccer|football (soccer)|fußball|fútbol|calcio|축구|국내축구|해외축구|サッカー|足球',
  ],
  ['20000849', 'baseball|야구|국내야구|해외야구|프로야구|野球|棒球'],
  ['20000851', 'basketball|농구|バスケットボール|篮球|籃球'],
  ['20000888', 'cricket'],
  ['20000940', 'golf|골프|ゴルフ|高尔夫'],
  ['20001085', 'tennis|테니스|テニス|网球'],
  [
    '16000000',
    'war|war & conflict|conflict|war and unrest|unrest, conflicts and war|conflict, war and peace|krieg|guerre|guerra|conflits|война',
  ],
  [
    '17000000',
    'weather|weather news|wetter|météo|meteo|tiempo|sää|väder|погода|طقس|날씨|天気|天气|天氣|気象',
  ],
];

const BY_NAME: ReadonlyMap<string, MediaTopicCode> = new Map(
  NAMES.flatMap(([topic, names]) => names.split('|').map((name) => [name, topic] as const)),
);

/** Longer than any name above. */
const LONGEST_NAME = 60;

/** The topic that a section of this name is about. */
export function topicOfSectionName(name: string): MediaTopicCode | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  return BY_NAME.get(name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' '));
}
