/**
 * Item → story: what the format gave, read for its meaning. Each step fills some fields and says in
 * `provenance` by which rule; supplied fields beat what the text says.
 */
import { agencyById } from '../agencies/find.ts';
import type { Credit } from '../copy/credit.ts';
import { type ParsedHeadline, parseHeadline } from '../copy/headline.ts';
import type { FeedInfo, Item, Markup } from '../formats/format.ts';
import { htmlToText } from '../html/text.ts';
import { sha256 } from '../payload/payload.ts';
import type { Problem } from '../problem.ts';
import { type ReadBody, readBody } from './body.ts';
import { withBodyPictures } from './body-pictures/joined.ts';
import { readPlaces, readSubjects } from './concepts.ts';
import { copyOf } from './copy-of.ts';
import { readCopyText } from './copy-text.ts';
import { doubtsOf } from './embargo-problems.ts';
import { identify } from './identity.ts';
import { readLanguage } from './language.ts';
import { readMedia } from './media.ts';
import { readRights } from './rights.ts';
import { sendingAgency } from './sender.ts';
import { statusOf } from './status-policy.ts';
import { type Concept, type Media, type Rights, STORY_SCHEMA, type Story } from './story.ts';
import { readStoryCredit } from './story-credit.ts';
import { dayOf, readTimes, type Times } from './times.ts';

/** What is known of an item from outside of it. */
export interface NormaliseContext {
  /** Feed id. */
  feed: string;
  /** Agency id of the feed; `unknown` lets the copy say it. */
  agency: string;
  /** Language from the feed's settings, else of the response. */
  language?: string;
  feedInfo: FeedInfo;
  /** Final address of the response. */
  url?: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  raw: { key: string; sha256: string };
}

export interface Normalised {
  story: Story;
  problems: Problem[];
}

/** Makes a story of an item. Never rejects on what a format reader may give. */
export async function normalise(item: Item, context: NormaliseContext): Promise<Normalised> {
  const { remembered } = item;
  if (remembered === undefined) return normaliseAnew(item, context);
  const circumstances = circumstancesOf(item, context);
  // What is remembered belongs to the memory: a caller who changes a story must not change it there.
  const known = remembered.results.get(circumstances) as Story | undefined;
  if (known !== undefined) return { story: arrived(copyOf(known), item, context), problems: [] };
  const { story, problems, notes } = await normaliseAnew(item, context);
  if (problems.length === 0 && isAlwaysTheSame(item, story, notes)) {
    if (remembered.results.size >= MOST_CIRCUMSTANCES) remembered.results.clear();
    remembered.results.set(circumstances, story);
  }
  return { story: copyOf(story), problems };
}

async function normaliseAnew(
  item: Item,
  context: NormaliseContext,
): Promise<Normalised & { notes: string[] }> {
  const copy = await readCopy(item, context);
  const notes = [item.edNote ?? '', ...copy.body.notes].filter((note) => note !== '');
  const story = assemble(item, copy, notes, context);
  const doubts = doubtsOf(item, story, notes);
  return { story, problems: [...copy.problems, ...incomplete(story, item), ...doubts], notes };
}

/** The same item by so many feeds at once. */
const MOST_CIRCUMSTANCES = 8;

/** All that a story takes from outside of its item, but for where and when it stood. */
function circumstancesOf(item: Item, { feed, agency, language, feedInfo, url }: NormaliseContext) {
  const { guid } = item;
  return JSON.stringify([feed, agency, language, feedInfo.language, feedInfo.rights, url, guid]);
}

/** A story whose status or id may hang on the time of its arrival is made anew each time. */
function isAlwaysTheSame(item: Item, story: Story, notes: readonly string[]): boolean {
  const hasName = item.guid !== undefined || item.link !== undefined;
  const isHeld = item.embargoed !== undefined || story.embargoedUntil !== undefined;
  return hasName && !isHeld && !notes.some((note) => MAY_HOLD.test(note));
}

/** Words in every form of an embargo (`copy/advisory/embargo.ts`). */
const MAY_HOLD =
  /embarg|releas|publi|use|broadcast|sperr|frei|эмбарго|解禁|エンバーゴ|엠바고|보도/i;

/**
 * What is remembered of a story, as it came this time. Its extensions are the item's own: in NewsML-G2 they
 * hold the header of the message.
 * @param story a copy, which is filled in: most of a feed goes through here at each poll
 */
function arrived(story: Story, { place, extensions }: Item, context: NormaliseContext): Story {
  story.received = context.receivedAt;
  story.raw = { ...context.raw, item: place };
  if (extensions === undefined) delete story.extensions;
  else story.extensions = copyOf(extensions);
  return story;
}

/** A note to editors by its category (IPTC 7901, 3.5), whatever its headline says. */
const SERVICE_MESSAGE = 'iptc-7901:rs';

/** What the copy says, whenever it arrives and wherever it stands. */
interface Copy {
  agency: string;
  headlineRaw: string;
  headline: ParsedHeadline;
  times: Times;
  body: ReadBody;
  credit: Credit | undefined;
  media: Media[];
  rights: Rights;
  language: string | undefined;
  subjects: Concept[];
  places: Concept[];
  provenance: Record<string, string>;
  problems: Problem[];
}

