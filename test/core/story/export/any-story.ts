/** Stories with all fields filled at random, as no wire sends them: what goes out must be valid all the same. */
import fc from 'fast-check';
import type { CreditFlag } from '../../../../core/copy/credit.ts';
import type { MarkerType } from '../../../../core/copy/headline.ts';
import {
  type Concept,
  type Media,
  STORY_SCHEMA,
  type Story,
} from '../../../../core/story/story.ts';

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '\ud800', '한글 제목', 'a "b" <c> & d', 'x'.repeat(300)),
);
const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://x.example/등불 배.jpg',
    'https://x.example/%zz?a=[1]|b',
    'http://user:pw@x.example:8080/a#b#c',
    'https://[::1]/a',
    'no address',
  ),
);
const id = fc.oneof(
  text,
  url,
  fc.constantFrom('tag:a.example,2026:x', 'urn:newsml:a:b:1', 'urn:a b', 'AAP.115.5', '22751909'),
);
const time = fc.constantFrom('2026-11-24T08:00:00Z', '2026-11-24T08:00:00.120Z');
const concept: fc.Arbitrary<Concept> = fc.record(
  {
    scheme: fc.oneof(
      text,
      fc.constantFrom('medtop', 'subj', 'http://cv.ap.org/id/', 'https://x.example/스', 'urn:a'),
    ),
    code: fc.oneof(text, fc.constantFrom('20000046', '54df6c')),
    name: text,
  },
  { requiredKeys: [] },
);
const concepts = fc.array(concept, { maxLength: 3 });
const credit = fc.record(
  {
    text,
    creators: fc.array(text, { maxLength: 2 }),
    sources: fc.array(fc.oneof(text, fc.constantFrom('AP', 'Reuters')), { maxLength: 2 }),
    provider: text,
    flags: fc.subarray<CreditFlag>(['handout', 'pool']),
    copyrightYear: fc.nat(3000),
  },
  { requiredKeys: ['text', 'creators', 'sources', 'flags'] },
);
const media: fc.Arbitrary<Media> = fc.record(
  {
    type: fc.constantFrom('picture', 'video', 'audio', 'graphic', 'document'),
    url,
    mimeType: text,
    width: fc.double(),
    height: fc.nat(9000),
    rendition: text,
    caption: text,
    credit,
  },
  { requiredKeys: ['type'] },
);

/** Any story that the type allows. */
export const anyStory: fc.Arbitrary<Story> = fc.record(
  {
    schema: fc.constant(STORY_SCHEMA),
    id: fc.constantFrom('0123456789abcdef0123'),
    version: fc.nat(5),
    type: fc.constantFrom('text', 'picture', 'video', 'audio', 'graphic', 'composite'),
    status: fc.constantFrom('usable', 'withheld', 'embargoed', 'killed'),
    agency: fc.oneof(text, fc.constantFrom('yonhap', 'unknown')),
    feed: text,
    guid: id,
    link: url,
    sourceVersion: text,
    altIds: fc.dictionary(text, text, { maxKeys: 3 }),
    headline: text,
    headlineRaw: text,
    subHeadline: text,
    markers: fc.array(
      fc.record(
        { type: fc.constantFrom<MarkerType>('lead', 'special-report'), number: fc.nat(9) },
        { requiredKeys: ['type'] },
      ),
      { maxLength: 2 },
    ),
    slugline: text,
    edNote: text,
    signals: fc.array(text, { maxLength: 2 }),
    byline: fc.record({
      text,
      authors: fc.array(
        fc.record({ name: text, email: text, role: text }, { requiredKeys: ['name'] }),
        { maxLength: 2 },
      ),
    }),
    located: text,
    credit,
    infoSources: fc.array(fc.record({ role: text, name: text }, { requiredKeys: ['name'] }), {
      maxLength: 3,
    }),
    language: text,
    urgency: fc.oneof(fc.double(), fc.integer({ min: -1, max: 12 })),
    priority: fc.nat(9),
    genres: concepts,
    subjects: concepts,
    places: concepts,
    people: concepts,
    organisations: concepts,
    keywords: fc.array(text, { maxLength: 3 }),
    summary: text,
    body: fc.record({ html: text, text, words: fc.nat(500) }),
    media: fc.array(media, { maxLength: 3 }),
    rights: fc.record(
      { copyrightHolder: text, copyrightNotice: text, usageTerms: text },
      { requiredKeys: [] },
    ),
    firstCreated: time,
    versionCreated: time,
    embargoedUntil: time,
    expires: time,
    received: time,
    extensions: fc.constant({ anything: [1] }),
    raw: fc.constant({ key: '', sha256: '', item: 'rss/channel/item[1]' }),
    provenance: fc.constant({}),
  },
  {
    requiredKeys: [
      ...(['schema', 'id', 'version', 'type', 'status', 'agency', 'feed', 'guid'] as const),
      ...(['headline', 'headlineRaw', 'markers', 'subjects', 'places', 'people'] as const),
      ...(['organisations', 'keywords', 'body', 'media', 'rights', 'received'] as const),
      ...(['raw', 'provenance'] as const),
    ],
  },
);
