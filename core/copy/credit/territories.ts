/** Words of territories as agencies print them in bans (`SOUTH KOREA OUT`), one word each. */
const TERRITORY_WORDS: ReadonlySet<string> = new Set(
  (
    'NORTH SOUTH EAST WEST MAINLAND GREATER REPUBLIC OF THE AND OR NEW UNITED KINGDOM STATES ' +
    'KOREA JAPAN CHINA HONG KONG MACAU TAIWAN MONGOLIA VIETNAM THAILAND MALAYSIA SINGAPORE INDONESIA ' +
    'PHILIPPINES INDIA PAKISTAN BANGLADESH SRI LANKA NEPAL MYANMAR CAMBODIA LAOS AUSTRALIA ZEALAND ' +
    'RUSSIA UKRAINE BELARUS GEORGIA ARMENIA AZERBAIJAN KAZAKHSTAN POLAND CZECH SLOVAKIA HUNGARY ROMANIA ' +
    'BULGARIA SERBIA CROATIA SLOVENIA BOSNIA GREECE CYPRUS TURKEY TURKIYE GERMANY AUSTRIA SWITZERLAND ' +
    'LIECHTENSTEIN FRANCE BELGIUM NETHERLANDS LUXEMBOURG ITALY SPAIN PORTUGAL UK U.K. BRITAIN ENGLAND ' +
    'SCOTLAND WALES IRELAND ICELAND DENMARK SWEDEN NORWAY FINLAND ESTONIA LATVIA LITHUANIA EUROPE ' +
    'ISRAEL PALESTINE EGYPT JORDAN LEBANON SYRIA IRAQ IRAN SAUDI ARABIA QATAR EMIRATES KUWAIT YEMEN ' +
    'AFRICA MOROCCO ALGERIA TUNISIA LIBYA NIGERIA KENYA USA U.S. US CANADA QUEBEC MEXICO BRAZIL ARGENTINA ' +
    'CHILE COLOMBIA PERU VENEZUELA CUBA ECUADOR BOLIVIA URUGUAY PARAGUAY ASIA LATIN AMERICA'
  ).split(' '),
);

const OUT = / OUT\b/g;
/** Words before OUT that are looked at; `AUSTRALIA, NEW ZEALAND AND SOUTH KOREA OUT` has seven. */
const MOST_WORDS = 8;

export interface Span {
  start: number;
  end: number;
}

/** Territory bans in a text, each from its first territory to `OUT`. */
export function findTerritoryBans(text: string): Span[] {
  const bans: Span[] = [];
  for (const match of text.matchAll(OUT)) {
    const end = match.index + match[0].length;
    const start = startOfTerritories(text, match.index);
    if (start < match.index) bans.push({ start, end });
  }
  return bans;
}

function startOfTerritories(text: string, before: number): number {
  let start = before;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    let end = start;
    while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
    let begin = end;
    while (begin > 0 && /[A-Za-z.]/.test(text.charAt(begin - 1))) begin -= 1;
    // AFP writes "South Korea OUT" too; the capitals of OUT are what counts.
    if (!TERRITORY_WORDS.has(text.slice(begin, end).toUpperCase())) return start;
    start = begin;
  }
  return start;
}

/** Whether a bracket holds nothing but territories in capitals (`(NORTH KOREA)`). */
export function isTerritories(text: string): boolean {
  const found = text.trim().split(/[\s,]+/);
  return found.length <= MOST_WORDS && found.every((word) => TERRITORY_WORDS.has(word));
}
