/** Reads a segment of Chinese or Japanese copy. */
import { creator, flag, type Link, provider, type Surroundings, source } from './link.ts';
import { spellProvider } from './organisation.ts';
import { gluedSources, type Source, sourceNamed } from './sources.ts';
import { readYear } from './years.ts';

export const HAN = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々]/;
const NAME = /^[\u4e00-\u9fff々]{2,4}$/;
const LONGEST = 40;
const LONGEST_PROVIDER = 20;
/** Native agency names are no longer than this. */
const LONGEST_AGENCY = 10;

/** `X 摄`, `X 撮影`: who took it. */
const TAKEN_BY = /^(.*?)\s?\/?\s?(?:摄影报道|摄影|摄|攝影|攝|撮影)$/;
/** `新华社记者 X`: whose reporter, and who. */
const REPORTER =
  /^(.*?)(?:特约记者|实习记者|摄影记者|记者|記者|特派员|特派員|通讯员|写真部)\s?(.*)$/;
/** `共同記者会見`, `記者団`: words that only open like a reporter's title. */
const NO_REPORTER = /(?:记者|記者)(?:会|會|团|団|團|協|协|站|席|室|クラブ)/;
/** `X提供`, `X供图`: who supplied it. */
const SUPPLIED_BY = /^(.+?)\s?(?:提供|供图|供圖|提供写真|提供画像)$/;
const FILE = /\s?(?:资料照片|资料图片|資料照片|資料圖片|資料写真)$/;
/** Words behind an agency that change nothing. */
const TRAILING = /\s?(?:图片|照片|圖片|写真|配信|发|發|电|電)$/;
/** Hiragana and full stops belong to sentences, not to names of organisations. */
const RUNNING_TEXT = /[\u3041-\u309f。！？]/;
/** Places set directly before an agency; katakana names need no list. */
const PLACES: ReadonlySet<string> = new Set(
  '東京 大阪 京都 札幌 仙台 名古屋 広島 福岡 那覇 北京 上海 香港 台北 平壌 瀋陽'.split(' '),
);

/** The links that a segment gives, [] if it says nothing, undefined if it can't be read for sure. */
export function readHan(text: string, around: Surroundings): Link[] | undefined {
  if (text.length > LONGEST) return undefined;
  const named = sourceNamed(text);
  if (named !== undefined) {
    return around.object === 'provider' ? [provider(named.agency.name)] : [source(named)];
  }
  const glued = gluedSources(text);
  if (glued !== undefined) return glued.map(source);
  const dated = readYear(text, around);
  if (dated !== undefined) return dated;
  if (FILE.test(text)) {
    const rest = text.replace(FILE, '');
    const links = rest === '' ? [] : readHan(rest, around);
    return links === undefined ? undefined : [...links, flag('file')];
  }
  if (/^代表(?:撮影|取材)$/.test(text)) return [flag('pool')];
  return (
    readTaken(text) ?? readReporterIn(text, around) ?? readSupplied(text) ?? readName(text, around)
  );
}

function readTaken(text: string): Link[] | undefined {
  const made = TAKEN_BY.exec(text)?.[1];
  if (made === undefined) return undefined;
  return readReporter(made) ?? readIssued(made) ?? readNames(made);
}

/** `新华社发 X 摄`: issued by the agency, taken by somebody else. */
function readIssued(text: string): Link[] | undefined {
  const [owner = '', ...rest] = text.split(' ');
  const outlet = sourceNamed(owner) ?? sourceNamed(owner.replace(TRAILING, ''));
  const names = rest.length === 0 ? [] : readNames(rest.join(' '));
  return outlet === undefined || names === undefined ? undefined : [source(outlet), ...names];
}

/** In running text "新华社记者提问" is a sentence: only a name set apart, or in a list, is one. */
function readReporterIn(text: string, around: Surroundings): Link[] | undefined {
  const sentence = around.place === 'tail' && !around.labelled && around.nextJoin !== 'comma';
  return sentence && !text.includes(' ') ? undefined : readReporter(text);
}

function readReporter(text: string): Link[] | undefined {
  const match = REPORTER.exec(text);
  if (match === null || NO_REPORTER.test(text)) return undefined;
  const owner = (match[1] ?? '').trim();
  const rest = match[2] ?? '';
  const names = rest === '' ? [] : readNames(rest);
  const outlet = sourceNamed(owner);
  if (names === undefined) return undefined;
  if (outlet !== undefined) return [source(outlet), ...names];
  // A paper that is not known is left out; its reporter is not.
  return owner.length <= LONGEST_PROVIDER && names.length > 0 ? names : undefined;
}

/** Names set with or without spaces; single characters apart belong to one name (`陈 立`). */
function readNames(text: string): Link[] | undefined {
  const parts = text.trim().split(' ');
  const names = parts.every((part) => part.length === 1) ? [parts.join('')] : parts;
  return names.every((name) => NAME.test(name)) ? names.map(creator) : undefined;
}

function readSupplied(text: string): Link[] | undefined {
  const name = SUPPLIED_BY.exec(text)?.[1];
  if (name === undefined || name.length > LONGEST_PROVIDER) return undefined;
  const medium = sourceNamed(name);
  return medium === undefined ? [provider(spellProvider(name))] : [source(medium)];
}

function readName(text: string, around: Surroundings): Link[] | undefined {
  const bare = text.replace(TRAILING, '');
  const trailing = bare === text ? undefined : sourceNamed(bare);
  if (trailing !== undefined) return [source(trailing)];
  // `北京＝新華社`: the dateline.
  if (around.nextJoin === 'equals') return [];
  const dated = datelined(text, around);
  if (dated !== undefined) return [source(dated)];
  if (isMaker(text, around)) return [creator(text)];
  const sure = around.labelled || around.join === 'slash' || around.nextJoin === 'slash';
  if (!sure && around.place !== 'line') return undefined;
  if (text.length > LONGEST_PROVIDER || RUNNING_TEXT.test(text) || TAKEN_BY.test(text)) {
    return undefined;
  }
  return [provider(spellProvider(text))];
}

/** Endings of organisations with names as short as a person's. */
const ORGANISATION =
  /(?:社|省|庁|署|部|局|会|會|院|党|黨|軍|军|隊|队|府|県|市|区|區|町|村|館|馆|園|校|学|學|行|協|协|団|团|網|网|台|臺|報|报|組|组|所|廠|厂)$/;

/** Behind "撮影：", in a list of reporters, and before its picture agency a name is a person's. */
function isMaker(text: string, around: Surroundings): boolean {
  if (!NAME.test(text)) return false;
  if (around.object === 'maker') return true;
  if (ORGANISATION.test(text)) return false;
  if (around.place === 'byline' && around.join === 'comma') return true;
  return around.labelled && around.nextJoin === 'slash';
}

/** `ソウル聯合ニュース`, `ワシントン時事`: place and agency in one, as in Japanese datelines. */
function datelined(text: string, around: Surroundings): Source | undefined {
  if (around.place === 'tail') return undefined;
  for (let length = Math.min(LONGEST_AGENCY, text.length - 2); length >= 2; length -= 1) {
    const place = text.slice(0, -length).trim();
    const found = sourceNamed(text.slice(-length));
    if (found !== undefined) {
      return PLACES.has(place) || /^[\u30a0-\u30ff]+$/.test(place) ? found : undefined;
    }
  }
  return undefined;
}
