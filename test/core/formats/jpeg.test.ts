import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jpeg } from '../../../core/formats/jpeg.ts';
import { DEFAULT_LIMITS } from '../../../core/formats/limits.ts';
import { processorTime } from '../../processor-time.ts';
import {
  type Datasets,
  iimBlock,
  picture,
  type SamplePicture,
  segment,
  UTF8_MARK,
} from './jpeg-sample.ts';

const read = (bytes: Uint8Array) => jpeg.read({ bytes, limits: DEFAULT_LIMITS });
async function itemOf(sample: SamplePicture) {
  const { items } = await read(picture(sample));
  expect(items.length).toBe(1);
  return items[0]!;
}
const codes = async (sample: SamplePicture) =>
  (await read(picture(sample))).problems.map(({ code }) => code);

const FULL_IIM: Datasets = [
  UTF8_MARK,
  [1, 100, 'KR:19:20261124:HRB0012:1'],
  [2, 0, Uint8Array.of(0, 4)],
  [2, 5, 'HARBOUR-OPENING'],
  [2, 10, '4'],
  [2, 12, 'IPTC:11000000:Politics::'],
  [2, 15, 'POL'],
  [2, 20, 'ports'],
  [2, 20, 'trade'],
  [2, 25, 'harbour'],
  [2, 25, 'ferry'],
  [2, 40, 'EDS NOTE: no archive use'],
  [2, 55, '20261124'],
  [2, 60, '101500+0900'],
  [2, 80, 'Mina Oh'],
  [2, 85, 'STF'],
  [2, 90, 'Busan'],
  [2, 92, 'Pier 3'],
  [2, 95, 'Gyeongsang'],
  [2, 100, 'KOR'],
  [2, 101, 'South Korea'],
  [2, 103, 'HRB0012'],
  [2, 105, 'Harbour opens after storm'],
  [2, 110, 'Harbour News'],
  [2, 115, 'HN Pool'],
  [2, 116, '© 2026 Harbour News'],
  [2, 118, 'desk@harbour.example +82 2 000 0000'],
  [2, 120, 'Ferries leave the harbour. (Photo by Mina Oh/Harbour News)'],
  [2, 122, 'jk'],
];

