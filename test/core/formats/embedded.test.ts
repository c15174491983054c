import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { nameOfEmbedded } from '../../../core/formats/embedded.ts';
import { newsml1 } from '../../../core/formats/newsml-1.ts';
import { newsmlG2 } from '../../../core/formats/newsml-g2.ts';
import { nitf } from '../../../core/formats/nitf.ts';

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]);
const ENCODED = PICTURE.toString('base64');
const BROKEN = `${ENCODED.slice(0, 4)}\n   ${ENCODED.slice(4)}\n`;
const NAME = `ni:///sha-256;${createHash('sha256').update(PICTURE).digest('base64url')}`;

describe('names of what is embedded', () => {
  it.each([
    [ENCODED, 'image/jpeg', `${NAME}?ct=image/jpeg`],
    [BROKEN, ' Image/JPEG ', `${NAME}?ct=image/jpeg`],
    [ENCODED, undefined, NAME],
    [ENCODED, 'no type & more', NAME],
    ['<p>no base64</p>', 'image/jpeg', undefined],
    ['', 'image/jpeg', undefined],
  ])('%j as %s', (encoded, type, name) => {
    expect(nameOfEmbedded(encoded, type)).toBe(name);
  });
});

describe('pictures as base64 inside XML', () => {
  it('stand in NewsML-G2 with their caption and credit, and are named', () => {
    const { items } = newsmlG2.read({
      text: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><by>A B</by><description role="drol:caption">A mill.</description></contentMeta><contentSet><inlineData encoding="encd:base64" contenttype="image/jpeg" rendition="rnd:web">${BROKEN}</inlineData></contentSet></newsItem>`,
    });
    expect(items).toMatchObject([
      {
        type: 'picture',
        media: [
          {
            type: 'picture',
            mimeType: 'image/jpeg',
            rendition: 'rnd:web',
            caption: 'A mill.',
            credits: [{ role: 'by', text: 'A B' }],
          },
        ],
        extensions: { 'newsml-g2': { contentSet: { mediaFiles: [`${NAME}?ct=image/jpeg`] } } },
      },
    ]);
    expect(items[0]?.body).toBeUndefined();
    expect(JSON.stringify(items)).not.toContain(ENCODED);
  });

  it.each([
    ['with its media type', '<MediaType FormalName="Photo"/>'],
    ['with its MIME type alone', ''],
  ])('are named in NewsML 1, %s', (_, mediaType) => {
    const { items } = newsml1.read({
      text: `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Mill</HeadLine></NewsLines><ContentItem>${mediaType}<MimeType FormalName="image/jpeg"/><Encoding Notation="Base64"><DataContent>${BROKEN}</DataContent></Encoding></ContentItem></NewsComponent></NewsItem></NewsML>`,
    });
    expect(items).toMatchObject([
      {
        media: [{ type: 'picture', mimeType: 'image/jpeg' }],
        extensions: { 'newsml-1': { mediaFiles: [`${NAME}?ct=image/jpeg`] } },
      },
    ]);
    expect(items[0]?.body).toBeUndefined();
  });

  it('are named in NITF', () => {
    const { items } = nitf.read({
      text: `<nitf><body><body.content><p>Text.</p><media media-type="image"><media-reference mime-type="image/jpeg"/><media-object encoding="base64">${BROKEN}</media-object><media-caption>A mill.</media-caption></media></body.content></body></nitf>`,
    });
    expect(items).toMatchObject([
      {
        media: [{ type: 'picture', caption: 'A mill.' }],
        extensions: { nitf: { mediaFiles: [`${NAME}?ct=image/jpeg`] } },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(ENCODED);
  });
});
