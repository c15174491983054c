/** What an RSS feed says about itself. */
import { webAddress } from '../../html/url.ts';
import { Fields } from '../fields.ts';
import type { DecodedPayload, FeedInfo } from '../format.ts';
import { given } from '../given.ts';
import { languageTag } from '../language-tag.ts';
import { plainText, rssMarkup } from '../markup.ts';
import { NS } from '../namespaces.ts';
import { baseOf, child, elements, type XmlElement } from '../xml-element.ts';
import { firstOf, linkOf } from './link.ts';
import { addressOfImage, imageLinks } from './pictures.ts';
import { wholeNumber } from './whole-number.ts';

export function channelOf(root: XmlElement): XmlElement | undefined {
  const isChannel = ({ name }: XmlElement): boolean => name.toLowerCase() === 'channel';
  // RSS 1.1 is a channel without anything around it.
  return isChannel(root) ? root : elements(root).find(isChannel);
}

export function readChannel(root: XmlElement, payload: DecodedPayload): FeedInfo {
  const channel = channelOf(root) ?? root;
  const fields = new Fields(channel);
  const description = fields.first(...DESCRIPTIONS);
  return given({
    title: plainText(rssMarkup(fields.first('title', 'dc:title', 'atom:title'), payload.url)),
    link: linkOf(fields, payload.url),
    description: plainText(rssMarkup(description, payload.url)),
    language: languageTag(fields.text('language', 'dc:language') ?? channel.scope.lang),
    rights: plainText(rssMarkup(fields.first(...NOTICES), payload.url)),
    updated: fields.text(
      'lastbuilddate',
      'pubdate',
      'dc:date',
      'dcterms:modified',
      'atom:updated',
      'atom:modified',
      'dcterms:issued',
    ),
    image: imageOf(fields, root, payload.url),
    generator: fields.text('generator', 'atom:generator'),
    ttl: wholeNumber(fields.text('ttl')),
  });
}

const DESCRIPTIONS = [
  'description',
  'itunes:summary',
  'itunes:subtitle',
  'dc:description',
  'atom:subtitle',
  'atom:tagline',
];
const NOTICES = [
  'copyright',
  'dc:rights',
  'dcterms:rights',
  'atom:rights',
  'atom:copyright',
  'media:copyright',
];

function imageOf(fields: Fields, root: XmlElement, url: string | undefined): string | undefined {
  const image = fields.first('image') ?? fields.all('image')[0] ?? child(root, NS.rss, 'image');
  const podcast = fields.all('itunes:image')[0] ?? imageLinks(fields)[0];
  const atoms = fields.all('atom:logo', 'atom:icon');
  const images = [image, podcast, ...atoms].filter((element) => element !== undefined);
  return firstOf(images, (element) => webAddress(addressOfImage(element), baseOf(element, url)));
}
