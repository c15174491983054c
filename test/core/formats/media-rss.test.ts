import { describe, expect, it } from '@jest/globals';
import { rssItem } from './feed-sample.ts';

const content = (url: string, attributes = '', inner = ''): string =>
  `<media:content url="https://i.example/${url}" ${attributes}>${inner}</media:content>`;

function mediaOf(fields: string): object[] {
  return rssItem(`<title>t</title>${fields}`).media;
}

describe('renditions of one picture are one picture', () => {
  it('in a group the largest stands for it', () => {
    const group = `<media:group>${content('s.jpg', 'width="100" height="80"')}${content('l.jpg', 'width="900" height="600"')}</media:group>`;
    expect(mediaOf(group)).toEqual([
      { type: 'picture', url: 'https://i.example/l.jpg', width: 900, height: 600, credits: [] },
    ]);
  });

  it('unless another is the default', () => {
    const group = `<media:group>${content('s.jpg', 'width="100" isDefault="true"')}${content('l.jpg', 'width="900"')}</media:group>`;
    expect(mediaOf(group)).toMatchObject([{ url: 'https://i.example/s.jpg' }]);
  });

  it('without a group, where only the query differs', () => {
    const media = mediaOf(
      content('p.jpg?w=1', 'width="140"', '<media:description>C</media:description>') +
        content('p.jpg?w=2', 'width="460"'),
    );
    expect(media).toMatchObject([{ url: 'https://i.example/p.jpg?w=2', caption: 'C' }]);
  });

  it('two addresses are two pictures', () => {
    expect(mediaOf(content('a.jpg') + content('b.jpg'))).toHaveLength(2);
  });

  it('an enclosure with the same address is the same', () => {
    const media = mediaOf(
      `${content('a.jpg', 'width="10"')}<enclosure url="https://i.example/a.jpg" type="image/jpeg"/>`,
    );
    expect(media).toEqual([
      {
        type: 'picture',
        url: 'https://i.example/a.jpg',
        mimeType: 'image/jpeg',
        width: 10,
        credits: [],
      },
    ]);
  });

  it('a thumbnail counts only where there is nothing else', () => {
    const thumbnails =
      '<media:thumbnail url="https://i.example/s.jpg" width="10"/><media:thumbnail url="https://i.example/l.jpg" width="20"/>';
    expect(mediaOf(thumbnails + content('a.jpg'))).toMatchObject([
      { url: 'https://i.example/a.jpg' },
    ]);
    expect(mediaOf(thumbnails)).toMatchObject([
      { type: 'picture', url: 'https://i.example/l.jpg', rendition: 'thumbnail' },
    ]);
  });
});

describe('captions and credits', () => {
  const described =
    '<media:description>Own</media:description><media:credit role="photographer">Ma Do-yun</media:credit>';

  it('stay with their object', () => {
    const media = mediaOf(content('a.jpg', '', described) + content('b.jpg'));
    expect(media[0]).toMatchObject({
      caption: 'Own',
      credits: [{ role: 'photographer', text: 'Ma Do-yun' }],
    });
    expect(media[1]).toEqual({ type: 'picture', url: 'https://i.example/b.jpg', credits: [] });
  });

  it('of a group or an item hold for all in it that have none', () => {
    const media = mediaOf(
      `<media:credit>Desk</media:credit><media:copyright>H</media:copyright>${content('a.jpg', '', described)}${content('b.jpg')}`,
    );
    expect(media).toMatchObject([
      { credits: [{ role: 'photographer', text: 'Ma Do-yun' }], copyright: 'H' },
      { credits: [{ text: 'Desk' }], copyright: 'H' },
    ]);
  });

  it('a credit where there is no media object is the story’s', () => {
    const item = rssItem('<title>t</title><media:credit>Desk</media:credit>');
    expect(item.media).toEqual([]);
    expect(item.creditLine).toBe('Desk');
  });
});

describe('what kind of media it is', () => {
  const cases: [string, string, string | undefined][] = [
    ['medium', 'medium="video"', 'video'],
    ['media type', 'type="audio/mpeg"', 'audio'],
    ['vector graphics', 'type="image/svg+xml"', 'graphic'],
    ['nothing said', '', 'picture'],
    ['a media type that says nothing', 'type="application/octet-stream"', 'picture'],
    ['medium beats media type', 'medium="image" type="video/mp4"', 'picture'],
  ];
  it.each(cases)('%s', (_name, attributes, type) => {
    expect(mediaOf(content('x.jpg', attributes))).toMatchObject([{ type }]);
  });

  it('is open where nothing tells', () => {
    expect(mediaOf('<media:content url="https://i.example/x"/>')[0]).not.toHaveProperty('type');
  });
});

describe('what is no media', () => {
  const cases: [string, string][] = [
    ['no address', '<media:content width="10"/>'],
    ['a script for an address', '<enclosure url="javascript:alert(1)"/>'],
    [
      'a picture inside the text of the address',
      '<media:content url="data:image/png;base64,AAAA"/>',
    ],
  ];
  it.each(cases)('%s', (_name, fields) => {
    expect(mediaOf(fields)).toEqual([]);
  });

  it.each(['x', '-5', '1e9', '99999999999'])('a width of %s is no width', (width) => {
    expect(mediaOf(content('a.jpg', `width="${width}"`))[0]).not.toHaveProperty('width');
  });
});
