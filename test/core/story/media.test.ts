import { describe, expect, it } from '@jest/globals';
import type { ItemMedia } from '../../../core/formats/format.ts';
import { readMedia } from '../../../core/story/media.ts';

const URL_OF_IT = 'https://w.example/p.jpg';
const caption = 'The pier at dawn';

function form(fields: Partial<ItemMedia>): ItemMedia {
  return { type: 'picture', credits: [], ...fields };
}

describe('the same picture twice is one', () => {
  const cases: [string, ItemMedia[], object[]][] = [
    [
      'by its address: what the first leaves open, the second fills',
      [form({ url: URL_OF_IT, width: 10 }), form({ url: URL_OF_IT, width: 20, caption })],
      [{ type: 'picture', url: URL_OF_IT, width: 10, caption }],
    ],
    [
      'without addresses: the original, not the thumbnail before it',
      [
        form({ caption, rendition: 'rnd:thumbnail', width: 75, height: 50 }),
        form({ caption, rendition: 'rnd:highRes', width: 3000, height: 2000 }),
        form({ caption, rendition: 'rnd:preview', width: 640, height: 480 }),
      ],
      [{ type: 'picture', caption, rendition: 'rnd:highRes', width: 3000, height: 2000 }],
    ],
    [
      'without addresses and names: the largest',
      [form({ caption, width: 75 }), form({ caption, width: 300, mimeType: 'image/jpeg' })],
      [{ type: 'picture', caption, width: 300, mimeType: 'image/jpeg' }],
    ],
    [
      'a caption whose picture stands beside it',
      [form({ caption, rendition: 'rnd:thumbnail' }), form({ caption, url: URL_OF_IT })],
      [{ type: 'picture', url: URL_OF_IT, caption }],
    ],
  ];
  it.each(cases)('%s', (_name, items, expected) => {
    expect(readMedia(items)).toEqual(expected);
  });

  it('two captions and two addresses are two pictures each', () => {
    const items = [
      form({ caption: 'One' }),
      form({ caption: 'Two' }),
      form({ url: URL_OF_IT, caption }),
      form({ url: `${URL_OF_IT}?2`, caption }),
      form({}),
    ];
    expect(readMedia(items)).toHaveLength(4);
  });
});

describe('quirk 161: a title that stands alone is the caption', () => {
  it.each<[string, Partial<ItemMedia>, object]>([
    ['as it is', { title: 'The pier at dawn' }, { caption }],
    ['without its credit', { title: 'The pier at dawn (Ann Roe/AP)' }, { caption }],
    ['not beside a caption', { title: 'pier-3', caption }, { caption }],
  ])('%s', (_name, fields, expected) => {
    expect(readMedia([form({ url: URL_OF_IT, ...fields })])).toMatchObject([expected]);
  });

  it('its credit is that of the picture', () => {
    const [media] = readMedia([form({ url: URL_OF_IT, title: 'The pier (Ann Roe/AP)' })]);
    expect(media?.credit).toMatchObject({ creators: ['Ann Roe'], sources: ['AP'] });
  });
});
