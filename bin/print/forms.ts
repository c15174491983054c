/** The forms in which `--as` prints stories. */
import { toAtom } from '../../core/story/export/atom.ts';
import { toJsonFeed } from '../../core/story/export/json-feed.ts';
import { toNewsmlG2 } from '../../core/story/export/newsml-g2.ts';
import { toNinjs } from '../../core/story/export/ninjs.ts';
import { toPlainText } from '../../core/story/export/plain-text.ts';
import { toRss } from '../../core/story/export/rss.ts';
import type { Story } from '../../core/story/story.ts';
import type { Form } from './form-names.ts';

/** What heads a feed of stories that were read just now. */
export interface FormHead {
  title: string;
  link?: string | undefined;
  /** ISO 8601, UTC. */
  updated: string;
}

/** Feeds need an address; `.invalid` leads nowhere (RFC 2606). */
const LINK_OF_NONE = 'https://wiredesk.invalid/';

/** Feeds hold all stories in one document; of the others there is one document a story. */
const FORMS: Record<Form, (stories: Story[], head: FormHead & { link: string }) => string[]> = {
  ninjs: (stories) => stories.map((story) => `${JSON.stringify(toNinjs(story), null, 2)}\n`),
  'newsml-g2': (stories) => stories.map((story) => `${toNewsmlG2(story)}\n`),
  atom: (stories, head) => [`${toAtom(stories, head)}\n`],
  rss: (stories, head) => [`${toRss(stories, head)}\n`],
  'json-feed': (stories, { title, link }) => [
    `${toJsonFeed(stories, { title, homePage: link })}\n`,
  ],
  text: (stories) => stories.map(toPlainText),
};

/** The stories in a form, as one text; documents of their own are parted by an empty line. */
export function inForm(form: Form, stories: Story[], head: FormHead): string {
  const link = head.link ?? LINK_OF_NONE;
  return FORMS[form](stories, { ...head, link }).join('\n');
}
