/**
 * Labels: words that announce a credit (`Photo by`, `Foto:`, `Courtesy of`, `사진=`, ©). A label says
 * what kind of name follows and may set a flag; several can stand in a row (`Photo: Courtesy of`).
 */
import type { CreditFlag } from '../credit.ts';

/**
 * What follows a label: `any` name; `maker`, whoever made it; `supplier`, who supplied it and
 * whose name is a source if it is a medium; `screen`, what it was grabbed from, the same also for a
 * medium's programme; `provider`, who supplied it, even a medium; `outlet`, a medium and nothing else.
 */
export type LabelObject = 'any' | 'maker' | 'supplier' | 'screen' | 'provider' | 'outlet';

export interface Label {
  /** Offset after the label. */
  end: number;
  object: LabelObject;
  flags: CreditFlag[];
  /** Enough to make a credit: not a bare "Photo" before a name, nor the prose of "provided by". */
  certain: boolean;
  copyright: boolean;
}

interface LabelForm {
  /** The characters that it can open with, in lower case. */
  opens: string;
  /** It opens with the words for a picture. */
  picture?: true;
  form: RegExp;
  object: LabelObject;
  flags?: CreditFlag[];
  weak?: true;
  copyright?: true;
}

const FLAGGING = '((?:(?:file|files|pool|handout|staff|archive) ){0,2})';
const PICTURE =
  '(?:photo(?:graph)?s?|photographers?|photography|images?|pictures?|pics?|fotos?|fotograf(?:ía|ia|ie|o|a)s?|bild(?:er)?|graphics?|illustrations?|videos?|stills?|composite|фото)';

const PICTURE_OPENS = 'fphsaibgvcф';
/**
 * A look before the forms that open with a picture: each has a class of all letters without regard to
 * case, which takes milliseconds to compile, and most captions have no label.
 */
const PICTURE_HERE = new RegExp(`${FLAGGING}(?:crédit[os]{0,2} )?${PICTURE}`, 'iy');

