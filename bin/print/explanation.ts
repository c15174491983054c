/** `--explain`: for each field of a story what it was, what it became, and the rule, as a person reads it. */
import type { Credit } from '../../core/copy/credit.ts';
import { conceptText, type Explanation, type Supplied } from '../../core/story/explain.ts';
import type { Body, Byline, Concept, Media, Story } from '../../core/story/story.ts';
import { creditLine } from './credit.ts';
import { bold, dim, yellow } from './style.ts';
import { wrap } from './wrap.ts';

/** Columns: the field, what a line tells, the text. */
const FIELD_WIDTH = 16;
const LABEL_WIDTH = 8;
const LEFT = FIELD_WIDTH + LABEL_WIDTH;
/** Lines longer than that are hard to read, whatever the terminal has room for. */
const WIDEST = 110;
const NARROWEST = 50;
/** Of a longer text its beginning is enough to recognise it. */
const LONGEST_TEXT = 240;
/** Of the copy itself less. */
const LONGEST_SAMPLE = 100;
const COPY: ReadonlySet<string> = new Set(['body', 'summary', 'dateline']);
/** Rules that leave a text as it came. */
const PLAIN: ReadonlySet<string> = new Set([
  'supplied',
  'as-sent',
  'guid',
  'text-of-markup',
  'time-in-utc',
]);
/** Of a longer list its beginning, and how many more there are. */
const MOST_IN_A_LIST = 6;

/** The page of one story, without an end of line behind it. @param columns of the terminal */
export function explanationPage(
  story: Story,
  fields: readonly Explanation[],
  columns: number,
): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns)) - LEFT;
  const head = wrap(story.headline || '(no headline)', width + LEFT).map((line) => bold(line));
  return [...head, dim(story.raw.item), '', ...fields.flatMap((field) => block(field, width))].join(
    '\n',
  );
}

/** A field on as few lines as tell it: what stands as it was supplied is not written twice. */
function block(explanation: Explanation, width: number): string[] {
  const { field, was, rule, reason } = explanation;
  const became = textsOf(explanation);
  const isSame =
    was.length === became.length &&
    was.every(({ text }, at) => one(text, longestIn(field)) === became[at]);
  // What stands as it came needs no sentence.
  const why = reason === '' || (isSame && PLAIN.has(rule)) ? rule : `${rule}: ${reason}`;
  const isGuess = rule.startsWith('guessed');
  const parts: [label: string, texts: string[], paint: (text: string) => string][] = [
    ['was', isSame ? [] : was.map((text) => suppliedText(field, text)), dim],
    [
      isSame || was.length === 0 ? 'is' : 'became',
      became.length === 0 ? ['nothing'] : became,
      (text) => text,
    ],
    ['rule', [why], isGuess ? yellow : dim],
  ];
  const lines = parts.flatMap(([label, texts, paint]) =>
    shortList(texts).flatMap((text, index) =>
      wrap(text, width).map((line, row) => [index + row === 0 ? label : '', paint(line)] as const),
    ),
  );
  return lines.map(([label, line], index) =>
    `${bold((index === 0 ? field : '').padEnd(FIELD_WIDTH))}${dim(label.padEnd(LABEL_WIDTH))}${line}`.trimEnd(),
  );
}

function suppliedText(field: string, { from, text }: Supplied): string {
  return `${one(text, longestIn(field))} (${from})`;
}

function shortList(texts: string[]): string[] {
  if (texts.length <= MOST_IN_A_LIST) return texts;
  const shown = texts.slice(0, MOST_IN_A_LIST - 1);
  return [...shown, `… and ${texts.length - shown.length} more`];
}

/** On one line, without what a terminal would take for a command, and not without end. */
function one(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest)}… (${line.length} characters)`;
}

function longestIn(field: string): number {
  return COPY.has(field) ? LONGEST_SAMPLE : LONGEST_TEXT;
}

/** Fields whose values are more than texts. */
const WRITERS: Readonly<Record<string, (value: never) => string[]>> = {
  advisory: () => ['yes'],
  body: ({ text, words }: Body) => (words === 0 ? [] : [`${words} words: ${text}`]),
  byline: ({ text, authors }: Byline) => [authors.map(({ name }) => name).join(', ') || text],
  credit: (credit: Credit) => [creditLine(credit)],
  dateline: ({ text }: { text: string }) => [text],
  genres: (concepts: Concept[]) => concepts.map(conceptLine),
  infoSources: (sources: { name: string }[]) => sources.map(({ name }) => name),
  markers: (markers: Story['markers']) =>
    markers.map(({ type, number }) => (number === undefined ? type : `${type} ${number}`)),
  media: (media: Media[]) => media.map(mediaLine),
  organisations: (concepts: Concept[]) => concepts.map(conceptLine),
  people: (concepts: Concept[]) => concepts.map(conceptLine),
  places: (concepts: Concept[]) => concepts.map(conceptLine),
  rights: ({ copyrightHolder, copyrightNotice, usageTerms }: Story['rights']) =>
    [copyrightHolder, copyrightNotice, usageTerms].filter((text) => text !== undefined),
  subjects: (concepts: Concept[]) => concepts.map(conceptLine),
};

function textsOf({ field, became }: Explanation): string[] {
  if (became === undefined || became === '') return [];
  const write = WRITERS[field] as ((value: unknown) => string[]) | undefined;
  if (write !== undefined) return write(became).map((text) => one(text, longestIn(field)));
  return (Array.isArray(became) ? became : [became]).map((value) =>
    one(String(value), longestIn(field)),
  );
}

function conceptLine(concept: Concept): string {
  const text = conceptText(concept);
  return concept.mappedFrom === undefined ? text : `+ ${text} (from ${concept.mappedFrom})`;
}

function mediaLine({ type, caption, credit, url }: Media): string {
  return `${type} [${creditLine(credit)}]: ${caption ?? url ?? ''}`;
}
