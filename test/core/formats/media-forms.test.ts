/** Size and length of media, and the forms of one picture: one stands for it, the others are kept. */
import { describe, expect, it } from '@jest/globals';
import { jsonFeed } from '../../../core/formats/json-feed.ts';
import { bytesOf, secondsOf } from '../../../core/formats/media-size.ts';
import { formKey } from '../../../core/formats/picture-forms.ts';
import { atomEntry, rssItem } from './feed-sample.ts';

describe('size and length', () => {
  it.each([
    ['2048', 2048],
    ['0', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1.5 MB', undefined],
    [undefined, undefined],
  ])('%s bytes', (written, bytes) => {
    expect(bytesOf(written)).toBe(bytes);
  });

  it.each([
    ['185', 185],
    [' 61.5 ', 61.5],
    ['03:05', 185],
    ['1:03:05', 3785],
    ['0', undefined],
    ['00:00', undefined],
    ['three minutes', undefined],
    ['1:2:3:4', undefined],
    [undefined, undefined],
  ])('%s seconds', (written, seconds) => {
    expect(secondsOf(written)).toBe(seconds);
  });

  it('quirk 130: of an enclosure, and of the podcast around it', () => {
    const item = rssItem(
      '<enclosure url="https://w.example/e.mp3" type="audio/mpeg" length="4096"/><itunes:duration>12:30</itunes:duration>',
    );
    expect(item.media).toEqual([
      {
        type: 'audio',
        url: 'https://w.example/e.mp3',
        mimeType: 'audio/mpeg',
        sizeInBytes: 4096,
        duration: 750,
        credits: [],
      },
    ]);
    expect(item.extensions).toBeUndefined();
  });

  it('quirk 131: a length that belongs to nothing, or to one of two, is kept as it came', () => {
    const two =
      '<enclosure url="https://w.example/a.mp3"/><enclosure url="https://w.example/b.mp3"/>';
    const length = '<itunes:duration>12:30</itunes:duration>';
    for (const item of [rssItem(`<title>t</title>${length}`), rssItem(two + length)]) {
      expect(item.extensions).toEqual({ itunes: { duration: '12:30' } });
    }
  });

  it('quirk 132: of a media object, an Atom link and an attachment of JSON Feed', () => {
    const content =
      '<media:content url="https://w.example/f.mp4" fileSize="90000" duration="61" type="video/mp4"/>';
    expect(rssItem(content).media).toMatchObject([{ sizeInBytes: 90_000, duration: 61 }]);
    const link = '<link rel="enclosure" href="/f.mp4" length="90000"/>';
    expect(atomEntry(link).media).toMatchObject([{ sizeInBytes: 90_000 }]);
    const attachment = {
      url: 'https://w.example/f.mp4',
      mime_type: 'video/mp4',
      size_in_bytes: 90_000,
      duration_in_seconds: 61,
    };
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: '1',
          attachments: [
            attachment,
            { ...attachment, url: 'https://w.example/2', size_in_bytes: '9' },
          ],
        },
      ],
    };
    const { items } = jsonFeed.read({ text: JSON.stringify(feed) });
    expect(items[0]?.media).toMatchObject([
      { sizeInBytes: 90_000, duration: 61 },
      { duration: 61 },
    ]);
    expect(items[0]?.media[1]).not.toHaveProperty('sizeInBytes');
  });
});

describe('two addresses of one picture', () => {
  it.each([
    ['https://i.example/p.jpg?w=140&s=ab', 'https://i.example/p.jpg?w=460&s=cd'],
    ['https://i.example/p.jpg', 'https://i.example/p.jpg?v=2#top'],
    ['https://i.example/photo.php?id=7&width=140', 'https://i.example/photo.php?id=7&Width=460'],
    ['https://i.example/7?w=1', 'https://i.example/7'],
  ])('%s and %s', (one, other) => {
    expect(formKey(one)).toBe(formKey(other));
  });

  it.each([
    ['https://i.example/photo.php?id=7', 'https://i.example/photo.php?id=8'],
    ['https://i.example/a.jpg?w=1', 'https://i.example/b.jpg?w=1'],
    ['https://i.example/?p=1', 'https://i.example/'],
  ])('not %s and %s', (one, other) => {
    expect(formKey(one)).not.toBe(formKey(other));
  });
});

describe('the forms of one picture', () => {
  it('quirk 133: pictures that a program gives by their number are different ones', () => {
    const pictures = [7, 8].map(
      (id) => `<media:content medium="image" url="https://w.example/photo?id=${id}&amp;w=140"/>`,
    );
    expect(rssItem(pictures.join('')).media).toHaveLength(2);
  });

  it('quirk 134: an enclosure with the whole picture, and content that cuts it smaller', () => {
    const item = rssItem(
      '<media:content url="https://w.example/p.jpg?w=140" width="140" medium="image"><media:credit>Ma Do-yun</media:credit></media:content><enclosure url="https://w.example/p.jpg" type="image/jpeg" length="9"/>',
    );
    expect(item.media).toEqual([
      {
        type: 'picture',
        url: 'https://w.example/p.jpg',
        mimeType: 'image/jpeg',
        sizeInBytes: 9,
        credits: [{ text: 'Ma Do-yun' }],
      },
    ]);
  });

  it('quirk 135: forms that another stands for, and thumbnails beside media, are kept as they came', () => {
    const item = rssItem(
      '<media:group><media:content url="https://w.example/s.mp4" bitrate="64"/><media:content url="https://w.example/l.mp4" bitrate="900"/></media:group><media:thumbnail url="https://w.example/still.jpg" width="75"/><media:thumbnail url="javascript:x()"/>',
    );
    expect(item.media).toMatchObject([{ url: 'https://w.example/l.mp4' }]);
    expect(item.extensions).toEqual({
      media: {
        content: { attributes: { url: 'https://w.example/s.mp4', bitrate: '64' } },
        thumbnail: { attributes: { url: 'https://w.example/still.jpg', width: '75' } },
      },
    });
  });

  it('quirk 147: a title beside a caption is kept, alone it is the caption', () => {
    const picture = (texts: string): string =>
      `<media:content url="https://w.example/p.jpg">${texts}</media:content>`;
    const title = '<media:title>Keeper</media:title>';
    expect(rssItem(picture(title)).extensions).toBeUndefined();
    const both = rssItem(picture(`${title}<media:description>The keeper</media:description>`));
    expect(both.media).toMatchObject([{ title: 'Keeper', caption: 'The keeper' }]);
    expect(both.extensions).toEqual({ media: { title: 'Keeper' } });
  });
});
