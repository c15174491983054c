import { describe, expect, it } from '@jest/globals';
import { parseStringPromise } from 'xml2js';
import { editionOf, FEED_LENGTH, type WireItem } from '../../../local/sample-wire/edition.ts';
import { representationOf } from '../../../local/sample-wire/representation.ts';
import { readScript, type ScriptedFeed } from '../../../local/sample-wire/script.ts';
import { ENDLESS_KEPT, SCRIPTED_PACE } from '../../../local/sample-wire/timeline.ts';
import { stateAt } from './play.ts';

const script = readScript();
const LAST = script.steps.length;
/** Well into the templates' part, past the point where a feed is full of their stories. */
const FAR = LAST + ENDLESS_KEPT + 50;
const everyStep = (upTo: number): number[] => Array.from({ length: upTo }, (_, index) => index + 1);

const itemsAt = (feed: ScriptedFeed, step: number): WireItem[] =>
  editionOf(feed, script, stateAt(step, LAST)).items;
const textAt = (feed: ScriptedFeed, step: number): string =>
  representationOf(editionOf(feed, script, stateAt(step, LAST))).text;

/** All versions that the script ever shows: their items, in the order of the steps. */
const played = script.feeds.flatMap((feed) =>
  everyStep(LAST).flatMap((step) => itemsAt(feed, step).map((item) => ({ feed, step, item }))),
);
const headlinesOf = (agency: string): string[] =>
  played.filter(({ feed }) => feed.agency === agency).map(({ item }) => item.headline);

