/** What a feed shows at one step: pure, so the same state gives the same bytes after any restart. */
import type {
  Script,
  ScriptedFeed,
  ScriptedPicture,
  ScriptedStory,
  StoryTemplate,
} from './script.ts';
import type { WireState } from './state.ts';
import { timeOf } from './timeline.ts';
import { fill, type Words, wordsOfDay, wordsOfRun, wordsOfTemplate } from './wording.ts';

/** Real feeds keep their newest few; so does this one. */
export const FEED_LENGTH = 20;

export interface WireItem {
  id: string;
  link: string;
  headline: string;
  paragraphs: string[];
  summary?: string;
  creator?: string;
  category?: string;
  pictures: ScriptedPicture[];
  /** Seconds since 1970. */
  published: number;
  updated: number;
}

export interface Edition {
  feed: ScriptedFeed;
  /** Newest change first. */
  items: WireItem[];
  /** Time of the newest change, seconds since 1970. */
  changed: number;
  available: boolean;
}

/** The feed as it stands at the state's step. */
export function editionOf(feed: ScriptedFeed, script: Script, state: WireState): Edition {
  const last = script.steps.length;
  const timed = [...storiesOf(feed, script, state)].flatMap(({ story, words }) => {
    const item = itemOf(story, feed, state, last, words);
    return item ? [item] : [];
  });
  const items = timed.sort((a, b) => b.updated - a.updated).slice(0, FEED_LENGTH);
  return {
    feed,
    items,
    changed: items[0]?.updated ?? state.base,
    available: !feed.outages?.includes(state.step),
  };
}

/** The scripted stories, then those that the templates have made since the script's end, newest first. */
function* storiesOf(
  feed: ScriptedFeed,
  script: Script,
  state: WireState,
): Generator<{ story: ScriptedStory; words: Words }> {
  const run = wordsOfRun(state.base);
  const first = Math.max(script.steps.length, state.step - state.endless.length) + 1;
  for (let step = state.step; step >= first; step -= 1) {
    for (const template of feed.endless ?? []) {
      if (step % template.every !== template.remainder) continue;
      yield {
        story: storyFrom(template, step),
        words: { ...run, ...wordsOfTemplate(template, step) },
      };
    }
  }
  for (const story of feed.stories) yield { story, words: run };
}

function storyFrom(template: StoryTemplate, step: number): ScriptedStory {
  const versions = template.versions.map(({ after, ...copy }) => ({ ...copy, step: step + after }));
  return { id: template.id, slug: template.slug, versions };
}

/** The story's current version at this step; undefined where it has not moved yet. */
function itemOf(
  story: ScriptedStory,
  feed: ScriptedFeed,
  state: WireState,
  lastScriptedStep: number,
  words: Words,
): WireItem | undefined {
  const moved = story.versions.filter(({ step }) => step <= state.step);
  const [first] = moved;
  const current = moved.at(-1);
  if (!first || !current) return undefined;
  const time = ({ step, ago = 0 }: { step: number; ago?: number }): number =>
    timeOf(state, step, lastScriptedStep) - ago;
  const { headline, text, summary, creator, category, pictures } = Object.assign({}, ...moved);
  const updated = time(current);
  const put = (copy: string): string =>
    fill(copy, { ...words, ...wordsOfDay(feed, updated) }).trim();
  return {
    id: put(story.id),
    link: feed.link + put(story.slug),
    headline: put(headline),
    paragraphs: put(text).split(/\n\s*\n/),
    ...(summary && { summary: put(summary) }),
    ...(creator && { creator: put(creator) }),
    ...(category && { category: put(category) }),
    pictures: (pictures ?? []).map((picture: ScriptedPicture) => ({
      ...picture,
      caption: put(picture.caption),
      ...(picture.credit && { credit: put(picture.credit) }),
      ...(picture.copyright && { copyright: put(picture.copyright) }),
    })),
    published: time(first),
    updated,
  };
}
