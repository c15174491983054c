/** Pictures for tests, made segment by segment: they have metadata and a size, and no picture. */
import { createHash } from 'node:crypto';

type Text = string | Uint8Array;
const bytesOf = (text: Text) =>
  typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);

/** Datasets as `[record, dataset, value]`. */
export type Datasets = [number, number, Text][];

export interface SamplePicture {
  iim?: Datasets;
  /** Stored digest of the IIM block; `fits` works it out. */
  digest?: 'fits' | 'old';
  xmp?: string;
  exif?: Record<string, string>;
  size?: [width: number, height: number];
}

export const UTF8_MARK: Datasets[number] = [1, 90, '\u001b%G'];

export function picture(sample: SamplePicture): Uint8Array {
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...(sample.exif ? [segment(0xe1, exifBlock(sample.exif))] : []),
    ...(sample.xmp
      ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet(sample.xmp)}`))]
      : []),
    ...(sample.iim ? [segment(0xed, photoshop(sample.iim, sample.digest))] : []),
    ...(sample.size ? greyPicture(...sample.size) : [Buffer.of(0xff, 0xda, 0, 2, 1, 2, 3)]),
    Buffer.of(0xff, 0xd9),
  ]);
}

export function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return Buffer.concat([Buffer.of(0xff, marker, length >> 8, length & 0xff), data]);
}

export function iimBlock(datasets: Datasets): Uint8Array {
  return Buffer.concat(
    datasets.map(([record, dataset, value]) => {
      const bytes = bytesOf(value);
      return Buffer.concat([
        Buffer.of(0x1c, record, dataset, bytes.length >> 8, bytes.length & 0xff),
        bytes,
      ]);
    }),
  );
}

function photoshop(datasets: Datasets, digest: SamplePicture['digest']): Uint8Array {
  const block = iimBlock(datasets);
  const md5 = createHash('md5')
    .update(digest === 'old' ? 'another block' : block)
    .digest();
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    resource(0x0404, block),
    ...(digest === undefined ? [] : [resource(0x0425, md5)]),
  ]);
}

function resource(id: number, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(12);
  head.write('8BIM');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** A baseline JPEG that shows grey: no difference and no detail in any block, one bit for each. */
function greyPicture(width: number, height: number): Uint8Array[] {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const oneCode = [1, ...Array.from({ length: 15 }, () => 0), 0];
  return [
    segment(0xdb, Buffer.concat([Buffer.of(0), Buffer.alloc(64, 1)])),
    frame(width, height),
    segment(0xc4, Buffer.of(0x00, ...oneCode)),
    segment(0xc4, Buffer.of(0x10, ...oneCode)),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    Buffer.alloc(Math.ceil((blocks * 2) / 8)),
  ];
}

function frame(width: number, height: number): Uint8Array {
  return segment(
    0xc0,
    Buffer.of(8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0),
  );
}

const NAMESPACES = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"`;

/** `<dc:creator>…</dc:creator>` and the like, in a description; text that begins with `<rdf:` is taken as it is. */
function packet(properties: string): string {
  const description = properties.startsWith('<rdf:')
    ? properties
    : `<rdf:Description rdf:about="" ${NAMESPACES}>${properties}</rdf:Description>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>${' '.repeat(50)}<?xpacket end="w"?>`;
}

/** Tags of the first directory and of the EXIF directory that are text, by name. */
const TAGS: Record<string, { id: number; exif: boolean }> = {
  ImageDescription: { id: 0x010e, exif: false },
  Artist: { id: 0x013b, exif: false },
  Copyright: { id: 0x8298, exif: false },
  DateTimeOriginal: { id: 0x9003, exif: true },
  OffsetTimeOriginal: { id: 0x9011, exif: true },
};

function exifBlock(tags: Record<string, string>): Uint8Array {
  const named = Object.entries(tags).map(([name, value]) => ({
    ...TAGS[name]!,
    value: Buffer.from(`${value}\0`),
  }));
  const first = named.filter(({ exif }) => !exif);
  const second = named.filter(({ exif }) => exif);
  const firstSize = 2 + (first.length + 1) * 12 + 4;
  const secondAt = 8 + firstSize;
  let dataAt = secondAt + 2 + second.length * 12 + 4;
  const data: Buffer[] = [];
  const entry = (id: number, value: Buffer) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(id);
    bytes.writeUInt16BE(2, 2);
    bytes.writeUInt32BE(value.length, 4);
    if (value.length <= 4) value.copy(bytes, 8);
    else {
      bytes.writeUInt32BE(dataAt, 8);
      data.push(value);
      dataAt += value.length;
    }
    return bytes;
  };
  const pointer = Buffer.from('87690004000000010000000000'.slice(0, 24), 'hex');
  pointer.writeUInt32BE(secondAt, 8);
  const directory = (entries: Buffer[]) =>
    Buffer.concat([
      Buffer.of(entries.length >> 8, entries.length & 0xff),
      ...entries,
      Buffer.alloc(4),
    ]);
  const one = directory([...first.map(({ id, value }) => entry(id, value)), pointer]);
  const two = directory(second.map(({ id, value }) => entry(id, value)));
  return Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\u0008'), one, two, ...data]);
}