describe.each(script.feeds.map((feed) => [feed.id, feed] as const))('%s', (_, feed) => {
  it.each(everyStep(LAST + 40))('is well formed at step %i', async (step) => {
    const text = textAt(feed, step);
    if (feed.format === 'text') {
      expect(text).toMatch(/^\S.*\n\n/);
      return;
    }
    const document = await parseStringPromise(text, { strict: true });
    const items =
      feed.format === 'rss' ? document.rss.channel[0].item : (document.feed.entry as unknown[]);
    expect(items).toHaveLength(itemsAt(feed, step).length);
  });

  it('has unique ids that stay, and a first time that stays with them', () => {
    const firsts = new Map<string, number>();
    for (const step of everyStep(LAST + 40)) {
      const items = itemsAt(feed, step);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { id, published } of items) {
        expect(firsts.get(id) ?? published).toBe(published);
        firsts.set(id, published);
      }
    }
  });

  it('moves a story forward in time with each change, and only then', () => {
    for (const step of everyStep(LAST + 40).slice(1)) {
      const before = new Map(itemsAt(feed, step - 1).map((item) => [item.id, item]));
      for (const item of itemsAt(feed, step)) {
        const previous = before.get(item.id);
        if (!previous) continue;
        if (item.updated === previous.updated) expect(item).toEqual(previous);
        else expect(item.updated).toBeGreaterThan(previous.updated);
      }
    }
  });

  it('has a later time of change exactly when its bytes change', () => {
    for (const step of everyStep(LAST + 40).slice(1)) {
      const [before, after] = [step - 1, step].map((at) => stateAt(at, LAST));
      const old = editionOf(feed, script, before!);
      const edition = editionOf(feed, script, after!);
      const same = representationOf(old).text === representationOf(edition).text;
      if (same) expect(edition.changed).toBe(old.changed);
      else expect(edition.changed).toBeGreaterThan(old.changed);
    }
  });

  it('keeps its newest items, however long it plays', () => {
    const items = itemsAt(feed, FAR);
    expect(items).toHaveLength(feed.endless ? FEED_LENGTH : 1);
    const times = items.map(({ updated }) => updated);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('fills every place in its copy', () => {
    expect(textAt(feed, LAST) + textAt(feed, FAR)).not.toMatch(/\{|\}|undefined|NaN/);
  });

  it('has versions in the order of their steps, within the script', () => {
    for (const { versions } of feed.stories) {
      const steps = versions.map(({ step }) => step);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(Math.max(...steps)).toBeLessThanOrEqual(LAST);
      for (const { step, ago = 0 } of versions) {
        if (step > 1) expect(ago).toBeLessThan(SCRIPTED_PACE);
      }
    }
  });
});

describe('the script', () => {
  it('has eight to twelve steps, of which some change nothing', () => {
    expect(LAST).toBeGreaterThanOrEqual(8);
    expect(LAST).toBeLessThanOrEqual(12);
    const still = everyStep(LAST)
      .slice(1)
      .filter((step) =>
        script.feeds.every((feed) => textAt(feed, step) === textAt(feed, step - 1)),
      );
    expect(still).toEqual([4, 9]);
  });

  it.each([
    ['a flash', 'yonhap', /^\(URGENT\)/],
    ['a first lead', 'yonhap', /^\(LEAD\)/],
    ['a second lead', 'yonhap', /^\(2nd LD\)/],
    ['a third lead', 'yonhap', /^\(3rd LD\)/],
    ['a Korean flash', 'yonhap', /^\[속보\]/],
    ['a Korean wrap-up', 'yonhap', /\(종합\)$/],
    ['a second Korean wrap-up', 'yonhap', /\(종합2보\)$/],
    ['a Korean correction', 'yonhap', /^<고침>/],
    ['an update', 'reuters', /^UPDATE 1-/],
    ['a second update', 'reuters', /^UPDATE 2-/],
    ['a correction', 'reuters', /^CORRECTED-/],
    ['a refile', 'reuters', /^REFILE-/],
    ['a kill', 'reuters', /^STORY WITHDRAWN-/],
    ['a lead with a colon', 'kyodo', /^LEAD: /],
  ])('holds %s by %s', (_, agency, mark) => {
    expect(headlinesOf(agency).filter((headline) => mark.test(headline))).not.toEqual([]);
  });

  it('updates under the same id with a longer text', () => {
    const versions = (slug: string, feedId: string) =>
      new Map(
        played
          .filter(({ feed, item }) => feed.id === feedId && item.link.endsWith(slug))
          .map(({ item }) => [item.headline, item]),
      );
    const ladder = [...versions('haemaru-night-ferry', 'sample-yonhap-english').values()];
    expect(ladder).toHaveLength(5);
    expect(new Set(ladder.map(({ id }) => id)).size).toBe(1);
    const lengths = ladder.map(({ paragraphs }) => paragraphs.join('').length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  it('corrects a figure and says so in the text, under the same id', () => {
    const [wrong, corrected] = versionsOf('brindle-regatta');
    expect(corrected?.item.id).toBe(wrong?.item.id);
    expect(wrong?.item.headline).toContain('41 boats');
    expect(corrected?.item.headline).toMatch(/^CORRECTED-.*14 boats/);
    expect(corrected?.item.paragraphs[0]).toMatch(/^\(Corrects .* to 14 from 41\)$/);
  });

  it('kills under the same id and leaves nothing but the note', () => {
    const [story, kill] = versionsOf('tarn-valley-snow-ploughs');
    expect(kill?.item.id).toBe(story?.item.id);
    expect(kill?.item.pictures).toEqual([]);
    expect(kill?.item.summary).toBeUndefined();
    expect(kill?.item.paragraphs).toHaveLength(1);
    expect(kill?.item.paragraphs[0]).toContain(`headlined "${story?.item.headline}" is withdrawn`);
  });

  it('takes one feed out of service and brings it back', () => {
    const kyodo = script.feeds.find(({ id }) => id === 'sample-kyodo')!;
    const available = everyStep(LAST).filter(
      (step) => editionOf(kyodo, script, stateAt(step, LAST)).available,
    );
    expect(available).toEqual(everyStep(LAST).filter((step) => step !== 6));
  });

  it('plays a newspaper page in the shape of the real thing', () => {
    const newspaper = script.feeds.find(({ format }) => format === 'text')!;
    const blocks = textAt(newspaper, 1).trimEnd().split('\n\n');
    const signoff = blocks.findIndex((block) => block.endsWith('(Yonhap)'));
    const captions = blocks.filter((block, index) => blocks.indexOf(block) !== index);
    expect(captions.map((caption) => caption.replace(/.*\. /, ''))).toEqual([
      'Reuters-Yonhap',
      'Yonhap',
    ]);
    expect(captions[1]).toMatch(/, in this photo provided by the .*, \w+\.? \d+\. Yonhap$/);
    expect(signoff - 2 * captions.length).toBeGreaterThanOrEqual(15);
    expect(blocks.slice(signoff + 1)).toEqual([
      'Top 10 Stories',
      'LETTER',
      'Sign up for eNewsletter',
    ]);
  });
});

describe('the credits', () => {
  const credits = played.flatMap(({ item }) =>
    item.pictures.flatMap(({ caption, credit }) => [caption, credit ?? '']),
  );
  it.each([
    ['house prefix', /REUTERS\/[A-Z][a-z]+ [A-Z][a-z]+$/],
    ['house prefix in mixed case', /AP Photo\/[A-Z]/],
    ['hyphen chain', /(Reuters|EPA|AFP)-Yonhap$/],
    ['hyphen chain in the caption', /\. AP-Yonhap$/],
    ['via', /\/AFP via Getty Images$/],
    ['handout with usage terms', /\/Handout via REUTERS .*NO RESALES\. NO ARCHIVES$/],
    ['handout of an agency', /KCNA via REUTERS$/],
    ['pool after the creator', /REUTERS\/[^/]+\/Pool$/],
    ['pool in brackets', /\(Pool photo\) \((Yonhap|Kyodo)\)$/],
    ['file photo with prefix', /^FILE PHOTO: .*\/File Photo$/],
    ['agency file photo', /^Yonhap file photo$/],
    ['courtesy', /^Courtesy of /],
    ['photo courtesy', /Photo courtesy of /],
    ['pipe', /^picture alliance\/dpa \| /],
    ['photo by', /\(Photo by [A-Z][a-z]+ [A-Z]+ \/ AFP\)$/],
    ['marketplace first', /^Getty Images\/Kyodo$/],
    ['provided by', /in this photo provided by .*\(PHOTO NOT FOR SALE\) \(Yonhap\)$/],
    ['Korean file', /\[연합뉴스 자료사진\]$/],
    ['Korean provider', /\[.+ 제공\. 재판매 및 DB 금지\]$/],
    ['Korean chain', /\[로이터=연합뉴스\]$/],
    ['Korean chain from the file', /\[AFP=연합뉴스 자료사진\. 재판매 및 DB 금지\]$/],
    ['Korean creator', /\[촬영 [가-힣]{3}\]$/],
  ])('have the form: %s', (_, form) => {
    expect(credits.filter((credit) => form.test(credit))).not.toEqual([]);
  });
});

/** The versions of one Reuters story in the order in which they moved. */
function versionsOf(slug: string): typeof played {
  const shown = played.filter(({ item }) => item.link.endsWith(`/${slug}`));
  return shown.filter(({ item }, index) => item.headline !== shown[index - 1]?.item.headline);
}
