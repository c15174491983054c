/** Does a paragraph below a picture end like a caption? A signed paragraph of copy may look much the same. */
import { parseCredit } from '../../copy/credit.ts';
import { parseDateline } from '../../copy/dateline.ts';

/** Longer paragraphs below a picture are copy, however they end. */
const LONGEST = 600;
/** A bare agency at the end signs copy as well; captions that end so are short. */
const LONGEST_SIGNED = 300;
/** Words that are said of pictures only. */
const OF_PICTURES =
  /photo|picture|image|courtesy|foto|imagen|immagine|фото|사진|제공|写真|提供|摄|攝|图|圖|getty|shutterstock|reuters\/|\/reuters|afp\/|\/afp|\/ap\b/iu;

/** @param place.isLast no copy stands behind it */
export function endsInPictureCredit(text: string, place: { isLast: boolean }): boolean {
  if (text.length > LONGEST) return false;
  const {
    text: credit,
    creators,
    sources,
    flags,
    provider,
  } = parseCredit(text, {
    context: 'caption',
  });
  if (credit === '' || parseDateline(text).agency !== undefined) return false;
  const names = creators.length + sources.length > 0 || provider !== undefined;
  if (names && (creators.length > 0 || flags.length > 0 || OF_PICTURES.test(credit))) return true;
  return sources.length > 0 && !place.isLast && text.length <= LONGEST_SIGNED;
}