/** Tried in this order at the start of a segment; the first that fits is the label. */
const FORMS: readonly LabelForm[] = [
  {
    opens: 'c저©ⓒ',
    form: /(?:©|ⓒ|copyright(?:ed)?\b|저작권자)[\s\u0000]*:?/iy,
    object: 'any',
    copyright: true,
  },
  {
    opens: PICTURE_OPENS,
    picture: true,
    form: new RegExp(`${FLAGGING}${PICTURE},? courtesy(?: of| by|:)?(?![\\p{L}])`, 'iuy'),
    object: 'supplier',
    flags: ['courtesy'],
  },
  {
    opens: PICTURE_OPENS,
    picture: true,
    form: new RegExp(
      `${FLAGGING}${PICTURE},? (?:is |was )?(?:provided|supplied|released|distributed|made available) by(?![\\p{L}])`,
      'iuy',
    ),
    object: 'provider',
    weak: true,
  },
  {
    opens: PICTURE_OPENS,
    picture: true,
    form: new RegExp(
      `${FLAGGING}${PICTURE}(?: illustration| montage)? (?:by|von|par|por|made by|taken by)(?![\\p{L}]):?`,
      'iuy',
    ),
    object: 'maker',
  },
  { opens: 'f', form: /fotos? (?:de|di)\b/iy, object: 'maker' },
  {
    opens: PICTURE_OPENS,
    picture: true,
    form: new RegExp(
      `${FLAGGING}(?:(?:crédits?|créditos?) )?${PICTURE}(?: credits?| illustration| from)?(?:(?: should read)? ?[:：=]| credit should read(?= ))`,
      'iuy',
    ),
    object: 'any',
  },
  {
    opens: PICTURE_OPENS,
    picture: true,
    form: new RegExp(`${FLAGGING}${PICTURE} from(?![\\p{L}])`, 'iuy'),
    object: 'any',
  },
  {
    opens: 'c',
    form: /(?:credits?|crédits?|créditos?)(?: (?:photo|image))? ?(?::|\.\.\.|…)/iy,
    object: 'any',
  },
  {
    opens: 'afip',
    form: /(?:archiv(?:fotos?|bild(?:er)?)|(?:foto|imagen) de archivo|foto d['’]archivio|photos? d['’]archives?)(?: ?:| (?=\p{Lu}))/iuy,
    object: 'any',
    flags: ['file'],
  },
  {
    opens: 'sbfpigфи',
    form: /(?:(?:symbol|beispiel)(?:foto|bild)|(?:bild|foto)(?:quelle|nachweis|rechte)|fotograf(?:in)?|fotógraf[oa]|photographes?|photos? d['’]illustration|infographie|imagen|immagine|grafik|фотограф|иллюстрация) ?:/iuy,
    object: 'any',
  },
  { opens: 'معتص', form: /(?:منبع )?(?:عکس|عكس|تصوير|صورة) ?(?::| از(?= ))/y, object: 'any' },
  // Of pictures, but of figures as well.
  {
    opens: 'sqfи',
    form: /(?:source|quelle|fuente|fonte|источник(?: фото)?) ?:/iuy,
    object: 'any',
    weak: true,
  },
  {
    opens: 'fcg',
    form: /(?:fotos? )?(?:cortesía|gentileza)(?: de(?:l| la)?| ?:)?(?![\p{L}])/iuy,
    object: 'supplier',
    flags: ['courtesy'],
  },
  { opens: 'pf', form: /(?:photos?|fotos?) ?\/ ?(?=\p{Lu}\p{Ll})/iuy, object: 'any', weak: true },
  { opens: 'ci', form: /credit image ?:|image (?:source|copyright) ?[,:]/iy, object: 'any' },
  { opens: 'fph', form: /((?:file|files|pool|handout) ?):/iy, object: 'any', weak: true },
  {
    opens: 'bc',
    form: /(?:by )?courtesy(?! (?:call|visit|title|desk|car|bus|shuttle))(?: photos?)?(?: of| by|:)?(?![\p{L}])/iuy,
    object: 'supplier',
    flags: ['courtesy'],
  },
  {
    opens: 'svf',
    form: /(?:screen ?(?:grab|shot|cap)s?|screen ?captures?|video grabs?|frame grabs?)(?: by)(?![\p{L}])/iuy,
    object: 'maker',
    flags: ['screengrab'],
  },
  {
    opens: 'svf',
    form: /(?:screen ?(?:grab|shot|cap)s?|screen ?captured?s?|video grabs?|frame grabs?)(?: from| of| courtesy of|:)?(?![\p{L}])/iuy,
    object: 'screen',
    flags: ['screengrab'],
  },
  { opens: 'c', form: /captured from(?![\p{L}])/iuy, object: 'screen', flags: ['screengrab'] },
  {
    opens: 'psrd',
    form: /(?:provided|supplied|released|distributed) by(?![\p{L}])/iuy,
    object: 'provider',
    weak: true,
  },
  {
    opens: 'waifr',
    form: /(?:with )?(?:additional )?(?:inputs?|files|reporting) (?:from|by)\b|with (?=[^/()]{1,40} inputs?\b)/iy,
    object: 'outlet',
  },
  { opens: 'sf', form: /(?:special (?:to|for)|for)(?= \p{L})/iuy, object: 'outlet' },
  {
    opens: '사영그자',
    form: /(?:사진|영상|그래픽|자료)? ?제공 ?[=:|ㅣ]|사진 ?제공 (?=[^\s=])/y,
    object: 'provider',
  },
  {
    opens: '글사영그일출자이',
    form: /(?:글[·,.]? ?)?(?:사진|영상|그래픽|일러스트|출처|자료|이미지) ?[=:|ㅣ]/y,
    object: 'any',
  },
  {
    opens: '영캡',
    form: /(?:영상 |화면 )?(?:캡처|캡쳐) ?[=:]/y,
    object: 'screen',
    flags: ['screengrab'],
  },
  { opens: '사촬', form: /(?:사진 ?)?촬영 ?[=:]|촬영 /y, object: 'maker' },
  { opens: '撮摄攝', form: /(?:撮影|摄影|攝影|摄|攝) ?[:=/・]/y, object: 'maker' },
  { opens: '写画映提', form: /(?:写真|画像|映像)?提供 ?[:=・]/y, object: 'supplier' },
  {
    opens: '写画出图来圖',
    form: /(?:写真|画像|出典|图片来源|图片|图源|来源|图|圖片來源|圖片|圖) ?[:=/・]|(?:写真は|图自|图据|圖自)/y,
    object: 'any',
  },
  {
    opens: 'fphф写사',
    form: /((?:(?:[Ff]ile|[Pp]ool|[Hh]andout|FILE|POOL|HANDOUT) )?)(?:[Pp]hotos?|PHOTOS?|[Ff]otos?|FOTOS?|[Фф]ото|写真|사진) (?=[\p{Lu}\p{Lo}])/uy,
    object: 'any',
    weak: true,
  },
];

/** A segment opens with few of them, and most with none: the others need neither be tried nor compiled. */
const FORMS_BY_OPENING: ReadonlyMap<string, readonly LabelForm[]> = new Map(
  [...new Set(FORMS.flatMap(({ opens }) => [...opens]))].map((opening) => [
    opening,
    FORMS.filter(({ opens }) => opens.includes(opening)),
  ]),
);

/**
 * The label at an offset, or undefined.
 *
 * @param text readable text, bounded by the caller
 * @param at offset of the first character of a segment
 */
export function readLabel(text: string, at: number): Label | undefined {
  const forms = FORMS_BY_OPENING.get(text.charAt(at).toLowerCase());
  if (forms === undefined) return undefined;
  for (const { form, object, picture, flags = [], weak = false, copyright = false } of forms) {
    if (picture && !isPictureAt(text, at)) continue;
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null) continue;
    return {
      end: at + match[0].length,
      object,
      flags: [...flags, ...flagsOf(match[1] ?? '')],
      certain: !weak,
      copyright,
    };
  }
  return undefined;
}

function isPictureAt(text: string, at: number): boolean {
  PICTURE_HERE.lastIndex = at;
  return PICTURE_HERE.test(text);
}

function flagsOf(words: string): CreditFlag[] {
  const flags: CreditFlag[] = [];
  if (/\bfiles?\b/i.test(words)) flags.push('file');
  if (/\bpool\b/i.test(words)) flags.push('pool');
  if (/\bhandout\b/i.test(words)) flags.push('handout');
  return flags;
}
