import { describe, expect, it } from '@jest/globals';
import type { EventPattern, PatternValue } from '../../../core/feed/definition.ts';
import { matches } from '../../../local/bus/event-pattern.ts';

const event = {
  source: 'wiredesk',
  'detail-type': 'Story Published',
  detail: {
    agency: 'pta',
    urgency: 3,
    language: 'de-AT',
    headline: 'Two *stars* and a back\\slash',
    embargoed: false,
    usage: null,
    empty: [],
    keywords: ['harbour', 'lighthouse'],
    counts: [1, 5],
    subjects: [
      { scheme: 'medtop', code: '04000000' },
      { scheme: 'local', code: 'harbour' },
      { scheme: 'local', name: 'Harbours' },
    ],
    document: { bucket: 'wiredesk', key: 'stories/a.json' },
  },
};

const field = (name: string, ...values: PatternValue[]): EventPattern => ({
  detail: { [name]: values },
});

describe('values', () => {
  it.each<[string, EventPattern, boolean]>([
    ['nothing at all', {}, true],
    ['the detail type', { 'detail-type': ['Story Published'] }, true],
    ['another detail type', { 'detail-type': ['Story Killed'] }, false],
    ['one of several', { 'detail-type': ['Story Killed', 'Story Published'] }, true],
    ['a text', field('agency', 'pta'), true],
    ['a text in other letters', field('agency', 'PTA'), false],
    ['a number', field('urgency', 3), true],
    ['a number as a text', field('urgency', '3'), false],
    ['false', field('embargoed', false), true],
    ['true', field('embargoed', true), false],
    ['null', field('usage', null), true],
    ['null for what is not there', field('missing', null), false],
    ['an empty list of values', field('agency'), false],
    ['an element of a list', field('keywords', 'lighthouse'), true],
    ['no element of a list', field('keywords', 'airport'), false],
    ['two fields that hold', { detail: { agency: ['pta'], urgency: [3] } }, true],
    ['two fields of which one holds', { detail: { agency: ['pta'], urgency: [4] } }, false],
    ['a field of an object', { detail: { document: { bucket: ['wiredesk'] } } }, true],
    ['a field of what is a text', { detail: { agency: { name: ['pta'] } } }, false],
    ['a value where there is an object', field('document', 'wiredesk'), false],
    ['a name that all objects have', field('constructor', { exists: true }), false],
  ])('%s', (_name, pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });
});

describe('lists of objects', () => {
  it.each<[string, EventPattern, boolean]>([
    ['a field of one of them', { detail: { subjects: { code: ['harbour'] } } }, true],
    [
      'two fields of the same one',
      { detail: { subjects: { scheme: ['medtop'], code: ['04000000'] } } },
      true,
    ],
    [
      'two fields of different ones',
      { detail: { subjects: { scheme: ['medtop'], code: ['harbour'] } } },
      false,
    ],
    [
      'a field that one of them lacks',
      { detail: { subjects: { name: ['Harbours'], code: [{ exists: false }] } } },
      false,
    ],
    [
      'a field that all of them lack',
      { detail: { subjects: { qcode: [{ exists: false }] } } },
      true,
    ],
    ['a field of none, in an empty list', { detail: { empty: { a: [{ exists: false }] } } }, true],
  ])('%s', (_name, pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });
});

describe('filters', () => {
  it.each<[string, PatternValue, boolean]>([
    ['agency', { prefix: 'pt' }, true],
    ['agency', { prefix: 'ta' }, false],
    ['urgency', { prefix: '3' }, false],
    ['keywords', { prefix: 'light' }, true],
    ['language', { suffix: '-AT' }, true],
    ['language', { suffix: 'de' }, false],
    ['agency', { 'equals-ignore-case': 'PTA' }, true],
    ['agency', { 'equals-ignore-case': 'PT' }, false],
    ['agency', { exists: true }, true],
    ['agency', { exists: false }, false],
    ['missing', { exists: true }, false],
    ['missing', { exists: false }, true],
    ['usage', { exists: true }, true],
    ['empty', { exists: true }, false],
    ['document', { exists: true }, false],
    ['document', { exists: false }, true],
    ['agency', { 'anything-but': 'ansa' }, true],
    ['agency', { 'anything-but': 'pta' }, false],
    ['agency', { 'anything-but': ['ansa', 'pta'] }, false],
    ['urgency', { 'anything-but': [1, 2] }, true],
    ['urgency', { 'anything-but': 3 }, false],
    ['missing', { 'anything-but': 'pta' }, false],
    ['keywords', { 'anything-but': 'harbour' }, true],
    ['urgency', { numeric: ['=', 3] }, true],
    ['urgency', { numeric: ['<', 3] }, false],
    ['urgency', { numeric: ['<=', 3] }, true],
    ['urgency', { numeric: ['>', 3] }, false],
    ['urgency', { numeric: ['>=', 3] }, true],
    ['urgency', { numeric: ['>', 0, '<=', 5] }, true],
    ['urgency', { numeric: ['>', 0, '<', 3] }, false],
    ['urgency', { numeric: [] }, false],
    ['urgency', { numeric: ['≈', 3] }, false],
    ['agency', { numeric: ['>', 0] }, false],
    ['counts', { numeric: ['>', 4] }, true],
    ['agency', { wildcard: 'p*' }, true],
    ['agency', { wildcard: '*' }, true],
    ['agency', { wildcard: 'p*a' }, true],
    ['agency', { wildcard: 'pta' }, true],
    ['agency', { wildcard: 'pt' }, false],
    ['agency', { wildcard: 'pta*a' }, false],
    ['agency', { wildcard: '*p*t*a*' }, true],
    ['agency', { wildcard: '*a*t*' }, false],
    ['headline', { wildcard: '*\\*stars\\** back\\\\slash' }, true],
    ['headline', { wildcard: '*\\*stars' }, false],
    ['urgency', { wildcard: '*' }, false],
  ])('%s %j: %s', (name, value, expected) => {
    expect(matches(field(name, value), event)).toBe(expected);
  });

  it('takes no longer for a wildcard made to be slow', () => {
    const slow = { detail: { text: [{ wildcard: `${'*a'.repeat(50)}*b` }] } };
    expect(matches(slow, { detail: { text: 'a'.repeat(100_000) } })).toBe(false);
  });
});
