/** Korean names of persons, where only the words around them could say that they are. */

/** Family names of nearly all Koreans; a few common nouns open with one too. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  '가강고곽구국권금길김나남노단도라류마명모문민박반방배백변봉부사서석선설성소손송신심안양엄여연염엽예오옥왕용우원위유육윤은이인임장전정제조주지진차채천최추탁태편표피하한함허현형호홍황',
);
const DOUBLE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  '남궁 황보 제갈 선우 독고 사공 서문 동방'.split(' '),
);

/** "김하나 촬영" is by a person, "드론 촬영", "기념 촬영" and "현장에서 촬영" are not. */
export function isKoreanName(text: string): boolean {
  if (text.length === 4) return DOUBLE_FAMILY_NAMES.has(text.slice(0, 2));
  return text.length === 3 && FAMILY_NAMES.has(text.charAt(0)) && !/(?:에서|으로|까지)$/.test(text);
}
