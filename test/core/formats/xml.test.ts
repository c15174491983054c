import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XML_LIMITS } from '../../../core/formats/limits.ts';
import { NS } from '../../../core/formats/namespaces.ts';
import { parseXml } from '../../../core/formats/xml.ts';
import {
  attribute,
  baseOf,
  child,
  children,
  childText,
  elements,
  innerHtml,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../../core/formats/xml-element.ts';

function rootOf(text: string): XmlElement {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.root;
}

describe('order', () => {
  const cases: string[] = [
    'one <b>two</b> three <i>four</i> five',
    '<b>a</b> <i>b</i>',
    '<a>1</a><b>2</b><a>3</a>',
    '<p>x<br></br>y<br></br>z</p>',
    '<__text__>1</__text__>text<__text__></__text__>',
    '<__proto__>1</__proto__><constructor>2</constructor><toString>3</toString>',
    '<x-1>1</x-1>&amp;<x-1>2</x-1>',
  ];
  it.each(cases)('of children and texts is kept: %s', (content) => {
    expect(innerHtml(rootOf(`<r>${content}</r>`)).replaceAll('<br>', '<br></br>')).toBe(content);
  });

  it('of any tree is kept, whatever its elements are called', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'item',
      '_',
      '__proto__',
      '__text__',
      'hasOwnProperty',
      'cdata',
      'toString',
    );
    const text = fc.stringMatching(/^[a-z &<>"]{1,6}$/).filter((value) => value.trim() !== '');
    const { tree } = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, text, tie('tree')),
      tree: fc.record({ name, nodes: fc.array(tie('node'), { maxLength: 4 }) }),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const written = write(value);
        const parsed = parseXml(written);
        expect(parsed.ok && parsed.problems).toEqual([]);
        expect(parsed.ok && shown(parsed.root)).toBe(written);
      }),
    );
  });
});

function write(node: unknown): string {
  if (typeof node === 'string') return escaped(node);
  const { name, nodes } = node as { name: string; nodes: unknown[] };
  return `<${name}>${nodes.map(write).join('')}</${name}>`;
}

function shown(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  return `<${node.name}>${node.children.map(shown).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

describe('namespaces', () => {
  const root = rootOf(
    '<r xmlns="urn:a" xmlns:m="http://search.yahoo.com/mrss" xml:lang="en"><m:x m:k="1" k="2"/><y xmlns="urn:b"><z/></y><w xmlns:m="urn:c"><m:x/></w></r>',
  );

  it('are told by URI, in their usual spelling, never by prefix', () => {
    expect(root.ns).toBe('urn:a');
    const [x, y, w] = elements(root);
    expect([x?.ns, x?.name, x?.prefix]).toEqual([NS.media, 'x', 'm']);
    expect(y && child(y, 'urn:b', 'z')?.ns).toBe('urn:b');
    expect(w && elements(w)[0]?.ns).toBe('urn:c');
  });

  it('of attributes: only with a prefix', () => {
    const [x] = elements(root);
    expect(x && attribute(x, 'k')).toBe('2');
    expect(x && attribute(x, 'k', NS.media)).toBe('1');
  });

  it('xml:lang is inherited, declarations are no attributes', () => {
    expect(elements(root)[1]?.scope.lang).toBe('en');
    expect([...root.attributes.keys()]).toEqual([`{${NS.xml}}lang`]);
  });
});

describe('asking a tree', () => {
  const root = rootOf(
    '<r xml:base="/a/"><t> one </t><t>two</t><e/><p xml:base="b/">x<q>y</q></p></r>',
  );

  it('texts are trimmed, the first counts, none is undefined', () => {
    expect(childText(root, '', 't')).toBe('one');
    expect(children(root, '', 't')).toHaveLength(2);
    expect(childText(root, '', 'e')).toBeUndefined();
    expect(childText(root, '', 'absent')).toBeUndefined();
    expect(textOf(child(root, '', 'p'))).toBe('xy');
  });

  it('base addresses nest', () => {
    const p = child(root, '', 'p');
    expect(p && baseOf(p, 'https://w.example/f/rss')).toBe('https://w.example/a/b/');
    expect(p && baseOf(p, undefined)).toBeUndefined();
  });
});

describe('entities', () => {
  it('that a document declares are never expanded', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY e${level + 1} "&e${level};&e${level};">`,
    );
    const text = `<!DOCTYPE r [<!ENTITY e0 "ha">${levels.join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&e30;&x;</r>`;
    const parsed = parseXml(text);
    expect(parsed.ok && textOf(parsed.root)).toBe('&e30;&x;');
  });

  it('a document type with anything in it is passed over', () => {
    const text =
      '<!DOCTYPE r PUBLIC "a>b" \'c]d\' [ <!-- ]> " --> <!ELEMENT r (#PCDATA)> <?pi ]> ?> ]><r>x</r>';
    expect(textOf(rootOf(text))).toBe('x');
  });
});

