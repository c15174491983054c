/**
 * Text whose encoding nobody declared: which of the usual ones it is, seen by the letters that come out of
 * it. Only asked where the bytes are no UTF-8 and nothing that was declared fits.
 */
import { decodeStrictly } from './decoders.ts';

/** Fewer letters beyond ASCII tell nothing. */
const FEWEST_LETTERS = 8;
/** As much of a text as has to be looked at. */
const ENOUGH = 20_000;

interface Candidate {
  encodings: readonly string[];
  /** Letters by which the language is known, and how many of a hundred have to be such. */
  known: RegExp;
  percent: number;
  /** Words are in one script: letters of it beside those of ASCII are accents of another language. */
  script?: RegExp;
}

/** Letters of any script; half-width kana too, for which single bytes of other encodings are taken. */
const LETTER = /[\p{L}\uff66-\uff9f]/gu;
const ASCII_LETTER = /[A-Za-z]/g;

/** Each language by its most frequent letters: what a wrong encoding gives has them only by chance. */
const CANDIDATES: readonly Candidate[] = [
  // Chinese read as Korean has Hanja among its Hangul, Japanese has kana.
  { encodings: ['euc-kr'], known: /[\uac00-\ud7a3]/g, percent: 90 },
  {
    encodings: ['euc-jp', 'shift_jis'],
    known: /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g,
    percent: 25,
  },
  {
    encodings: ['gb18030'],
    known:
      /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严]/g,
    percent: 45,
  },
  {
    encodings: ['big5'],
    known:
      /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別手期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟油思術極交受聯認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近千週委技備半辦青省列習響約支史感勞便團往歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效院查江型眼王按格養易置派層片始卻專狀育京識適屬包火住調滿縣局照參紅細引聽該鐵價嚴灣台]/g,
    percent: 45,
  },
  {
    encodings: ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5'],
    known: /[оеаинтсрвлкмдпуіїєњ]/g,
    percent: 62,
    script: /\p{Script=Cyrillic}/u,
  },
  {
    encodings: ['windows-1253'],
    known: /[αοιετσνηυρπκμλςάόίέήώύ]/g,
    percent: 80,
    script: /\p{Script=Greek}/u,
  },
  {
    encodings: ['windows-1255'],
    known: /[יוהלארתבמשנ]/g,
    percent: 62,
    script: /\p{Script=Hebrew}/u,
  },
  {
    encodings: ['windows-1256', 'iso-8859-6'],
    known: /[اليمونرتبعدسفهة]/g,
    percent: 75,
    script: /\p{Script=Arabic}/u,
  },
  {
    encodings: ['windows-874'],
    known: /[านรกอเงมยลวดทสตคปะ]/g,
    percent: 70,
    script: /\p{Script=Thai}/u,
  },
];

/** The text and its encoding, or undefined where none of them fits without a doubt. */
export function undeclared(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const likely = CANDIDATES.flatMap((candidate) =>
    candidate.encodings.map((encoding) => ({
      encoding,
      surplus: surplusOf(beginning(bytes, encoding), candidate),
    })),
  )
    .filter(({ surplus }) => surplus > 0)
    .sort((a, b) => b.surplus - a.surplus);
  for (const { encoding } of likely) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

/** As much as is looked at; empty where the bytes are none of this encoding. */
function beginning(bytes: Uint8Array, encoding: string): string {
  const most = ENOUGH * LONGEST_CHARACTER;
  if (bytes.length <= most) return decodeStrictly(bytes, encoding)?.slice(0, ENOUGH) ?? '';
  // The last character may have been cut in two.
  for (let end = most; end > most - LONGEST_CHARACTER; end -= 1) {
    const text = decodeStrictly(bytes.subarray(0, end), encoding);
    if (text !== undefined) return text.slice(0, ENOUGH);
  }
  return '';
}

/** Bytes (GB 18030). */
const LONGEST_CHARACTER = 4;

/** How far above what the language needs its letters are, from 0 (not at all) to 1. */
function surplusOf(text: string, { known, percent, script }: Candidate): number {
  const letters = count(text, LETTER) - count(text, ASCII_LETTER);
  if (letters < FEWEST_LETTERS || letters < signsIn(text)) return 0;
  if (script !== undefined && isMixed(text, script)) return 0;
  const share = (count(text, known) * 100) / letters;
  return share < percent ? 0 : Math.max(0.01, (share - percent) / (100 - percent));
}

/** Frames, arrows and the like, which no language has between its letters. */
function signsIn(text: string): number {
  return count(text, /[^\p{L}\p{M}\p{P}\s\u0000-\u007f]/gu) * 4;
}

/** Are more than a few words of letters of this script and others, or of others beyond ASCII? */
function isMixed(text: string, script: RegExp): boolean {
  let pure = 0;
  let mixed = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
    const isAscii = /^[A-Za-z]+$/.test(word);
    const isPure = [...word].every((letter) => script.test(letter) || /\p{M}/u.test(letter));
    if (isPure) pure += 1;
    else if (!isAscii) mixed += 1;
  }
  return mixed * 10 > pure;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
