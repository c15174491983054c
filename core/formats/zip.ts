/**
 * Zip archives: a wrapper around the files in it, which are read in turn, in the order of the archive's
 * directory. What the directory declares is checked against what is there; nothing of it is believed.
 */
import type { Problem } from '../problem.ts';
import type { BytesPayload, BytesReader, Part, ReadItems } from './format.ts';
import { limitReached } from './limits.ts';
import { readDirectory, type ZipEntry } from './zip/directory.ts';
import { entryName, isSystemFile, safePath } from './zip/names.ts';
import { notAnArchiveOfFiles } from './zip/office.ts';
import { Unpacker } from './zip/unpacker.ts';

export const zip = { name: 'zip', detect, read } satisfies BytesReader;

/** A local header, an archive without files, or the mark of one that was to be split (APPNOTE 4.3.7, 4.3.16, 8.5.3). */
const BEGINNINGS = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008PK'];

function detect(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 6));
  return BEGINNINGS.some((beginning) => start.startsWith(beginning));
}

async function read({ bytes, limits }: BytesPayload): Promise<ReadItems> {
  const directory = readDirectory(bytes);
  const { files, isMore } = filesOf(directory.entries, limits.parts);
  const office = notAnArchiveOfFiles(files.map(({ name }) => name));
  if (office !== undefined) return { feed: {}, items: [], problems: [office] };
  const unpacker = new Unpacker(bytes, limits, files);
  const parts: Part[] = [];
  for (const file of files) {
    const part = await unpacker.unpack(file);
    if (part !== undefined) parts.push(part);
    if (unpacker.isSpent) break;
  }
  const problems: Problem[] = [
    ...(directory.isCut ? [CUT_OFF] : []),
    ...unpacker.problems,
    ...(isMore ? [limitReached(limits, 'parts', 'The other files were not read.', 'zip')] : []),
  ];
  if (files.length === 0 && !directory.isCut) problems.push(NO_FILES);
  return { feed: {}, items: [], problems, parts };
}

export interface ZipFile {
  entry: ZipEntry;
  /** Its path, as written but for what would lead out of the archive. */
  name: string;
  place: string;
}

/** The files that someone meant to send, each at a place of its own. */
function filesOf(entries: Iterable<ZipEntry>, most: number): { files: ZipFile[]; isMore: boolean } {
  const files: ZipFile[] = [];
  const times = new Map<string, number>();
  let looked = 0;
  for (const entry of entries) {
    looked += 1;
    if (looked > most * ENTRIES_A_FILE) return { files, isMore: true };
    const written = entryName(entry.name.subarray(0, LONGEST_NAME));
    const name = safePath(written);
    if (name === undefined || entry.isLink || /[/\\]$/.test(written) || isSystemFile(name))
      continue;
    if (files.length >= most) return { files, isMore: true };
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    files.push({ entry, name, place: time === 1 ? `zip/${name}` : `zip/${name}[${time}]` });
  }
  return { files, isMore: false };
}

const LONGEST_NAME = 2048;
/** Folders and what file managers leave: honest archives have no more of these for each file. */
const ENTRIES_A_FILE = 20;

const CUT_OFF: Problem = {
  code: 'item-incomplete',
  severity: 'recovered',
  message:
    'The archive has no directory at its end: it is cut off. The files that are there were read. Ask the agency to send it again.',
  place: 'zip',
};

const NO_FILES: Problem = {
  code: 'payload-empty',
  severity: 'lost',
  message: 'The archive holds no files.',
  place: 'zip',
};
