/**
 * What each field of a story was, what it became, and by which rule. Where `provenance` has no rule for a field,
 * there is only one way in which it can come about, and the table below names it.
 */
import type { FeedInfo, Item, ItemMedia } from '../formats/format.ts';
import { reasonOf } from './rules.ts';
import type { Concept, Story } from './story.ts';

/** A text as it was supplied, and where it stood. */
export interface Supplied {
  from: string;
  text: string;
}

export interface Explanation {
  field: string;
  /** What was supplied for the field; empty where it was read out of other fields or made. */
  was: Supplied[];
  /** The story's value. */
  became: unknown;
  /** Name of the rule, as in `provenance`. */
  rule: string;
  /** The rule in a sentence. */
  reason: string;
}

type FieldOfStory = keyof Story;

interface FieldTable {
  field: FieldOfStory;
  was(item: Item, feed: FeedInfo): [from: string, text: string | number | undefined][];
  /** The rule where `provenance` has none. */
  rule(story: Story, item: Item): string;
}

const supplied = () => 'supplied';
const time = () => 'time-in-utc';
const unlessKilled = (rule: string) => (story: Story) =>
  story.status === 'killed' ? 'killed' : rule;

const FIELDS: readonly FieldTable[] = [
  { field: 'headline', was: ({ title }) => [['title', title?.value]], rule: () => 'as-sent' },
  { field: 'markers', was: ({ title }) => [['title', title?.value]], rule: () => 'from-headline' },
  { field: 'subHeadline', was: ({ subtitle }) => [['subtitle', subtitle]], rule: supplied },
  { field: 'status', was: ({ status }) => [['status', status]], rule: supplied },
  {
    field: 'embargoedUntil',
    was: ({ embargoed }) => [['embargo', embargoed]],
    rule: (_story, { embargoed }) => (embargoed ? 'time-in-utc' : 'note'),
  },
  { field: 'advisory', was: () => [], rule: () => 'message' },
  {
    field: 'edNote',
    was: ({ edNote }) => [['note', edNote]],
    rule: (_story, { edNote }) => (edNote ? 'supplied' : 'notes-before-text'),
  },
  { field: 'slugline', was: ({ slugline }) => [['slugline', slugline]], rule: supplied },
  { field: 'agency', was: () => [], rule: supplied },
  { field: 'credit', was: ({ creditLine }) => [['credit line', creditLine]], rule: supplied },
  {
    field: 'infoSources',
    was: ({ infoSources = [] }) => infoSources.map(({ role, name }) => [role ?? 'source', name]),
    rule: supplied,
  },
  {
    field: 'byline',
    was: ({ authors }) => authors.map(({ name, email }) => ['author', name ?? email]),
    rule: supplied,
  },
  { field: 'dateline', was: ({ dateline }) => [['dateline', dateline]], rule: supplied },
  { field: 'located', was: ({ located }) => [['located', located]], rule: supplied },
  {
    field: 'language',
    was: ({ language }, feed) => [
      ['item', language],
      ['feed', feed.language],
    ],
    rule: supplied,
  },
  { field: 'subjects', was: ({ subjects }) => concepts('subject', subjects), rule: supplied },
  { field: 'places', was: ({ places }) => concepts('place', places), rule: supplied },
  { field: 'people', was: ({ people }) => concepts('person', people), rule: supplied },
  {
    field: 'organisations',
    was: ({ organisations }) => concepts('organisation', organisations),
    rule: supplied,
  },
  { field: 'genres', was: ({ genres }) => concepts('genre', genres), rule: supplied },
  {
    field: 'keywords',
    was: ({ keywords }) => keywords.map((text) => ['keyword', text]),
    rule: supplied,
  },
  { field: 'urgency', was: ({ urgency }) => [['urgency', urgency]], rule: supplied },
  { field: 'priority', was: ({ priority }) => [['priority', priority]], rule: supplied },
  {
    field: 'signals',
    was: ({ signals = [] }) => signals.map((text) => ['signal', text]),
    rule: supplied,
  },
  {
    field: 'summary',
    was: ({ summary }) => [['summary', summary?.value]],
    rule: unlessKilled('text-of-markup'),
  },
  { field: 'body', was: ({ body }) => [['body', body?.value]], rule: unlessKilled('sanitised') },
  {
    field: 'declaredWords',
    was: ({ declaredWords }) => [['words', declaredWords]],
    rule: supplied,
  },
  {
    field: 'media',
    was: ({ media }) => media.flatMap(mediaTexts),
    rule: unlessKilled('captions-read'),
  },
  {
    field: 'rights',
    was: ({ rights }, feed) => [
      ['holder', rights?.copyrightHolder],
      ['notice', rights?.copyrightNotice],
      ['usage terms', rights?.usageTerms],
      ['feed', rights?.copyrightNotice === undefined ? feed.rights : undefined],
    ],
    rule: (_story, { rights }) => (rights === undefined ? 'feed' : 'supplied'),
  },
  { field: 'firstCreated', was: ({ published }) => [['published', published]], rule: time },
  { field: 'versionCreated', was: ({ updated }) => [['updated', updated]], rule: time },
  { field: 'expires', was: ({ expires }) => [['expires', expires]], rule: time },
  {
    field: 'type',
    was: ({ type }) => [['type', type]],
    rule: (_story, { type }) => (type ? 'supplied' : 'default'),
  },
  { field: 'link', was: ({ link }) => [['link', link]], rule: supplied },
  { field: 'guid', was: ({ guid }) => [['guid', guid]], rule: supplied },
  {
    field: 'sourceVersion',
    was: ({ sourceVersion }) => [['version', sourceVersion]],
    rule: supplied,
  },
  { field: 'id', was: () => [], rule: () => 'hash' },
];

