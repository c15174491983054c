/**
 * IPTC Subject Codes (eight digits: two for the subject, three for the matter, three for the detail) → Media
 * Topics. The Media Topics took over the seventeen subjects with their codes; which of their own terms equals
 * which matter or detail is IPTC's word (`exactMatch` in the vocabulary). A code that has no equal there is
 * still part of its matter and its subject.
 */
import { isMediaTopicCode, type MediaTopicCode } from './media-topics.ts';

const EQUAL: ReadonlyMap<string, MediaTopicCode> = new Map<string, MediaTopicCode>([
  ['01016000', '20000051'],
  ['02001000', '20000082'],
  ['02001006', '20000084'],
  ['02001008', '20000083'],
  ['04008000', '20000346'],
  ['04008001', '20000350'],
  ['04009000', '20000385'],
  ['04015003', '20000341'],
  ['04015004', '20000343'],
  ['04017000', '20000344'],
  ['04017001', '20000345'],
  ['07014004', '20000721'],
  ['10007001', '20000342'],
  ['11001000', '20000598'],
  ['11001001', '20000600'],
  ['11001002', '20000604'],
  ['11001003', '20000603'],
  ['11001004', '20000599'],
  ['11001005', '20000601'],
  ['11003000', '20000574'],
  ['11003001', '20000582'],
  ['11003002', '20000580'],
  ['11003003', '20000581'],
  ['11003004', '20000579'],
  ['11003005', '20000585'],
  ['11003007', '20000586'],
  ['11003010', '20000583'],
  ['11004000', '20000605'],
  ['11006000', '20000593'],
  ['11006005', '20000606'],
  ['11015000', '20000597'],
  ['11019000', '20000584'],
  ['11023000', '20000588'],
  ['13004000', '20000717'],
  ['13004002', '20000722'],
  ['13004004', '20000720'],
  ['13004007', '20000718'],
  ['13004008', '20000719'],
  ['13018000', '20000715'],
  ['14026000', '20000079'],
  ['15007000', '20000849'],
  ['15008000', '20000851'],
  ['15017000', '20000888'],
  ['15027000', '20000940'],
  ['15031000', '20000965'],
  ['15054000', '20001065'],
  ['15065000', '20001085'],
  ['16001000', '20000053'],
  ['16002000', '20000056'],
  ['16003000', '20000065'],
  ['16004000', '20000070'],
  ['16005000', '20000057'],
  ['16005001', '20000054'],
  ['16005002', '20000055'],
  ['16006000', '20000071'],
  ['16009002', '20000058'],
  ['16009003', '20000080'],
  ['16012000', '20000602'],
]);

/** The topic that equals a subject code; else that of its matter; else that of its subject. */
export function topicOfSubjectCode(code: string): MediaTopicCode | undefined {
  if (!/^(?:0[1-9]|1[0-7])\d{6}$/.test(code)) return undefined;
  const subject = `${code.slice(0, 2)}000000`;
  const equal = EQUAL.get(code) ?? EQUAL.get(`${code.slice(0, 5)}000`);
  return equal ?? (isMediaTopicCode(subject) ? subject : undefined);
}