describe('jpeg', () => {
  it('is told by its start', () => {
    expect(jpeg.detect(picture({}))).toBe(true);
    expect(jpeg.detect(Buffer.from([0xff, 0xd8]))).toBe(false);
  });

  it('gives every field of IIM its place', async () => {
    expect(await itemOf({ iim: FULL_IIM, size: [3000, 2000] })).toEqual({
      place: 'jpeg',
      type: 'picture',
      guid: 'KR:19:20261124:HRB0012:1',
      altIds: { transmissionReference: 'HRB0012', uniqueObjectName: 'KR:19:20261124:HRB0012:1' },
      title: { kind: 'text', value: 'Harbour opens after storm' },
      slugline: 'HARBOUR-OPENING',
      edNote: 'EDS NOTE: no archive use',
      summary: {
        kind: 'text',
        value: 'Ferries leave the harbour. (Photo by Mina Oh/Harbour News)',
      },
      published: '2026-11-24T10:15:00+09:00',
      urgency: 4,
      places: [
        { name: 'Pier 3' },
        { name: 'Busan' },
        { name: 'Gyeongsang' },
        { scheme: 'iso3166-1a3', code: 'KOR', name: 'South Korea' },
      ],
      creditLine: 'Harbour News',
      infoSources: [
        { role: 'source', name: 'HN Pool' },
        { role: 'credit', name: 'Harbour News' },
      ],
      rights: { copyrightNotice: '© 2026 Harbour News' },
      extensions: { iptc: { captionWriter: 'jk', creatorTitle: 'STF' } },
      authors: [{ name: 'Mina Oh' }],
      subjects: [
        { scheme: 'subj', code: '11000000', name: 'Politics' },
        { scheme: 'category', code: 'POL' },
        { scheme: 'supplementalCategory', name: 'ports' },
        { scheme: 'supplementalCategory', name: 'trade' },
      ],
      keywords: ['harbour', 'ferry'],
      media: [
        {
          type: 'picture',
          mimeType: 'image/jpeg',
          width: 3000,
          height: 2000,
          title: 'Harbour opens after storm',
          caption: 'Ferries leave the harbour. (Photo by Mina Oh/Harbour News)',
          copyright: '© 2026 Harbour News',
          credits: [
            { role: 'photographer', text: 'Mina Oh' },
            { role: 'credit', text: 'Harbour News' },
            { role: 'source', text: 'HN Pool' },
          ],
        },
      ],
    });
  });

  it('never gives contacts away', async () => {
    const item = await itemOf({
      iim: FULL_IIM,
      xmp: '<Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiEmailWork="mina@harbour.example"/>',
    });
    expect(JSON.stringify(item)).not.toContain('harbour.example');
  });

  it('quirk 1: XMP in arrays, language alternatives and structures', async () => {
    const item = await itemOf({
      xmp: `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">HARBOUR</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="ko">여객선</rdf:li><rdf:li xml:lang="x-default">Ferries</rdf:li><rdf:li xml:lang="en">Ferries</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Mina Oh</rdf:li><rdf:li>Ola Berg</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>a, b</rdf:li></rdf:Bag></dc:subject>
<photoshop:DateCreated>2026-11-24T10:15:00+09:00</photoshop:DateCreated>
<Iptc4xmpCore:SubjectCode><rdf:Bag><rdf:li>11000000</rdf:li></rdf:Bag></Iptc4xmpCore:SubjectCode>
<Iptc4xmpExt:DigImageGUID>urn:picture:12</Iptc4xmpExt:DigImageGUID>
<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Jo Kim</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial use only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
<plus:CopyrightOwner><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:CopyrightOwnerName>Harbour News</plus:CopyrightOwnerName></rdf:li></rdf:Seq></plus:CopyrightOwner>
<plus:Licensor><rdf:Seq><rdf:li><rdf:Description plus:LicensorName="Pier Pictures" plus:LicensorEmail="x@pier.example"/></rdf:li></rdf:Seq></plus:Licensor>`,
    });
    expect(item).toMatchObject({
      guid: 'urn:picture:12',
      title: { value: 'HARBOUR' },
      summary: { value: 'Ferries' },
      language: 'en',
      authors: [{ name: 'Mina Oh' }, { name: 'Ola Berg' }],
      keywords: ['harbour', 'a, b'],
      published: '2026-11-24T10:15:00+09:00',
      subjects: [{ scheme: 'subj', code: '11000000' }],
      people: [{ name: 'Jo Kim' }],
      rights: { copyrightHolder: 'Harbour News', usageTerms: 'Editorial use only' },
      extensions: {
        iptc: { licensor: 'Pier Pictures', captionInOtherLanguages: { ko: '여객선' } },
      },
    });
    expect(JSON.stringify(item)).not.toContain('pier.example');
  });

  it('quirk 2: XMP written as attributes', async () => {
    const item = await itemOf({
      xmp: '<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Headline="Short" photoshop:City="Busan" photoshop:Urgency="3"/>',
    });
    expect(item).toMatchObject({
      title: { value: 'Short' },
      places: [{ name: 'Busan' }],
      urgency: 3,
    });
  });

  const BOTH = {
    iim: [UTF8_MARK, [2, 105, 'of IIM'], [2, 90, 'Busan']] satisfies Datasets,
    xmp: '<photoshop:Headline>of XMP</photoshop:Headline>',
  };
  it.each([
    ['quirk 3: XMP counts before IIM', BOTH, 'of XMP'],
    ['quirk 4: with a digest that fits as well', { ...BOTH, digest: 'fits' as const }, 'of XMP'],
    ['quirk 5: IIM was changed after XMP', { ...BOTH, digest: 'old' as const }, 'of IIM'],
    [
      'quirk 6: XMP that is cut to the length of IIM',
      {
        iim: [[2, 105, 'x'.repeat(300)]] as Datasets,
        xmp: `<photoshop:Headline>${'x'.repeat(256)}</photoshop:Headline>`,
      },
      'x'.repeat(300),
    ],
  ])('%s', async (_, sample, headline) => {
    const item = await itemOf(sample);
    expect(item.title?.value).toBe(headline);
  });

  it.each([
    ['quirk 7: UTF-8 that no one declares', '부산항', Buffer.from('부산항'), []],
    [
      'quirk 8: Latin text',
      'Málaga – café',
      Buffer.from([0x4d, 0xe1, ...Buffer.from('laga '), 0x96, ...Buffer.from(' caf'), 0xe9]),
      ['encoding-recovered'],
    ],
    [
      'quirk 9: Korean code page',
      '부산항 속보',
      Buffer.from('bace bbea c7d7 20 bcd3 baB8'.replaceAll(' ', ''), 'hex'),
      ['encoding-recovered'],
    ],
  ])('%s', async (_, text, bytes, problems) => {
    const sample = { iim: [[2, 120, bytes]] satisfies Datasets };
    expect((await itemOf(sample)).summary?.value).toBe(text);
    expect(await codes(sample)).toEqual(problems);
  });

  it('quirk 10: UTF-8 declared, Latin-1 sent', async () => {
    expect(
      (await itemOf({ iim: [UTF8_MARK, [2, 120, Buffer.from('café', 'latin1')]] })).summary?.value,
    ).toBe('café');
  });

  it.each([
    ['quirk 11: without zone', '20261124', '101500', '2026-11-24T10:15:00', []],
    ['quirk 12: colons and no seconds', '2026-11-24', '10:15', '2026-11-24T10:15:00', []],
    ['quirk 13: a broken time', '20261124', '256199+0900', '2026-11-24', ['date-unreadable']],
    ['quirk 14: a zone that does not exist', '20261124', '101500+9900', '2026-11-24T10:15:00', []],
    ['quirk 15: no date', '00000000', '000000+0000', undefined, []],
    ['quirk 16: an empty time', '20261124', ' ', '2026-11-24', []],
  ])('%s', async (_, day, time, published, problems) => {
    const sample = {
      iim: [
        [2, 55, day],
        [2, 60, time],
      ] satisfies Datasets,
    };
    expect((await itemOf(sample)).published).toBe(published);
    expect(await codes(sample)).toEqual(problems);
  });

  it('quirk 17: XMP knows the day, IIM the time', async () => {
    const item = await itemOf({
      iim: [
        [2, 55, '20261124'],
        [2, 60, '101500+0900'],
      ],
      xmp: '<photoshop:DateCreated>2026-11-24</photoshop:DateCreated>',
    });
    expect(item.published).toBe('2026-11-24T10:15:00+09:00');
  });

  it('quirk 18: EXIF gives what the others lack', async () => {
    const item = await itemOf({
      exif: {
        DateTimeOriginal: '2026:11:24 10:15:00',
        OffsetTimeOriginal: '+09:00',
        Artist: 'Mina Oh',
        Copyright: 'Harbour News',
        ImageDescription: 'Ferries',
      },
    });
    expect(item).toMatchObject({
      published: '2026-11-24T10:15:00+09:00',
      authors: [{ name: 'Mina Oh' }],
      summary: { value: 'Ferries' },
      rights: { copyrightNotice: 'Harbour News' },
    });
  });

  it('quirk 19: a camera whose clock was never set', async () => {
    expect(
      (await itemOf({ exif: { DateTimeOriginal: '0000:00:00 00:00:00', Artist: 'A' } })).published,
    ).toBeUndefined();
  });

  it('quirk 20: a reference of one picture is its guid, one of a job is not', async () => {
    expect((await itemOf({ iim: [[2, 103, 'PYH2026112401']] })).guid).toBe('PYH2026112401');
    expect((await itemOf({ iim: [[2, 103, 'SEL101']] })).guid).toBeUndefined();
  });

  it('quirk 21: several names and keywords in one value', async () => {
    const item = await itemOf({
      iim: [
        [2, 80, 'Mina Oh; Ola Berg'],
        [2, 25, 'harbour, ferry;port'],
      ],
    });
    expect(item.authors).toEqual([{ name: 'Mina Oh' }, { name: 'Ola Berg' }]);
    expect(item.keywords).toEqual(['harbour', 'ferry', 'port']);
  });

  it('quirk 22: a release date is an embargo', async () => {
    expect(
      (
        await itemOf({
          iim: [
            [2, 30, '20261125'],
            [2, 35, '060000+0900'],
          ],
        })
      ).embargoed,
    ).toBe('2026-11-25T06:00:00+09:00');
  });

  it('quirk 23: no metadata at all', async () => {
    const { items, problems } = await read(picture({ size: [10, 20] }));
    expect(items[0]).toMatchObject({ type: 'picture', media: [{ width: 10, height: 20 }] });
    expect(problems).toMatchObject([{ code: 'item-incomplete', severity: 'recovered' }]);
  });

  it('quirk 24: IIM over two segments, and a caption with a long size', async () => {
    const long = Buffer.from('c'.repeat(40_000));
    const block = Buffer.concat([
      iimBlock([[2, 105, 'Head']]),
      Buffer.of(0x1c, 2, 120, 0x80, 4, 0, 0, long.length >> 8, long.length & 0xff),
      long,
    ]);
    const head = Buffer.alloc(12);
    head.write('8BIM');
    head.writeUInt16BE(0x0404, 4);
    head.writeUInt32BE(block.length, 8);
    const resources = Buffer.concat([head, block]);
    const signature = Buffer.from('Photoshop 3.0\0');
    const bytes = Buffer.concat([
      Buffer.of(0xff, 0xd8),
      segment(0xed, Buffer.concat([signature, resources.subarray(0, 20_000)])),
      segment(0xed, Buffer.concat([signature, resources.subarray(20_000)])),
      Buffer.of(0xff, 0xd9),
    ]);
    const { items } = await read(bytes);
    expect(items[0]?.title?.value).toBe('Head');
    expect(items[0]?.summary?.value.length).toBe(40_000);
  });

  it('quirk 25: a file that is cut off in its metadata', async () => {
    const whole = picture({ iim: FULL_IIM });
    const { items, problems } = await read(whole.subarray(0, whole.length - 200));
    expect(items[0]?.guid).toBe('KR:19:20261124:HRB0012:1');
    expect(problems.map(({ code }) => code)).toContain('item-incomplete');
  });

  it('quirk 26: XMP that is no XML leaves IIM standing', async () => {
    const { items, problems } = await read(picture({ iim: FULL_IIM, xmp: '<rdf:Description><<<' }));
    expect(items[0]?.title?.value).toBe('Harbour opens after storm');
    expect(problems.length).toBeGreaterThan(0);
  });

  it('quirk 27: entities in XMP are never expanded', async () => {
    const item = await itemOf({
      xmp: '<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Headline>a &amp; b &x;</photoshop:Headline></rdf:Description>',
    });
    expect(item.title?.value).toContain('a & b');
  });

  it('quirk 28: the address of the picture, but not of the archive around it', async () => {
    const bytes = picture({ iim: FULL_IIM });
    const at = async (url: string) =>
      (await jpeg.read({ bytes, url, limits: DEFAULT_LIMITS })).items[0]?.media[0]?.url;
    expect(await at('https://wire.example/a.jpg')).toBe('https://wire.example/a.jpg');
    expect(await at('https://wire.example/day.zip')).toBeUndefined();
  });

  it('quirk 29: places taken and shown in structures, each once', async () => {
    const item = await itemOf({
      xmp: `<photoshop:City>Busan</photoshop:City>
<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:Sublocation>Pier 3</Iptc4xmpExt:Sublocation><Iptc4xmpExt:City>Busan</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>South Korea</Iptc4xmpExt:CountryName><Iptc4xmpExt:CountryCode>KOR</Iptc4xmpExt:CountryCode></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li><rdf:Description><Iptc4xmpExt:City>Geoje</Iptc4xmpExt:City><Iptc4xmpExt:CountryCode>KOR</Iptc4xmpExt:CountryCode></rdf:Description></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>`,
    });
    expect(item.places).toEqual([
      { name: 'Busan' },
      { name: 'Pier 3' },
      { scheme: 'iso3166-1a3', code: 'KOR', name: 'South Korea' },
      { name: 'Geoje' },
    ]);
  });

  it('quirk 30: persons with details, terms of vocabularies, artwork and products', async () => {
    const item = await itemOf({
      xmp: `<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Jo Kim</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
<Iptc4xmpExt:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:PersonName><rdf:Alt><rdf:li xml:lang="x-default">Jo Kim</rdf:li></rdf:Alt></Iptc4xmpExt:PersonName></rdf:li><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:PersonName><rdf:Alt><rdf:li xml:lang="x-default">Bo Lee</rdf:li></rdf:Alt></Iptc4xmpExt:PersonName></rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImageWDetails>
<Iptc4xmpExt:AboutCvTerm><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:CvId>http://cv.iptc.org/newscodes/mediatopic/</Iptc4xmpExt:CvId><Iptc4xmpExt:CvTermId>http://cv.iptc.org/newscodes/mediatopic/20000430</Iptc4xmpExt:CvTermId><Iptc4xmpExt:CvTermName><rdf:Alt><rdf:li xml:lang="x-default">ferry</rdf:li></rdf:Alt></Iptc4xmpExt:CvTermName></rdf:li></rdf:Bag></Iptc4xmpExt:AboutCvTerm>
<Iptc4xmpExt:Genre><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:CvTermName><rdf:Alt><rdf:li xml:lang="x-default">Portrait</rdf:li></rdf:Alt></Iptc4xmpExt:CvTermName></rdf:li></rdf:Bag></Iptc4xmpExt:Genre>
<Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:AOTitle><rdf:Alt><rdf:li xml:lang="x-default">The Pier</rdf:li></rdf:Alt></Iptc4xmpExt:AOTitle></rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>
<plus:ImageCreator><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:ImageCreatorName>Mina Oh</plus:ImageCreatorName></rdf:li></rdf:Seq></plus:ImageCreator>
<photoshop:CaptionWriter>KJ</photoshop:CaptionWriter>`,
    });
    expect(item).toMatchObject({
      people: [{ name: 'Jo Kim' }, { name: 'Bo Lee' }],
      subjects: [{ scheme: 'medtop', code: '20000430', name: 'ferry' }],
      genres: [{ name: 'Portrait' }],
      authors: [{ name: 'Mina Oh' }],
      extensions: { iptc: { artwork: 'The Pier', captionWriter: 'KJ' } },
    });
  });

  it.each([
    [
      'quirk 31: UTF-8 that was cut inside a character',
      [Buffer.from('부산항에서'), Buffer.from('오미나 기자').subarray(0, 14)],
      'utf-8',
      '부산항에서',
      [],
    ],
    [
      'quirk 32: the old encoding of the Macintosh',
      [Buffer.from('Caf\x8e de la r\x8egion', 'latin1')],
      'mac',
      'Café de la région',
      ['encoding-recovered'],
    ],
    [
      'quirk 33: windows-1252 with an apostrophe and capitals',
      [Buffer.from('L\x92\xe9t\xe9 \x8atef', 'latin1')],
      '1252',
      'L’été Štef',
      ['encoding-recovered'],
    ],
    [
      'quirk 34: Latin-1 that ends with an accent',
      [Buffer.from('caf\xe9', 'latin1')],
      '1252',
      'café',
      ['encoding-recovered'],
    ],
  ])('%s', async (_name, [caption, city], _encoding, text, problems) => {
    const iim: Datasets = [[2, 120, caption!], ...(city ? ([[2, 90, city]] as Datasets) : [])];
    expect((await itemOf({ iim })).summary?.value).toBe(text);
    expect(await codes({ iim })).toEqual(problems);
  });

  it.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG', '   '])(
    'quirk 35: %j is what a camera writes, and no caption',
    async (description) => {
      const item = await itemOf({ exif: { ImageDescription: description, Artist: 'Mina Oh' } });
      expect(item.summary).toBeUndefined();
    },
  );

  it.each([
    ['2026:11:24 10:15:00', '2026-11-24T10:15:00'],
    ['20261124T101500+0900', '2026-11-24T10:15:00+09:00'],
    ['2026-11-24T10:15+09:00', '2026-11-24T10:15:00+09:00'],
    ['2026-11', undefined],
  ])('quirk 36: a date in XMP written %s', async (written, expected) => {
    const item = await itemOf({
      xmp: `<photoshop:DateCreated>${written}</photoshop:DateCreated>`,
    });
    expect(item.published).toBe(expected);
  });

  it('quirk 37: pieces of an extension of an older packet are left alone', async () => {
    const guid = 'A'.repeat(32);
    const rdf = (xml: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" ${xml}/></rdf:RDF></x:xmpmeta>`;
    const piece = (id: string, xml: string) => {
      const numbers = Buffer.alloc(8);
      numbers.writeUInt32BE(xml.length);
      const head = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${id}`);
      return segment(0xe1, Buffer.concat([head, numbers, Buffer.from(xml)]));
    };
    const main = rdf(`xmpNote:HasExtendedXMP="${guid}" photoshop:City="Busan"`);
    const bytes = Buffer.concat([
      Buffer.of(0xff, 0xd8),
      segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${main}`)),
      piece('B'.repeat(32), rdf('photoshop:Headline="Old"')),
      piece(guid, rdf('photoshop:Headline="New"')),
      Buffer.of(0xff, 0xda, 0, 2, 0xff, 0xd9),
    ]);
    expect((await read(bytes)).items[0]?.title?.value).toBe('New');
  });

  it('never throws on damaged pictures', async () => {
    const bytes = picture({
      iim: FULL_IIM,
      digest: 'fits',
      xmp: '<photoshop:Headline>of XMP</photoshop:Headline><dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator>',
      exif: { DateTimeOriginal: '2026:11:24 10:15:00', Artist: 'Mina Oh' },
      size: [3, 2],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 }),
        fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
        async (changes, end) => {
          const hurt = Uint8Array.from(bytes.subarray(0, end));
          for (const [at, byte] of changes) if (at < hurt.length) hurt[at] = byte;
          const { items } = await read(hurt);
          expect(items.length).toBe(1);
          expect(JSON.stringify(items)).not.toContain('undefined');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is done at once with what is made to be slow', async () => {
    const many: Datasets = Array.from({ length: 9000 }, (_, at) => [2, 25, `k${at}`]);
    const start = processorTime();
    await read(picture({ iim: many.slice(0, 5500) }));
    await read(Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), Buffer.alloc(5_000_000, 0xff)]));
    await read(
      Buffer.concat([
        Buffer.of(0xff, 0xd8),
        ...Array.from({ length: 60 }, () =>
          segment(0xe1, Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'<a '.repeat(20_000)}`)),
        ),
      ]),
    );
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