/** Fields that can be read out of the copy, and keep beside their meaning how it was written there. */
const READ_FROM_COPY: Readonly<Record<string, (story: Story) => string | undefined>> = {
  byline: ({ byline }) => byline?.text,
  credit: ({ credit }) => credit?.text,
  dateline: ({ dateline, body }) => (dateline === undefined ? undefined : firstLine(body.text)),
};

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Every field that the item says something for, or that the story has. */
export function explain(story: Story, item: Item, feed: FeedInfo): Explanation[] {
  return FIELDS.flatMap(({ field, was, rule }) => {
    const texts = was(item, feed).flatMap(([from, text]) =>
      text === undefined || text === '' ? [] : [{ from, text: String(text) }],
    );
    const became = story[field];
    const copied = texts.length === 0 ? READ_FROM_COPY[field]?.(story) : undefined;
    if (copied !== undefined && copied !== '') texts.push({ from: 'copy', text: copied });
    if (isNothing(became) && (field === 'markers' || texts.length === 0)) return [];
    const name = ruleOf(story, field) ?? rule(story, item);
    return [{ field, was: texts, became, rule: name, reason: reasonOf(field, name) ?? '' }];
  });
}

function ruleOf({ provenance }: Story, field: string): string | undefined {
  return Object.hasOwn(provenance, field) ? provenance[field] : undefined;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object' || value === null) return false;
  // A body without a word, a credit without a name.
  return Object.values(value).every((part) => part === '' || part === 0);
}

function concepts(from: string, found: readonly Concept[] = []): [string, string][] {
  return found.map((concept) => [from, conceptText(concept)]);
}

/** `subj:04000000 economy`. */
export function conceptText({ scheme, code, name }: Concept): string {
  const coded = code === undefined ? scheme : [scheme, code].filter(Boolean).join(':');
  return [coded, name].filter(Boolean).join(' ');
}

function mediaTexts({ caption, title, url, credits }: ItemMedia): [string, string | undefined][] {
  return [
    ['media', caption ?? title ?? url],
    ...credits.map(({ role, text }): [string, string] => [role ?? 'credit', text]),
  ];
}
