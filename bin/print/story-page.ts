/** A story as a page that a person reads in a terminal. */
import type { Media, Story } from '../../core/story/story.ts';
import { creditLine } from './credit.ts';
import { bold, dayAndClock, dim, red, yellow } from './style.ts';

/** The page, without an end of line behind it. */
export function storyPage(story: Story): string {
  const parts = [headPart(story), factsPart(story), ...story.media.map(mediaPart), bodyPart(story)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headPart(story: Story): string {
  const status = story.status === 'usable' ? '' : `${red(story.status.toUpperCase())}  `;
  const markers = story.markers
    .map(({ type, number }) => (number === undefined ? type : `${type} ${number}`))
    .join(', ');
  const lines = [`${status}${bold(story.headline || '(no headline)')}`];
  if (story.subHeadline) lines.push(story.subHeadline);
  if (markers) lines.push(yellow(markers));
  return lines.join('\n');
}

function factsPart(story: Story): string {
  const facts: [string, string | undefined][] = [
    ['agency', story.agency],
    ['credit', creditLine(story.credit)],
    ['byline', story.byline?.authors.map(({ name }) => name).join(', ') || story.byline?.text],
    ['dateline', story.dateline?.text],
    ['first created', story.firstCreated && dayAndClock(story.firstCreated)],
    ['this version', story.versionCreated && dayAndClock(story.versionCreated)],
    ['embargo', story.embargoedUntil && `until ${dayAndClock(story.embargoedUntil)}`],
    ['subjects', story.subjects.map(({ name, code }) => name ?? code).join(', ')],
    ['rights', story.rights.copyrightNotice ?? story.rights.copyrightHolder],
    ['link', story.link],
    ['id', story.version > 0 ? `${story.id}, version ${story.version}` : story.id],
    ['payload', story.raw.key && `${story.raw.key}, ${story.raw.item}`],
  ];
  return facts
    .filter(([, value]) => value)
    .map(([name, value]) => `${dim(name.padEnd(13))}  ${value}`)
    .join('\n');
}

function mediaPart(media: Media): string {
  const size = media.width && media.height ? ` ${media.width}×${media.height}` : '';
  const lines = [`${bold(`[${media.type}${size}]`)} ${media.caption ?? ''}`.trimEnd()];
  lines.push(`${dim('credit'.padEnd(13))}  ${creditLine(media.credit)}`);
  if (media.url) lines.push(`${dim('address'.padEnd(13))}  ${media.url}`);
  return lines.join('\n');
}

function bodyPart(story: Story): string {
  return story.body.text || story.summary || '';
}
