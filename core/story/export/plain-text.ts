/** A story as plain text, in the order in which a desk reads it. */
import type { Story } from '../story.ts';

/**
 * Headline, byline, text, captions, rights, credit; paragraphs are separated by a blank line. A
 * killed story is its headline and the word that it must not be used.
 */
export function toPlainText(story: Story): string {
  const blocks = story.status === 'killed' ? killed(story) : usable(story);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function killed(story: Story): string[] {
  return ['KILLED: this story has been taken back and must not be used.', story.headline];
}

function usable(story: Story): string[] {
  const status = STATUS_LINES[story.status]?.(story) ?? '';
  const text = story.body.text === '' ? (story.summary ?? '') : story.body.text;
  return [
    status,
    story.headline,
    story.subHeadline ?? '',
    story.byline?.text ?? '',
    ...story.media.map(({ caption, credit }) =>
      [caption ?? '', credit?.text ?? ''].filter((part) => part !== '').join(' '),
    ),
    text,
    story.credit?.text ?? '',
    story.rights.copyrightNotice ?? '',
  ];
}

const STATUS_LINES: Partial<Record<Story['status'], (story: Story) => string>> = {
  embargoed: ({ embargoedUntil }) =>
    `EMBARGOED${embargoedUntil === undefined ? '' : ` until ${embargoedUntil}`}`,
  withheld: () => 'WITHHELD: hold this story until the agency releases it.',
};
