/** The language of a text as feeds write it: `en`, `ko-KR`, and `en_US` where someone meant `en-US`. */

/** A tag as BCP 47 has it; what is none (`Korean`, `English (US)`) comes back as sent. */
export function languageTag(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  if (text === '') return undefined;
  return /^[a-z]{2,3}(?:_[a-z\d]{2,8}){1,3}$/i.test(text) ? text.replaceAll('_', '-') : text;
}