async function readCopy(item: Item, context: NormaliseContext): Promise<Copy> {
  const problems: Problem[] = [];
  const provenance: Record<string, string> = {};
  const headlineRaw = plain(item.title);
  const text = await readCopyText(item);
  if (text.changedText) provenance.body = 'text-changed';
  const agency = sendingAgency(item, text.copy, context, provenance);
  const agencyName = agencyById(agency)?.name;
  const headline = readHeadline(headlineRaw, agencyName, provenance);
  const times = readTimes(item, agencyById(agency)?.zone, problems);
  const body = readBody(item, text, agencyName, provenance);
  const credit = readStoryCredit({ item, body, agencyName, provenance });
  const language = await readLanguage(
    {
      item,
      feed: context.feedInfo.language,
      settings: context.language,
      texts: [headline.headline, ...text.copy],
    },
    provenance,
    problems,
  );
  return {
    agency,
    headlineRaw,
    headline,
    times,
    body,
    credit,
    media: readMedia(withBodyPictures(item.media, text.pictures)),
    rights: readRights(item, body.rights, context.feedInfo, provenance),
    language,
    subjects: readSubjects(item.subjects, provenance),
    places: readPlaces(item.places ?? [], provenance),
    provenance,
    problems,
  };
}

function assemble(item: Item, copy: Copy, notes: string[], context: NormaliseContext): Story {
  const { agency, headlineRaw, headline, times, body, credit } = copy;
  const agencyName = agencyById(agency)?.name;
  const status = statusOf({
    ...(item.status !== undefined && { supplied: item.status }),
    markers: headline.markers,
    ...(times.embargoed !== undefined && { embargoedUntil: times.embargoed }),
    embargoUnreadable: item.embargoed !== undefined && times.embargoed === undefined,
    notes,
    ...(agencyName !== undefined && { agency: agencyName }),
    receivedAt: context.receivedAt,
  });
  const identity = identify({
    agency,
    ...(item.guid !== undefined && { guid: item.guid }),
    ...(item.link !== undefined && { link: item.link }),
    headline: headline.headline || wordsWithoutHeadline(item, body.body.text),
    ...dayOf(times, context.receivedAt),
  });
  const killed = status.status === 'killed';
  return withoutAbsent({
    schema: STORY_SCHEMA,
    id: identity.id,
    version: 0,
    type: item.type ?? 'text',
    status: status.status,
    agency,
    feed: context.feed,
    guid: identity.guid,
    link: item.link,
    sourceVersion: item.sourceVersion,
    altIds: item.altIds,
    headline: headline.headline,
    headlineRaw,
    subHeadline: item.subtitle,
    markers: headline.markers,
    slugline: item.slugline,
    edNote: item.edNote ?? (body.notes.join('\n\n') || undefined),
    advisory: headline.advisory || item.signals?.includes(SERVICE_MESSAGE) || undefined,
    byline: body.byline,
    dateline: body.dateline,
    credit,
    infoSources: item.infoSources,
    language: copy.language,
    signals: item.signals,
    located: item.located,
    urgency: item.urgency,
    priority: item.priority,
    genres: item.genres,
    subjects: copy.subjects,
    places: copy.places,
    people: item.people ?? [],
    organisations: item.organisations ?? [],
    declaredWords: item.declaredWords,
    keywords: item.keywords,
    summary: killed ? undefined : body.summary,
    // A killed story has no text: what the item carries is the kill notice (kept in the raw copy).
    body: killed ? { html: '', text: '', words: 0 } : body.body,
    media: killed ? [] : copy.media,
    rights: copy.rights,
    firstCreated: times.published,
    versionCreated: times.updated,
    embargoedUntil: status.embargoedUntil,
    expires: times.expires,
    received: context.receivedAt,
    extensions: item.extensions,
    raw: { ...context.raw, item: item.place },
    provenance: { ...copy.provenance, status: status.rule, guid: identity.rule },
  });
}

function readHeadline(
  raw: string,
  agency: string | undefined,
  provenance: Record<string, string>,
): ParsedHeadline {
  const parsed = parseHeadline(raw, agency === undefined ? {} : { agency });
  provenance.headline = parsed.markers.length > 0 ? 'markers-removed' : 'as-sent';
  return parsed;
}

/** Text of a title or summary; markup and entities are resolved, white space is folded. */
function plain(markup: Markup | undefined): string {
  if (markup === undefined) return '';
  const text = markup.kind === 'text' ? markup.value : htmlToText(markup.value);
  return text
    .replace(/[ \t\f\v]*\r?\n[ \t]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** What names an item that has neither guid, link nor headline: its first words, else all that it has. */
function wordsWithoutHeadline(item: Item, text: string): string {
  const { place: _place, span: _span, remembered: _remembered, ...fields } = item;
  const words = text || plain(item.summary) || (item.media[0]?.caption ?? '');
  return words === ''
    ? sha256(new TextEncoder().encode(JSON.stringify(fields)))
    : words.slice(0, 200);
}

/** An item without a headline is a story all the same, but somebody should know. */
function incomplete(story: Story, item: Item): Problem[] {
  if (story.headline !== '' || story.status === 'killed' || story.type !== 'text') return [];
  return [
    {
      code: 'item-incomplete',
      severity: 'recovered',
      place: item.place,
      message: `${item.place} has no headline; its story is kept without one.`,
    },
  ];
}

/** Absent is absent: no key with the value undefined reaches a document or a comparison. */
function withoutAbsent(fields: { [Name in keyof Story]: Story[Name] | undefined }): Story {
  const story: Record<string, unknown> = {};
  for (const name in fields) {
    const value = fields[name as keyof Story];
    if (value !== undefined) story[name] = value;
  }
  return story as unknown as Story;
}
