import { describe, expect, it } from '@jest/globals';
import { creditRoleOf } from '../../../core/copy/credit-role.ts';
import { readMedia } from '../../../core/story/media.ts';

describe('the role on a credit line', () => {
  const cases: [string | undefined, string | undefined][] = [
    ['photographer', 'creator'],
    ['Graphic_Designer', 'creator'],
    ['copyright-holder', 'source'],
    ['distribution company', 'source'],
    ['anchor  person', 'appearance'],
    ['chief tea maker', undefined],
    ['constructor', undefined],
    [undefined, undefined],
  ];
  it.each(cases)('%s is %s', (role, meaning) => {
    expect(creditRoleOf(role)).toBe(meaning);
  });

  const creditOf = (role: string | undefined, text: string) =>
    readMedia([{ url: 'https://w.example/p.jpg', credits: [{ ...(role && { role }), text }] }])[0]
      ?.credit;

  it('says what a name is that does not say so itself', () => {
    expect(creditOf('photographer', 'Q. Tarn')).toMatchObject({
      creators: ['Q. Tarn'],
      sources: [],
    });
    expect(creditOf('photographer', 'Q. Tarn')).not.toHaveProperty('provider');
    expect(creditOf('owner', 'Jane Doe')).toMatchObject({ creators: [], sources: ['Jane Doe'] });
  });

  it('does not make a person of an agency', () => {
    expect(creditOf('author', 'Reuters')).toMatchObject({ creators: [], sources: ['Reuters'] });
  });

  it('leaves a line that says it all as it is', () => {
    expect(creditOf('photographer', 'Jane Doe/Reuters')).toEqual(
      creditOf(undefined, 'Jane Doe/Reuters'),
    );
  });
});
