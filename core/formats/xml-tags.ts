/**
 * Reading one tag where it stands in the text: strictly where it is written as XML wants it,
 * tolerantly where it is not (unquoted values, attributes without one, a bare `<` in text).
 */

import { XML_LIMITS } from './limits.ts';

/** XML 1.0 (5th edition), productions 4 and 4a, within the basic plane. */
const NAME_START =
  ':_A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd';
const NAME = `[${NAME_START}][${NAME_START}\\u00b7\\u0300-\\u036f\\u203f\\u2040.\\d-]*`;

/** Tags with more are read one attribute at a time: a pattern would keep a way back for each of them. */
const MOST_PLAIN_ATTRIBUTES = 100;
/** A start tag as XML wants it, without any reference in its values: nothing in it needs decoding. */
const PLAIN_START = new RegExp(
  `<(${NAME})((?:[ \\t\\r\\n]+${NAME}=(?:"[^"<&\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*"|'[^'<&\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*')){0,${MOST_PLAIN_ATTRIBUTES}})[ \\t\\r\\n]*(\\/?)>`,
  'y',
);
const END_NAME = new RegExp(`<\\/[ \\t\\r\\n]*(${NAME})`, 'y');
const TO_TAG_END = /[^<>]*>/y;
const NAME_HERE = new RegExp(NAME, 'y');
const SPACE_OR_SLASH = /[ \t\r\n\f/]*/y;
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*/y;
const UNQUOTED = /[^\s<>"']*/y;

export interface StartTag {
  kind: 'tag';
  name: string;
  selfClosing: boolean;
  /** Offset after the tag. */
  end: number;
  /** Name and raw value, in order. */
  attributes: readonly (readonly [string, string])[];
  /** Written as XML wants it, without any reference or forbidden character in the values. */
  isPlain: boolean;
  /** Was anything mended? */
  mended: boolean;
  /** Are there more attributes than are read? */
  leftOut: boolean;
}

/** A `<` that opens no tag: everything up to `end` is text. `cut`: a tag that the end of the input cut off. */
export interface NoTag {
  kind: 'text' | 'cut';
  end: number;
}

export function readEndTag(text: string, at: number): { name: string; end: number } | undefined {
  END_NAME.lastIndex = at;
  const name = END_NAME.exec(text)?.[1];
  if (name === undefined) return undefined;
  // Two patterns one after the other: in one, the name would be tried at every shorter length.
  const rest = matchAt(TO_TAG_END, text, END_NAME.lastIndex);
  return rest === undefined ? undefined : { name, end: END_NAME.lastIndex + rest.length };
}

/** What stands at `at`, where the text has a `<`. Every character is looked at once: what was no tag is not tried again. */
export function readStartTag(text: string, at: number): StartTag | NoTag {
  PLAIN_START.lastIndex = at;
  const match = PLAIN_START.exec(text);
  if (match?.[1] === undefined) return readSlovenlyTag(text, at);
  return {
    kind: 'tag',
    name: match[1],
    selfClosing: match[3] === '/',
    end: PLAIN_START.lastIndex,
    attributes: match[2] ? plainAttributes(match[2]) : NO_ATTRIBUTES,
    isPlain: true,
    mended: false,
    leftOut: false,
  };
}

const NO_ATTRIBUTES: StartTag['attributes'] = [];

/** Of a tag that `PLAIN_START` took: a quote ends where the same quote stands next. */
function plainAttributes(written: string): [string, string][] {
  const attributes: [string, string][] = [];
  let at = 0;
  for (let equals = written.indexOf('='); equals !== -1; equals = written.indexOf('=', at)) {
    const quote = written.charAt(equals + 1);
    const close = written.indexOf(quote, equals + 2);
    attributes.push([written.slice(at, equals).trim(), written.slice(equals + 2, close)]);
    at = close + 1;
  }
  return attributes;
}

function readSlovenlyTag(text: string, at: number): StartTag | NoTag {
  const name = matchAt(NAME_HERE, text, at + 1);
  if (name === undefined) return { kind: at + 1 >= text.length ? 'cut' : 'text', end: at + 1 };
  const attributes = new Map<string, string>();
  let mended = false;
  let leftOut = false;
  let pos = at + 1 + name.length;
  for (;;) {
    const gap = matchAt(SPACE_OR_SLASH, text, pos) ?? '';
    pos += gap.length;
    if (pos >= text.length) return { kind: 'cut', end: pos };
    if (text[pos] === '>') {
      const selfClosing = gap.endsWith('/');
      return {
        kind: 'tag',
        name,
        selfClosing,
        end: pos + 1,
        attributes: [...attributes],
        isPlain: false,
        mended,
        leftOut,
      };
    }
    const key = matchAt(NAME_HERE, text, pos);
    // `a <b, c`, `x <y && z`: what follows is no attribute, so the `<` was a sign in the text.
    if (key === undefined) return { kind: 'text', end: pos };
    pos += key.length;
    const equals = matchAt(EQUALS, text, pos) ?? '';
    const value = equals === '' ? NO_VALUE : readValue(text, pos + equals.length);
    if (value === undefined) return { kind: 'cut', end: text.length };
    mended ||= value.mended || gap === '' || attributes.has(key);
    leftOut ||= attributes.size >= XML_LIMITS.attributes;
    // XML forbids an attribute twice; the first stands.
    if (!leftOut && !attributes.has(key)) attributes.set(key, value.text);
    pos = value === NO_VALUE ? pos : value.end;
  }
}

interface AttributeValue {
  text: string;
  end: number;
  mended: boolean;
}
/** `<option selected>`: the attribute is there, and that is all. */
const NO_VALUE: AttributeValue = { text: '', end: 0, mended: true };

/** A value from its quote or first character; undefined where the input ends inside it. */
function readValue(text: string, at: number): AttributeValue | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return readUnquoted(text, at);
  const close = text.indexOf(quote, at + 1);
  if (close === -1) {
    const tagEnd = text.indexOf('>', at + 1);
    return tagEnd === -1
      ? undefined
      : { text: text.slice(at + 1, tagEnd), end: tagEnd, mended: true };
  }
  const value = text.slice(at + 1, close);
  const open = value.indexOf('<');
  const shut = value.indexOf('>');
  // `title="5 > 3"` and `alt="a < b"` are values; a `>` followed by a `<` means that the quote was never closed.
  const unclosed = shut !== -1 && open > shut;
  return unclosed
    ? { text: value.slice(0, shut), end: at + 1 + shut, mended: true }
    : { text: value, end: close + 1, mended: open !== -1 };
}

function readUnquoted(text: string, at: number): AttributeValue {
  const bare = matchAt(UNQUOTED, text, at) ?? '';
  const value = text[at + bare.length] === '>' && bare.endsWith('/') ? bare.slice(0, -1) : bare;
  return { text: value, end: at + value.length, mended: true };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
