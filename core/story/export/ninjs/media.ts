/** Pictures and other media of a story as associations, each with its caption and its credit. */
import { ONLY } from '../../../formats/ninjs/renditions.ts';
import type { Media, Story } from '../../story.ts';
import { creditSources } from './credit.ts';
import type { NinjsAssociation, NinjsRendition, NinjsType } from './document.ts';
import { asUri, mintedUri } from './uri.ts';

export function toAssociations(story: Story): NinjsAssociation[] {
  return story.media.map((media, index) => toAssociation(story, media, `media-${index + 1}`));
}

/** ninjs has no type for documents; `component` is part of something else. */
const TYPES: Record<Media['type'], NinjsType> = {
  picture: 'picture',
  graphic: 'graphic',
  video: 'video',
  audio: 'audio',
  document: 'component',
};

function toAssociation(story: Story, media: Media, name: string): NinjsAssociation {
  const { caption, credit } = media;
  const sources = creditSources(credit, []);
  const rendition = toRendition(media);
  return {
    name,
    uri: `${mintedUri(story)}:${name}`,
    type: TYPES[media.type],
    ...(credit !== undefined && credit.creators.length > 0 && { by: credit.creators.join(', ') }),
    ...(sources.length > 0 && { infoSources: sources }),
    ...(credit?.copyrightYear !== undefined && { copyrightNotice: credit.text }),
    ...(caption !== undefined && {
      descriptions: [{ role: 'caption', contentType: 'text/plain', value: caption }],
    }),
    ...(rendition !== undefined && { renditions: [rendition] }),
  };
}

function toRendition(media: Media): NinjsRendition | undefined {
  const href = media.url === undefined ? undefined : asUri(media.url);
  if (href === undefined) return undefined;
  const { mimeType, width, height, sizeInBytes, duration } = media;
  return {
    name: media.rendition ?? ONLY,
    href,
    ...(mimeType !== undefined && { contentType: mimeType }),
    ...(width !== undefined && Number.isInteger(width) && { width }),
    ...(height !== undefined && Number.isInteger(height) && { height }),
    ...(sizeInBytes !== undefined && { sizeInBytes }),
    ...(duration !== undefined && { duration }),
  };
}