describe('references to the bytes of UTF-8', () => {
  const cases: [string, string, string][] = [
    ['quirk 1: by name and number', 'it&acirc;&#128;&#153;s', 'it’s'],
    ['quirk 2: by number', '&#195;&#169;t&#195;&#169;', 'été'],
    ['quirk 3: of four bytes', '&#240;&#159;&#151;&#188;', '🗼'],
    ['quirk 4: accents that are meant stay', '&eacute;&agrave;&Atilde;', 'éàÃ'],
    ['quirk 5: XML’s own five are not of them', '&amp;&acirc;&lt;', '&â<'],
    ['quirk 6: too long a form of a sign is none', '&#192;&#188;', 'À¼'],
    ['quirk 7: signs beyond latin-1', '&acirc;&hellip;&#256;', 'â…Ā'],
  ];
  it.each(cases)('%s', (_name, written, text) => {
    const parsed = parseXml(`<a>${written}</a>`);
    expect(parsed.ok && textOf(parsed.root)).toBe(text);
  });
});

describe('a text that ends inside of a mark', () => {
  it.each(['<![CD', '<!', '<!-', '<!DOC', '<![CDATA\n'])('%j is no text', (mark) => {
    const parsed = parseXml(`<a>wire ${mark}`);
    expect(parsed.ok && textOf(parsed.root)).toBe('wire');
  });

  it('a sign of exclamation behind a bracket is', () => {
    const parsed = parseXml('<a>wire <! news</a>');
    expect(parsed.ok && textOf(parsed.root)).toBe('wire <! news');
  });
});

describe('limits', () => {
  it('elements deeper than the limit are left out, their text is kept, and it is said', () => {
    const parsed = parseXml(`<r>${'<d>'.repeat(10_000)}deep${'</d>'.repeat(10_000)}<e>1</e></r>`);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(textOf(parsed.root)).toBe('deep1');
    expect(childText(parsed.root, '', 'e')).toBe('1');
    expect(parsed.problems).toMatchObject([{ code: 'limit-reached', severity: 'recovered' }]);
    let depth = 0;
    for (let at: XmlElement | undefined = parsed.root; at; at = elements(at)[0]) depth += 1;
    expect(depth).toBe(XML_LIMITS.elementDepth);
  });

  it('what lies behind elements that were left out is where it belongs', () => {
    const deep = '<d>'.repeat(XML_LIMITS.elementDepth);
    const parsed = parseXml(`<r><a>${deep}<x>1<br>2</a><b>3</b></r>`);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(childText(parsed.root, '', 'a')).toBe('12');
    expect(childText(parsed.root, '', 'b')).toBe('3');
  });

  it('more elements than are read: their text stays, and words do not run together', () => {
    const parsed = parseXml(`<r>${'<p>one</p>'.repeat(XML_LIMITS.elements + 1)}</r>`);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(elements(parsed.root)).toHaveLength(XML_LIMITS.elements - 1);
    expect(parsed.root.children.at(-1)).toBe('\none\none');
    expect(parsed.problems).toMatchObject([{ code: 'limit-reached' }]);
    expect(parsed.problems[0]?.message).toContain(`elements (${XML_LIMITS.elements})`);
  });

  it.each([
    ['as XML wants it', '"'],
    ['without quotes', ''],
  ])('more attributes than are read, written %s', (_, quote) => {
    const attributes = Array.from({ length: 100_000 }, (__, at) => `a${at}=${quote}${at}${quote}`);
    const parsed = parseXml(`<r ${attributes.join(' ')}>text</r>`);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(parsed.root.attributes.size).toBe(XML_LIMITS.attributes);
    expect(attribute(parsed.root, 'a500')).toBe('500');
    expect(textOf(parsed.root)).toBe('text');
    expect(parsed.problems).toContainEqual(
      expect.objectContaining({ code: 'limit-reached', severity: 'lost', line: 1 }),
    );
  });

  it('many attributes that are no more than are read are no fault', () => {
    const attributes = Array.from({ length: 200 }, (_, at) => `a${at}="${at}"`);
    const parsed = parseXml(`<r ${attributes.join(' ')}/>`);
    expect(parsed).toMatchObject({ ok: true, problems: [] });
    expect(parsed.ok && parsed.root.attributes.size).toBe(200);
  });
});

describe('what is no XML', () => {
  it.each(['', '   ', 'text', '<', '</r>', '<!-- only -->', '<?xml version="1.0"?>'])(
    '%j',
    (text) => {
      expect(parseXml(text)).toMatchObject({
        ok: false,
        problem: { code: 'payload-unreadable', line: 1, column: 1 },
      });
    },
  );
});

it('reads a part of a text and counts lines from its beginning', () => {
  const text = 'x\ny\n<a>1 & 2</a>\nz';
  const parsed = parseXml(text, { span: { start: 4, end: 16 }, place: 'here' });
  expect(parsed).toMatchObject({ ok: true, problems: [{ place: 'here', line: 3, column: 4 }] });
});
