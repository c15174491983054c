/** Which scripts a text is written in, by ISO 15924 codes, and how much of it. */

export type Script =
  | 'Latn'
  | 'Cyrl'
  | 'Arab'
  | 'Grek'
  | 'Hebr'
  | 'Armn'
  | 'Geor'
  | 'Deva'
  | 'Beng'
  | 'Guru'
  | 'Gujr'
  | 'Orya'
  | 'Taml'
  | 'Telu'
  | 'Knda'
  | 'Mlym'
  | 'Sinh'
  | 'Thai'
  | 'Laoo'
  | 'Mymr'
  | 'Ethi'
  | 'Khmr'
  | 'Hang'
  | 'Kana'
  | 'Hani';

/** Blocks of Unicode in which letters of news stand, in their order. Half-width kana and compatibility forms too. */
const BLOCKS: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x00c0, 0x024f, 'Latn'],
  [0x0370, 0x03ff, 'Grek'],
  [0x0400, 0x052f, 'Cyrl'],
  [0x0531, 0x058a, 'Armn'],
  [0x05d0, 0x05ea, 'Hebr'],
  [0x0620, 0x06ff, 'Arab'],
  [0x0750, 0x077f, 'Arab'],
  [0x0900, 0x097f, 'Deva'],
  [0x0980, 0x09ff, 'Beng'],
  [0x0a00, 0x0a7f, 'Guru'],
  [0x0a80, 0x0aff, 'Gujr'],
  [0x0b00, 0x0b7f, 'Orya'],
  [0x0b80, 0x0bff, 'Taml'],
  [0x0c00, 0x0c7f, 'Telu'],
  [0x0c80, 0x0cff, 'Knda'],
  [0x0d00, 0x0d7f, 'Mlym'],
  [0x0d80, 0x0dff, 'Sinh'],
  [0x0e00, 0x0e7f, 'Thai'],
  [0x0e80, 0x0eff, 'Laoo'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x139f, 'Ethi'],
  [0x1780, 0x17ff, 'Khmr'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x3041, 0x30ff, 'Kana'],
  [0x3130, 0x318f, 'Hang'],
  [0x31f0, 0x31ff, 'Kana'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xac00, 0xd7af, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfeff, 'Arab'],
  [0xff66, 0xff9f, 'Kana'],
];

/** Signs in a text by their script. */
export type ScriptCounts = ReadonlyMap<Script, number>;

/** Counts the letters of a text, and what stands for syllables and words. */
export function countScripts(text: string): ScriptCounts {
  const counts = new Map<Script, number>();
  let script: Script | undefined;
  let run = 0;
  // Run by run: a text is mostly in one script, and a look-up for each letter would take most of the time.
  for (let at = 0; at < text.length; at += 1) {
    const next = scriptOf(text.charCodeAt(at));
    if (next === undefined) continue;
    if (next !== script) {
      add(counts, script, run);
      script = next;
      run = 0;
    }
    run += 1;
  }
  add(counts, script, run);
  return counts;
}

function add(counts: Map<Script, number>, script: Script | undefined, signs: number): void {
  if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + signs);
}

function scriptOf(code: number): Script | undefined {
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122 ? 'Latn' : undefined;
  // The middle dot of kana parts words in Japanese and in Korean.
  if (code === 0x30fb || code === 0xd7 || code === 0xf7) return undefined;
  for (const [first, last, script] of BLOCKS) {
    if (code < first) return undefined;
    if (code <= last) return script;
  }
  return undefined;
}

/** A sign of Hangul, kana or Han says about as much as so many letters. */
const LETTERS_IN_A_SIGN = 2.5;

const EASTERN: readonly Script[] = ['Hang', 'Kana', 'Hani'];

/**
 * The writing that most of a text is in: one script, or those of the East together, since Japanese has two of
 * them and Korean and Chinese may quote each other.
 */
export interface Writing {
  script: Script | 'Eastern';
  /** Its part in all that is written, 0 to 1. */
  share: number;
  /** Signs of it. */
  signs: number;
}

/** Undefined where there are no letters at all. */
export function mainWriting(counts: ScriptCounts): Writing | undefined {
  const eastern = EASTERN.reduce((sum, script) => sum + (counts.get(script) ?? 0), 0);
  const weights: Writing[] = [
    { script: 'Eastern', share: eastern * LETTERS_IN_A_SIGN, signs: eastern },
  ];
  for (const [script, signs] of counts) {
    if (!EASTERN.includes(script)) weights.push({ script, share: signs, signs });
  }
  const total = weights.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return undefined;
  const most = weights.reduce((a, b) => (b.share > a.share ? b : a));
  return { ...most, share: most.share / total };
}
