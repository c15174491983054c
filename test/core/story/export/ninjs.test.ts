import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload } from '../../../../core/read-payload.ts';
import { readPlaces, readSubjects } from '../../../../core/story/concepts.ts';
import { toNinjs } from '../../../../core/story/export/ninjs.ts';
import type { Concept, Story } from '../../../../core/story/story.ts';
import { anyStory } from './any-story.ts';
import { hasSchema, ninjsValidator } from './ninjs-schema.ts';
import { wireStory } from './wire-story.ts';

const SAMPLES = new URL('../../../../samples/formats/', import.meta.url);
const HINTS = { feed: { id: 'test', agency: 'yonhap' }, receivedAt: '2026-11-24T09:00:00Z' };

const valid = hasSchema ? ninjsValidator() : undefined;
const withSchema = hasSchema ? it : it.skip;

function errorsOf(story: Story): unknown[] {
  valid?.(JSON.parse(JSON.stringify(toNinjs(story))));
  return valid?.errors ?? [];
}

describe('ninjs 3.1 by IPTC’s schema', () => {
  withSchema('every story of every sample is valid', async () => {
    for (const name of readdirSync(SAMPLES)) {
      const { stories } = await readPayload(readFileSync(new URL(name, SAMPLES)), HINTS);
      for (const story of stories) expect([name, errorsOf(story)]).toEqual([name, []]);
    }
  });

  withSchema('whatever stands in a story, it is valid', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(errorsOf(story)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const readAgain = async (story: Story): Promise<Story> => {
  const document = new TextEncoder().encode(JSON.stringify(toNinjs(story)));
  const { format, stories, problems } = await readPayload(document, HINTS);
  expect(problems.filter(({ code }) => code !== 'item-incomplete')).toEqual([]);
  expect(format).toBe('ninjs');
  expect(stories).toHaveLength(1);
  return stories[0] as Story;
};

const creditOf = (credit: Story['credit']) =>
  credit && {
    creators: credit.creators,
    sources: credit.sources,
    provider: credit.provider,
    flags: credit.flags,
  };

/** What must survive. */
const kept = (story: Story) => ({
  id: story.id,
  guid: story.guid,
  link: story.link,
  altIds: story.altIds,
  type: story.type,
  status: story.status,
  headline: story.headline,
  headlineRaw: story.headlineRaw,
  subHeadline: story.subHeadline,
  markers: story.markers,
  slugline: story.slugline,
  edNote: story.edNote,
  signals: story.signals,
  text: story.body.text,
  html: story.body.html,
  summary: story.summary,
  credit: creditOf(story.credit),
  authors: story.byline?.authors.map(({ name }) => name) ?? [],
  located: story.located,
  rights: story.rights,
  firstCreated: story.firstCreated,
  versionCreated: story.versionCreated,
  embargoedUntil: story.embargoedUntil,
  expires: story.expires,
  urgency: story.urgency,
  priority: story.priority,
  language: story.language,
  genres: story.genres,
  subjects: story.subjects,
  places: story.places,
  people: story.people,
  organisations: story.organisations,
  keywords: story.keywords,
  media: story.media.map(({ credit, ...media }) => ({ ...media, credit: creditOf(credit) })),
});

const code: fc.Arbitrary<Concept> = fc.constantFrom<Concept>(
  { scheme: 'medtop', code: '20000046', name: 'festive event' },
  { scheme: 'subj', code: '01000000' },
  { scheme: 'http://cv.ap.org/id/', code: '54df6c', name: 'Sea' },
  { scheme: 'N2', code: 'KR' },
  { code: 'Article', name: 'Article (news)' },
  { name: '항구' },
);
const codes = fc.uniqueArray(code, { maxLength: 3 });

/** What agencies with richer formats than RSS say of a story. */
const more: fc.Arbitrary<Partial<Story>> = fc.record(
  {
    guid: fc.constantFrom(
      'AAP.115.5',
      'tag:a.example,2026:x',
      'urn:newsml:a:b',
      'https://a.example/1',
    ),
    altIds: fc.constant<Record<string, string>>({ itemid: 'x1', NewsItemId: 'BC/2' }),
    subHeadline: fc.constant('Two years late'),
    slugline: fc.constant('HARBOR-LANTERNS/'),
    signals: fc.constant<string[]>(['sig:update', 'edStat:C & more']),
    located: fc.constant('Mokpo'),
    urgency: fc.integer({ min: 1, max: 9 }),
    priority: fc.integer({ min: 1, max: 9 }),
    genres: fc.constant<Concept[]>([{ scheme: 'genre', code: 'Feature', name: 'Feature' }]),
    subjects: codes.map((supplied) => readSubjects(supplied, {})),
    places: codes.map((supplied) => readPlaces(supplied, {})),
    people: codes,
    organisations: codes,
    keywords: fc.uniqueArray(fc.constantFrom('harbor', 'boats, paper', '등불'), { maxLength: 3 }),
    rights: fc.constant({ copyrightHolder: 'Harbor Wire', usageTerms: 'No archive.' }),
    expires: fc.constant('2027-01-01T00:00:00Z'),
    status: fc.constantFrom('usable', 'withheld'),
  },
  { requiredKeys: [] },
);

describe('a story that goes out as ninjs and is read in again', () => {
  it('is the same', async () => {
    await fc.assert(
      fc.asyncProperty(wireStory, more, async (made, change) => {
        const story = { ...(await made), ...change };
        const again = await readAgain(story);
        const genres = story.genres ?? undefined;
        expect({ ...kept(again), id: '' }).toEqual({ ...kept(story), genres, id: '' });
        if (change.guid === undefined) expect(again.id).toBe(story.id);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same a second time, whatever sample it came of', async () => {
    for (const name of readdirSync(SAMPLES)) {
      const { stories } = await readPayload(readFileSync(new URL(name, SAMPLES)), HINTS);
      for (const story of stories.filter(({ status }) => status !== 'killed')) {
        const { genres: _genres, ...again } = kept(await readAgain(story));
        expect([name, again]).toMatchObject([name, { guid: story.guid, headline: story.headline }]);
        expect([name, again.text]).toEqual([name, story.body.text]);
        expect([name, again.rights]).toEqual([name, story.rights]);
        expect([name, again.credit]).toEqual([name, creditOf(story.credit)]);
      }
    }
  });
});

describe('what a story may be used for', () => {
  const sample = async (change: Partial<Story>): Promise<Story> => {
    const [story] = await Promise.all(fc.sample(wireStory, { numRuns: 1, seed: 7 }));
    if (story === undefined) throw new Error('no sample');
    return { ...story, ...change };
  };

  it.each<[string, Partial<Story>, string]>([
    [
      'an embargo with its end',
      { status: 'embargoed', embargoedUntil: '2026-11-30T00:01:00Z' },
      'usable',
    ],
    ['an embargo without an end is withheld to others', { status: 'embargoed' }, 'withheld'],
    ['withheld', { status: 'withheld' }, 'withheld'],
  ])('%s survives', async (_name, change, pubStatus) => {
    const story = await sample(change);
    expect(toNinjs(story).pubStatus).toBe(pubStatus);
    expect(await readAgain(story)).toMatchObject(change);
  });

  it('a killed story has no text, summary or media, whatever it held', async () => {
    const story = await sample({ status: 'killed' });
    const { bodies, descriptions, associations, pubStatus } = toNinjs(story);
    expect({ bodies, descriptions, associations, pubStatus }).toEqual({ pubStatus: 'canceled' });
    const again = await readAgain(story);
    expect(again).toMatchObject({ status: 'killed', headline: story.headline, body: { text: '' } });
  });
});

describe('what ninjs has no property for', () => {
  const story = async (change: Partial<Story>) => {
    const [made] = await Promise.all(fc.sample(wireStory, { numRuns: 1, seed: 3 }));
    return toNinjs({ ...(made as Story), ...change });
  };

  it('a guid that is no URI stands in altIds, and the uri is made of the story’s id', async () => {
    const document = await story({ guid: 'AAP.1', id: '0123456789abcdef0123', agency: 'aap' });
    expect(document.uri).toBe('urn:newsml:aap:0123456789abcdef0123');
    expect(document.altIds).toContainEqual({ role: 'guid', value: 'AAP.1' });
  });

  it('creators, sources, provider and the credit line are infoSources in their roles', async () => {
    const document = await story({
      credit: {
        text: 'Petra Dunmoor/Reuters',
        creators: ['Petra Dunmoor'],
        sources: ['Reuters'],
        flags: [],
      },
      infoSources: [{ role: 'source', name: 'Reuters' }],
    });
    expect(document.infoSources).toEqual([
      { role: 'source', name: 'Reuters' },
      { role: 'creator', name: 'Petra Dunmoor' },
      { role: 'creditLine', name: 'Petra Dunmoor/Reuters' },
    ]);
  });

  it('the clean headline is the main one, that with its markers goes along', async () => {
    const document = await story({
      headline: 'Boats return',
      headlineRaw: '(2nd LD) Boats return',
      markers: [{ type: 'lead', number: 2 }],
    });
    expect(document.headlines?.map(({ role, value }) => [role, value])).toEqual([
      ['main', 'Boats return'],
      ['asSent', '(2nd LD) Boats return'],
    ]);
    expect(document.genres).toEqual([{ name: 'lead 2', uri: 'urn:wiredesk:marker:lead:2' }]);
  });
});

describe('what ninjs 3.1 has no property of its own for', () => {
  const base = (change: Partial<Story>): Story => ({
    schema: 'wiredesk/story/1',
    id: '0123456789abcdef0123',
    version: 1,
    type: 'text',
    status: 'usable',
    agency: 'yonhap',
    feed: 'f',
    guid: 'tag:a.example,2026:x',
    headline: 'H',
    headlineRaw: 'H',
    markers: [],
    subjects: [],
    places: [],
    people: [],
    organisations: [],
    keywords: [],
    body: { html: '<p>T</p>', text: 'T', words: 1 },
    media: [],
    rights: {},
    received: '',
    raw: { key: '', sha256: '', item: '' },
    provenance: {},
    ...change,
  });

  it('an author’s address and role go out as a source, and the address comes back', async () => {
    const byline = {
      text: 'By Seo Ha-rin',
      authors: [{ name: 'Seo Ha-rin', email: 'seo@wire.example', role: 'photographer' }],
    };
    const story = base({ byline });
    expect(toNinjs(story).infoSources).toEqual([
      {
        name: 'Seo Ha-rin',
        role: 'bylineAuthor',
        literal: 'photographer',
        contactInfo: [{ type: 'email', value: 'seo@wire.example' }],
      },
    ]);
    const again = await readAgain(story);
    expect(again.byline?.authors).toEqual([{ name: 'Seo Ha-rin', email: 'seo@wire.example' }]);
    expect(again.infoSources).toBeUndefined();
  });

  it.each<[Concept, object]>([
    [
      { scheme: 'medtop', code: '20000046' },
      { uri: 'http://cv.iptc.org/newscodes/mediatopic/20000046' },
    ],
    [{ scheme: 'wikidata', code: 'Q64' }, { uri: 'http://www.wikidata.org/entity/Q64' }],
    [{ scheme: 'iso3166-1a3', code: 'KOR' }, { uri: 'http://cvx.iptc.org/iso3166-1a3/KOR' }],
    [{ scheme: 'own', code: '7' }, { uri: 'https://wire.example/cv/7' }],
    [{ scheme: 'other', code: '7' }, { literal: 'other:7' }],
  ])(
    '%j by its address, where the catalogue or the item gives its scheme one',
    (concept, expected) => {
      const extensions = { 'newsml-g2': { schemes: { own: 'https://wire.example/cv/' } } };
      expect(toNinjs(base({ subjects: [concept], extensions })).subjects).toEqual([expected]);
    },
  );
});
