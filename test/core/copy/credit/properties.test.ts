/** What holds of every credit, whatever its names. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencies } from '../../../../core/agencies/agencies.ts';
import { agencyById } from '../../../../core/agencies/find.ts';
import { type CreditFlag, parseCredit } from '../../../../core/copy/credit.ts';

const givenName = fc.constantFrom(
  'Ana',
  'Emil',
  'Jae-won',
  'Jean-Luc',
  'Sofía',
  'Wei',
  'Tomáš',
  'J. Scott',
);
const surname = fc.constantFrom(
  'Petrova',
  'Cardoso',
  'Kim',
  "O'Connell",
  'van der Bergen',
  'Novák',
);
const person = fc.tuple(givenName, surname).map((names) => names.join(' '));

/** Agencies that stand in a chain as they are written, without order rules of their own. */
const plain = agencies.filter(
  ({ id, role }) =>
    role === 'agency' && !['reuters', 'epa', 'cp', 'ansa', 'efe', 'xinhua'].includes(id),
);
const chain = fc.uniqueArray(fc.constantFrom(...plain), { minLength: 1, maxLength: 4 });
const flagWords: Record<string, CreditFlag> = {
  Pool: 'pool',
  Handout: 'handout',
  'File Photo': 'file',
};
const flagWord = fc.uniqueArray(fc.constantFrom(...Object.keys(flagWords)), { maxLength: 2 });
const caption = fc.constantFrom(
  'A boat sails past Example Island, Monday.',
  'Visitors tour a fair in Ohio, U.S., June 18.',
  'Kim Jong-un, left, told AFP that "it works."',
  'Éva reads a Reuters-Ipsos poll at the EPA!',
);

describe('a credit that is put together', () => {
  it('reads back from slashes', () => {
    fc.assert(
      fc.property(
        person,
        chain,
        flagWord,
        fc.constantFrom('/', ' / ', '/ '),
        (name, links, words, slash) => {
          const text = [name, ...words, ...links.map((agency) => agency.name)].join(slash);
          expect(parseCredit(text)).toEqual({
            text,
            creators: [name],
            sources: links.map((agency) => agency.name),
            flags: words.map((word) => flagWords[word]).sort(),
          });
        },
      ),
    );
  });

  it('reads back from every name of every agency', () => {
    for (const agency of agencies) {
      for (const alias of [agency.name, ...agency.aliases, ...agency.native]) {
        const { creators, sources } = parseCredit(`Ana Petrova/${alias}`);
        expect([alias, creators, sources]).toEqual([alias, ['Ana Petrova'], [agency.name]]);
      }
    }
  });

  it('reads back from hyphens behind a caption, which stays as it is', () => {
    fc.assert(
      fc.property(caption, chain, (before, links) => {
        // Two names may make a third (AFP-Jiji), and some hold a hyphen that cuts another way.
        const names = links.map((agency) => agency.name);
        fc.pre(!names.some((name) => /-|\bAFP\b|dpa|EPA|ITAR/.test(name)));
        // A shared name alone is a word of the text.
        fc.pre(links.some(({ shared = [] }) => shared.length === 0));
        const parsed = parseCredit(`${before} ${names.join('-')}`, { context: 'caption' });
        expect(parsed).toEqual({
          text: names.join('-'),
          creators: [],
          sources: names,
          flags: [],
          caption: before,
        });
      }),
    );
  });

  it('reads back as "by … via" in brackets', () => {
    fc.assert(
      fc.property(caption, person, chain, (before, name, links) => {
        const names = links.map((agency) => agency.name);
        const credit = `(Photo by ${name} / ${names.join(' via ')})`;
        const parsed = parseCredit(`${before} ${credit}`, { context: 'caption' });
        expect(parsed).toMatchObject({
          creators: [name],
          sources: names,
          caption: before,
          text: credit,
        });
      }),
    );
  });

  it('folds names in capitals to what they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Ana', 'Emil', 'Jae-Won'),
        fc.constantFrom('Petrova', "O'Connell"),
        (given, last) => {
          const text = `${given.toUpperCase()} ${last.toUpperCase()}/AFP`;
          expect(parseCredit(text).creators).toEqual([`${given} ${last}`]);
        },
      ),
    );
  });

  it('reads the agency that a sign-off names, in every alias', () => {
    for (const agency of agencies) {
      for (const alias of [agency.name, ...agency.aliases].filter((name) => !name.includes('('))) {
        const text = `The fair opens next month. (${alias})`;
        const { sources } = parseCredit(text, { context: 'signoff' });
        expect([alias, sources]).toEqual([alias, [agency.name]]);
      }
    }
  });
});

describe('a credit in the style of its house', () => {
  const origins = ['kcna', 'sana', 'tass', 'irna'].flatMap((id) => agencyById(id) ?? []);

  it('names the distributor last behind a prefix, whatever the flags', () => {
    const houses = agencies.filter(({ house }) => house?.prefix === 'any name');
    fc.assert(
      fc.property(
        fc.constantFrom(...houses),
        fc.constantFrom(...origins),
        flagWord,
        (house, origin, words) => {
          const text = [house.name, origin.name, ...words].join('/');
          expect(parseCredit(text)).toMatchObject({
            sources: [origin.name, house.name],
            flags: words.map((word) => flagWords[word]).sort(),
          });
        },
      ),
    );
  });

  it('names who relays at home last', () => {
    for (const relay of agencies.filter(({ house }) => house?.relays)) {
      for (const origin of origins) {
        const { sources } = parseCredit(`${origin.name}/${relay.name}`);
        expect(sources).toEqual([origin.name, relay.name]);
      }
    }
  });

  it('is found before the mark that closes the copy', () => {
    for (const { name, house } of agencies) {
      for (const end of house?.ends ?? []) {
        const text = `The fair opens next month. (${name}) ${end}`;
        expect(parseCredit(text, { context: 'signoff' }).sources).toEqual([name]);
      }
    }
  });
});

describe('text without a credit', () => {
  const word = fc.constantFrom(
    'the',
    'court',
    'said',
    'Kim',
    'Jong-un',
    'visits',
    'Seoul',
    'and',
    'AP-led',
    'Xi-Putin',
    'EPA',
    'AFP',
    'Reuters',
    'Yonhap',
    'told',
    'pool',
    'file',
    'courtesy',
    'of',
    'photo',
    'by',
    'via',
    'shows',
    'June',
    '18',
    'U.S.',
    'handout',
  );
  // The last words make sure that what stands at the end is running text.
  const sentence = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('said so', 'was told', 'is seen', 'were there'),
    )
    .map(([words, end]) => `He ${words.join(' ')} ${end}.`);

  it('yields none, wherever agencies are named', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        const text = sentences.join(' ');
        expect(parseCredit(text, { context: 'caption' })).toMatchObject({
          text: '',
          creators: [],
          sources: [],
          caption: text,
        });
        expect(parseCredit(text, { context: 'signoff' })).toMatchObject({
          creators: [],
          sources: [],
        });
      }),
      { numRuns: 1000 },
    );
  });
});
