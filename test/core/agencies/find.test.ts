import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencies } from '../../../core/agencies/agencies.ts';
import {
  agencyByCode,
  agencyByDomain,
  agencyById,
  agencyNamed,
  findAgency,
} from '../../../core/agencies/find.ts';

describe('findAgency', () => {
  it.each([
    ['Yonhap', 'Yonhap'],
    ['Yonhap News Agency', 'Yonhap'],
    ['YNA', 'Yonhap'],
    ['연합뉴스', 'Yonhap'],
    ['연합뉴스TV', 'Yonhap News TV'],
    ['the associated press', 'AP'],
    ['AP Photo', 'AP'],
    ['Agence France-Presse', 'AFP'],
    ['EPA-EFE', 'EPA'],
    ['efe', 'EFE'],
    ['KCNA', 'Korean Central News Agency'],
    ['kcna', 'Korean Central News Agency'],
    ['路透社', 'Reuters'],
    ['Рейтер', 'Reuters'],
    ['ТАСС', 'TASS'],
    ['سانا', 'SANA'],
    ['PA Wire', 'PA Media'],
    ['REX/Shutterstock', 'Shutterstock'],
    ['WANA (West Asia News Agency)', 'WANA'],
    ['AFP-Jiji', 'Jiji Press'],
    ['dpa-tns', 'TCA'],
    ['  Korea   Times ', 'The Korea Times'],
    ['picture-alliance', 'picture alliance'],
  ])('knows %s as %s', (name, expected) => {
    expect(findAgency(name)?.name).toBe(expected);
  });

  it.each([
    ['RTR', 'Reuters'],
    ['CP', 'The Canadian Press'],
    ['AA', 'Anadolu'],
    ['NYT', 'The New York Times'],
  ])('knows the code %s', (code, expected) => {
    expect(findAgency(code)?.name).toBe(expected);
    expect(agencyByCode(code)?.name).toBe(expected);
    expect(agencyNamed(code)).toBeUndefined();
  });

  it.each(['', ' ', 'Reuters reported', 'AP-led', 'Agencies', 'x'.repeat(100_000), 'constructor'])(
    'finds nothing in %.30j',
    (name) => {
      expect(findAgency(name)).toBeUndefined();
    },
  );

  it('reads decomposed Hangul', () => {
    expect(findAgency('연합뉴스'.normalize('NFD'))?.id).toBe('yonhap');
  });

  it('finds every agency by each of its names, its id and its code', () => {
    for (const agency of agencies) {
      const names = [agency.name, ...agency.aliases, ...agency.native, agency.id];
      for (const name of names) expect([name, findAgency(name)?.id]).toEqual([name, agency.id]);
      expect(findAgency(agency.code)).toBeDefined();
    }
  });

  it('says whether the spelling is that of the table', () => {
    expect(agencyNamed('Afp')?.exact).toBe(true);
    expect(agencyNamed('aFP')).toEqual({ agency: agencyById('afp'), exact: false });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findAgency(text)));
  });
});

describe('agencyByDomain', () => {
  it.each([
    ['en.yna.co.kr', 'yonhap'],
    ['www.koreatimes.co.kr', 'koreatimes'],
    ['APNEWS.COM.', 'ap'],
    ['www.reuters.com:443', 'reuters'],
    ['de.nachrichten.dpa.com', 'dpa'],
  ])('%s is of %s', (host, id) => {
    expect(agencyByDomain(host)?.id).toBe(id);
  });

  it.each(['', 'co.kr', 'notreuters.com', 'example.org', 'com', '.'])('%j is of none', (host) => {
    expect(agencyByDomain(host)).toBeUndefined();
  });
});

describe('the table', () => {
  it('has unique ids, names and domains', () => {
    for (const key of ['id', 'name'] as const) {
      expect(new Set(agencies.map((agency) => agency[key])).size).toBe(agencies.length);
    }
    const domains = agencies.flatMap((agency) => agency.domains ?? []);
    expect(new Set(domains).size).toBe(domains.length);
  });

  it('has no spelling that two agencies claim', () => {
    const owner = new Map<string, string>();
    for (const agency of agencies) {
      for (const name of new Set([agency.name, ...agency.aliases, ...agency.native])) {
        expect([name, owner.get(name) ?? agency.id]).toEqual([name, agency.id]);
        owner.set(name, agency.id);
      }
    }
  });

  it('has zones that exist and two-letter countries', () => {
    for (const { zone, country, languages } of agencies) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
      expect(country).toMatch(/^[A-Z]{2}$/);
      for (const language of languages ?? []) expect(language).toMatch(/^[a-z]{2}$/);
    }
  });
});

const published = '../shared/corpus/agencies.json';
(existsSync(published) ? describe : describe.skip)('the published table', () => {
  it('is contained in this one', () => {
    const entries: {
      id: string;
      name: string;
      code: string;
      country: string;
      aliases: string[];
      native: string[];
    }[] = JSON.parse(readFileSync(published, 'utf8'));
    for (const entry of entries) {
      const agency = agencyById(entry.id);
      expect([agency?.name, agency?.code, agency?.country]).toEqual([
        entry.name,
        entry.code,
        entry.country,
      ]);
      expect(agency?.aliases).toEqual(expect.arrayContaining(entry.aliases));
      expect(agency?.native).toEqual(expect.arrayContaining(entry.native));
    }
  });
});
