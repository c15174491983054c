/** What feeds do with Media RSS, case by case. */
import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../core/formats/format.ts';
import { rssItem } from './feed-sample.ts';

type Case = [string, string, Partial<Item>];

describe('Media RSS', () => {
  const cases: Case[] = [
    [
      'quirk 72: credits with their roles, the nearest ones',
      '<media:credit role="owner">Desk</media:credit><media:content url="https://w.example/p.jpg"><media:credit role="photographer" scheme="urn:ebu">Ok Se-a</media:credit><media:credit role="distributor">Wire</media:credit></media:content>',
      {
        media: [
          {
            type: 'picture',
            url: 'https://w.example/p.jpg',
            credits: [
              { role: 'photographer', text: 'Ok Se-a' },
              { role: 'distributor', text: 'Wire' },
            ],
          },
        ],
      },
    ],
    [
      'quirk 73: a copyright that is only an address',
      '<media:content url="https://w.example/p.jpg"><media:copyright url="https://w.example/terms"/></media:content>',
      {
        media: [
          {
            type: 'picture',
            url: 'https://w.example/p.jpg',
            copyright: 'https://w.example/terms',
            credits: [],
          },
        ],
      },
    ],
    [
      'quirk 74: captions in HTML, and plain ones that look like it',
      '<media:content url="https://w.example/p.jpg"><media:description type="html">The &lt;b&gt;pier&lt;/b&gt;</media:description><media:title type="plain">a &lt;b&gt; c</media:title></media:content>',
      {
        media: [
          {
            type: 'picture',
            url: 'https://w.example/p.jpg',
            caption: 'The pier',
            title: 'a <b> c',
            credits: [],
          },
        ],
      },
    ],
    [
      'quirk 75: restrictions, hashes and transcripts are kept',
      '<media:content url="https://w.example/p.jpg"><media:restriction relationship="deny" type="country">au us</media:restriction><media:hash algo="md5">d3</media:hash></media:content><media:rating scheme="urn:simple">adult</media:rating>',
      {
        extensions: {
          media: {
            rating: { value: 'adult', attributes: { scheme: 'urn:simple' } },
            restriction: { value: 'au us', attributes: { relationship: 'deny', type: 'country' } },
            hash: { value: 'd3', attributes: { algo: 'md5' } },
          },
        },
      },
    ],
    [
      'quirk 76: a group without a form of anything is kept as it came',
      '<title>t</title><media:group><media:credit role="writer">W</media:credit></media:group>',
      {
        media: [],
        extensions: {
          media: {
            group: { children: { credit: { value: 'W', attributes: { role: 'writer' } } } },
          },
        },
      },
    ],
    [
      'quirk 77: the forms of a group are one, the default one stands for it',
      '<media:group><media:content url="https://w.example/s.jpg" width="100" height="80"/><media:content url="https://w.example/m.jpg" isDefault="true" width="600" height="400"/><media:content url="https://w.example/l.jpg" width="3000" height="2000"/><media:description>Pier</media:description></media:group>',
      {
        media: [
          {
            type: 'picture',
            url: 'https://w.example/m.jpg',
            width: 600,
            height: 400,
            caption: 'Pier',
            credits: [],
          },
        ],
      },
    ],
    [
      'quirk 78: only a player',
      '<media:content medium="video"><media:player url="https://w.example/play"/></media:content>',
      { media: [{ type: 'video', url: 'https://w.example/play', credits: [] }] },
    ],
    [
      'quirk 79: a thumbnail inside its content is the picture where there is no other',
      '<media:content><media:thumbnail url="https://w.example/t.jpg" width="75" height="50"/></media:content>',
      {
        media: [
          {
            type: 'picture',
            url: 'https://w.example/t.jpg',
            width: 75,
            height: 50,
            rendition: 'thumbnail',
            credits: [],
          },
        ],
      },
    ],
    [
      'quirk 80: other spellings of the namespace',
      '<m:content xmlns:m="https://Search.Yahoo.com/mrss" url="https://w.example/p.jpg"/>',
      { media: [{ type: 'picture', url: 'https://w.example/p.jpg', credits: [] }] },
    ],
    [
      'quirk 81: a description without media is no summary, and is kept',
      '<title>t</title><media:description>D</media:description>',
      { extensions: { media: { description: 'D' } } },
    ],
    [
      'quirk 106: addresses relative to the nearest xml:base',
      '<enclosure xml:base="https://files.example/a/" url="b.mp3" type="audio/mpeg"/><media:group xml:base="https://pics.example/"><media:content medium="image" url="c.jpg" xml:base="d/"/></media:group>',
      {
        media: [
          { type: 'picture', url: 'https://pics.example/d/c.jpg', credits: [] },
          {
            type: 'audio',
            url: 'https://files.example/a/b.mp3',
            mimeType: 'audio/mpeg',
            credits: [],
          },
        ],
      },
    ],
    [
      'quirk 107: who appears in a film has not made it',
      '<media:content medium="video" url="https://w.example/v.mp4"><media:credit role="actor">A</media:credit><media:credit role="director">D</media:credit></media:content>',
      {
        media: [
          {
            type: 'video',
            url: 'https://w.example/v.mp4',
            credits: [{ role: 'director', text: 'D' }],
          },
        ],
        extensions: { media: { credit: { value: 'A', attributes: { role: 'actor' } } } },
      },
    ],
    [
      'quirk 108: nor is it the credit of a story',
      '<title>t</title><media:credit role="anchor person">A</media:credit><media:credit role="publisher">P</media:credit>',
      {
        creditLine: 'P',
        extensions: { media: { credit: { value: 'A', attributes: { role: 'anchor person' } } } },
      },
    ],
    [
      'quirk 109: the picture of an early podcast',
      '<itunes:link rel="image" href="https://w.example/p.jpg"/>',
      { media: [{ type: 'picture', url: 'https://w.example/p.jpg', credits: [] }] },
    ],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    const item = rssItem(fields);
    expect(item).toMatchObject(expected);
    expect(item).not.toHaveProperty('summary');
  });
});
