import { describe, expect, it } from '@jest/globals';
import { parseCredit } from '../../core/copy/credit.ts';
import { KnownAnswers } from '../../core/known-answers.ts';

describe('known answers', () => {
  it('are bounded: the oldest goes when more come', () => {
    const answers = new KnownAnswers<number>(2, 10);
    for (const [index, question] of ['a', 'b', 'b', 'c'].entries())
      answers.remember(question, index);
    expect(['a', 'b', 'c'].map((question) => answers.find(question))).toEqual([undefined, 2, 3]);
  });

  it('keep no question that is too long', () => {
    const answers = new KnownAnswers<number>(2, 3);
    answers.remember('long', 1);
    expect(answers.find('long')).toBeUndefined();
  });

  it('are not changed by whoever changes a credit', () => {
    const first = parseCredit('Ana Petrova/AP-Yonhap');
    const before = structuredClone(first);
    first.sources.push('Nobody');
    first.creators.length = 0;
    first.flags.push('pool');
    expect(parseCredit('Ana Petrova/AP-Yonhap')).toEqual(before);
    expect(parseCredit('A boat. (AP-Yonhap)', { context: 'caption' }).sources).toEqual([
      'AP',
      'Yonhap',
    ]);
  });

  it('a bracket that holds a name of every object is text', () => {
    const caption = 'The class (constructor)';
    expect(parseCredit(caption, { context: 'caption' }).caption).toBe(caption);
  });
});
