/**
 * Character data and attribute values of XML: references decoded, what is none left as it stands.
 *
 * XML 1.0 (4.6) knows five named entities. Feeds also use HTML's without declaring them; those are
 * decoded as HTML does. Entities that a DTD declares are never expanded, so there is nothing to blow up.
 */
import { namedEntity } from '../html/entities.ts';
import { beforeReference, rewritten } from '../pieces.ts';
import { withMisreadUtf8 } from './misread-references.ts';
import type { RepairKind } from './repairs.ts';

const OTHER_THAN_XMLS_FIVE = /&(?!(?:amp|lt|gt|quot|apos);)/;
const REFERENCE = /&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));|([A-Za-z][A-Za-z0-9]{0,31});)?/g;
/** Characters that XML 1.0 (2.2) forbids, and halves of surrogate pairs. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g');

const XMLS_FIVE: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** HTML reads references to C1 controls as windows-1252 (HTML standard, 13.2.5.80), and so do all who write them. */
const C1_AS_WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** C1 controls in a text of latin-1 are windows-1252 as well; some decoders leave them as they are. */
export function c1AsWindows1252(text: string): string {
  return rewritten(text, (piece) =>
    piece.replace(C1, (control) => C1_AS_WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80)),
  );
}

const C1 = /[\u0080-\u009f]/g;

/** `raw` as it stands between tags; `note` hears of everything that well-formed XML would not have. */
export function decodeCharacterData(raw: string, note: (kind: RepairKind) => void): string {
  const decoded = raw.includes('&')
    ? rewritten(raw, (piece) => decodeReferences(piece, note), beforeReference)
    : raw;
  return withoutForbidden(decoded, note);
}

/** Characters that no XML may hold are dropped (CDATA sections need nothing else). */
export function withoutForbidden(text: string, note: (kind: RepairKind) => void): string {
  if (!FORBIDDEN.test(text)) return text;
  note('control-character');
  return rewritten(text, (piece) => piece.split(ALL_FORBIDDEN).join(''));
}

function decodeReferences(raw: string, note: (kind: RepairKind) => void): string {
  if (!OTHER_THAN_XMLS_FIVE.test(raw)) {
    // The common case, by far the fastest way; `&amp;` has to come last.
    return raw
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  }
  const text = withMisreadUtf8(raw);
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named(all, name, note);
    if (hex !== undefined) return numbered(Number.parseInt(hex, 16), note);
    if (decimal !== undefined) return numbered(Number.parseInt(decimal, 10), note);
    note('bare-ampersand');
    return all;
  });
}

function named(all: string, name: string, note: (kind: RepairKind) => void): string {
  const xml = XMLS_FIVE.get(name);
  if (xml !== undefined) return xml;
  const html = namedEntity(name);
  note(html === undefined ? 'bare-ampersand' : 'html-entity');
  return html ?? all;
}

function numbered(code: number, note: (kind: RepairKind) => void): string {
  if (code >= 0x80 && code <= 0x9f) {
    note('bad-character-reference');
    return C1_AS_WINDOWS_1252.charAt(code - 0x80);
  }
  const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  if (character !== '' && !FORBIDDEN.test(character)) return character;
  note('bad-character-reference');
  return '';
}
