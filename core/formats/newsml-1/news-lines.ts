/** `NewsLines` of NewsML 1.x: what is printed above and below the text. */

import { htmlToText } from '../../html/text.ts';
import type { ItemAuthor } from '../format.ts';
import { given } from '../given.ts';
import { looksLikeHtml } from '../markup.ts';
import { lineOf, named, some } from '../nitf/find.ts';
import type { XmlElement } from '../xml-element.ts';
import { formalName } from './formal-name.ts';

export interface NewsLines {
  headline?: string;
  subtitle?: string;
  slugline?: string;
  authors: ItemAuthor[];
  dateline?: string;
  creditLine?: string;
  copyright?: string;
  rights?: string;
  keywords: string[];
  edNote?: string;
  rest: Record<string, unknown>;
}

/** @param components outermost first: what the story says of itself beats what a part of it does */
export function readNewsLines(components: XmlElement[]): NewsLines {
  const blocks = components.flatMap((component) => named(component, 'newslines'));
  const lines = (name: string) => [
    ...new Set(
      blocks.flatMap((block) => named(block, name).map(textOfLine)).filter((line) => line !== ''),
    ),
  ];
  const [headline, ...headlines] = lines('headline');
  const [subtitle, ...subtitles] = lines('subheadline');
  const [slugline, ...sluglines] = lines('slugline');
  const [dates, datelines] = parted(lines('dateline'), isDate);
  const [creditLine, ...creditLines] = lines('creditline');
  const typed = blocks.flatMap((block) => named(block, 'newsline')).map(typedLine);
  const [advisories, others] = parted(typed, ({ type }) => /advis|editor/i.test(type));
  return {
    ...given({
      headline,
      subtitle,
      slugline,
      dateline: datelines[0],
      creditLine,
      copyright: some(lines('copyrightline'))?.join('\n'),
      rights: some(lines('rightsline'))?.join('\n'),
      edNote: some(advisories.map(({ text }) => text).filter((text) => text !== ''))?.join('\n\n'),
    }),
    authors: authorsOf(lines('byline'), lines('bylinetitle')),
    keywords: lines('keywordline').flatMap(split),
    rest: given({
      HeadLine: some(headlines),
      SubHeadLine: some(subtitles),
      SlugLine: some(sluglines),
      CreditLine: some(creditLines),
      DateLine: some([...dates, ...datelines.slice(1)]),
      SeriesLine: some(lines('seriesline')),
      NewsLine: some(others.filter(({ text }) => text !== '')),
    }),
  };
}

/** Lines hold text, CDATA with character references, and elements of their own (`Origin`). */
function textOfLine(element: XmlElement): string {
  const line = lineOf(element) ?? '';
  return looksLikeHtml(line) ? htmlToText(line).replace(/\s+/g, ' ') : line;
}

/** ANA has the day where others have the place and the day: `24/11/2026`. */
function isDate(line: string): boolean {
  return /^[\d/.:T +-]{6,30}Z?$/.test(line);
}

function typedLine(line: XmlElement): { type: string; text: string } {
  return {
    type: formalName(named(line, 'newslinetype')[0]) ?? '',
    text: named(line, 'newslinetext').map(textOfLine).join('\n'),
  };
}

/** A title belongs to the byline at the same place. */
function authorsOf(bylines: string[], titles: string[]): ItemAuthor[] {
  return bylines.map((byline, index) => {
    const title = titles[index];
    return { name: title === undefined ? byline : `${byline}, ${title}` };
  });
}

function split(line: string): string[] {
  return line
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function parted<Value>(values: Value[], isFirst: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}
