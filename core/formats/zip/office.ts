/** Documents that are zip archives inside: they are no archives of stories, and no wire format either. */
import type { Problem } from '../../problem.ts';

/** A file that only this kind of document has → what to call it. */
const MARKS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'a Word document'],
  ['xl/workbook.xml', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['[Content_Types].xml', 'an Office document'],
  ['META-INF/container.xml', 'an e-book (EPUB)'],
  ['designmap.xml', 'an InDesign document'],
  ['META-INF/manifest.xml', 'an OpenDocument text or sheet'],
  ['META-INF/MANIFEST.MF', 'a Java program'],
  ['Contents/content.hpf', 'a Hangul document (HWPX)'],
];

/** The problem of a document that was taken for an archive; undefined where it is an archive. */
export function notAnArchiveOfFiles(names: readonly string[]): Problem | undefined {
  const all = new Set(names);
  const kind = MARKS.find(([mark]) => all.has(mark))?.[1];
  if (kind === undefined) return undefined;
  return {
    code: 'payload-format-unknown',
    severity: 'lost',
    message: `This is ${kind}, which is no wire format: it was not read. Ask the agency for one of the formats that the README lists.`,
    place: 'zip',
  };
}
