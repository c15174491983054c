/** Control characters of teletype wires (ISO 646, as ANPA 1312 and IPTC 7901 use them). */

export const SOH = '\u0001';
export const STX = '\u0002';
export const ETX = '\u0003';
export const EOT = '\u0004';
/** ANPA 1312: begins a line of a table. */
export const TABLE_LINE = '\b';
/** ANPA 1312: space band, between the columns of a table. */
export const SPACE_BAND = '\u0010';
/** ANPA 1312: DC2 in the heading, the text is tabular. */
export const TABULAR = '\u0012';
export const SYN = '\u0016';
/** ANPA 1312: en space in the text. */
export const EN_SPACE = '\u001e';
/** ANPA 1312: em space in the text; between number and selector in the heading. */
export const EM_SPACE = '\u001f';

const NOT_PRINTING = /^[\u0000-\u0020\u007f\u00a0\ufeff]*$/;

/** Nothing in it that a reader would see: fill characters, line ends, control characters. */
export function isFill(text: string): boolean {
  return NOT_PRINTING.test(text);
}

/** Without control characters; a tab and a line end are a space. */
export function withoutControls(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');
}
