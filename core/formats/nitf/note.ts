/** `<note>` of NITF: who it is for. */
import { attribute, type XmlElement } from '../xml-element.ts';

export type NoteKind = 'private' | 'editors' | 'copyright' | 'text';

/** By `noteclass` (NITF 3.6): cpyrt, end, hd, editorsnote, trademk, undef. */
const BY_CLASS: ReadonlyMap<string, NoteKind> = new Map([
  ['cpyrt', 'copyright'],
  ['editorsnote', 'editors'],
  ['editornote', 'editors'],
  ['editor', 'editors'],
]);

/** `type` npa is an advisory that must not be published: such a note goes nowhere. */
export function kindOfNote(note: XmlElement): NoteKind {
  if (attribute(note, 'type')?.toLowerCase() === 'npa') return 'private';
  return BY_CLASS.get(attribute(note, 'noteclass')?.toLowerCase() ?? '') ?? 'text';
}
