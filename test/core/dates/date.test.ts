import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDate } from '../../../core/dates/date.ts';

const SEOUL = 'Asia/Seoul';

describe('dates with their zone', () => {
  const cases: [string, string][] = [
    // RFC 822, 1123, 2822
    ['Tue, 18 Jun 2024 09:30:00 +0900', '2024-06-18T00:30:00Z'],
    ['Tue, 18 Jun 2024 09:30:00 GMT', '2024-06-18T09:30:00Z'],
    ['18 Jun 2024 09:30 UT', '2024-06-18T09:30:00Z'],
    ['Tue, 18 Jun 24 09:30:00 EST', '2024-06-18T14:30:00Z'],
    ['Tue, 18 Jun 99 09:30:00 GMT', '1999-06-18T09:30:00Z'],
    ['Tue, 18 Jun 124 09:30:00 GMT', '2024-06-18T09:30:00Z'],
    ['Tue,18 Jun 2024 09:30:00 Z', '2024-06-18T09:30:00Z'],
    ['  Tue,  18   June 2024  09:30:00  GMT ', '2024-06-18T09:30:00Z'],
    ['Tues, 18 Jun 2024 09:30:00 +0000 (UTC)', '2024-06-18T09:30:00Z'],
    ['Mon, 18 Jun 2024 09:30:00 GMT', '2024-06-18T09:30:00Z'],
    ['화, 18 Jun 2024 09:30:00 +0900', '2024-06-18T00:30:00Z'],
    ['1 Sept 2024 09:00:00 GMT', '2024-09-01T09:00:00Z'],
    ['Tue, 18 Jun 2024 09:30 GMT+9', '2024-06-18T00:30:00Z'],
    ['Tue, 18 Jun 2024 09:30 UTC+09:00', '2024-06-18T00:30:00Z'],
    // RFC 850, asctime, date(1)
    ['Tuesday, 18-Jun-24 09:30:00 GMT', '2024-06-18T09:30:00Z'],
    ['Tue Jun 18 09:30:00 KST 2024', '2024-06-18T00:30:00Z'],
    ['Tue Jun  8 09:30:00 +0900 2024', '2024-06-08T00:30:00Z'],
    // RFC 3339, ISO 8601
    ['2024-06-18T09:30:00Z', '2024-06-18T09:30:00Z'],
    ['2024-06-18t09:30:00z', '2024-06-18T09:30:00Z'],
    ['2024-06-18T09:30:00.000Z', '2024-06-18T09:30:00Z'],
    ['2024-06-18T09:30:00.25+09:00', '2024-06-18T00:30:00.250Z'],
    ['2024-06-18T09:30:00,1234567-07:00', '2024-06-18T16:30:00.123Z'],
    ['2024-06-18T09:30+09', '2024-06-18T00:30:00Z'],
    ['2024-06-18T09:30:00−05:00', '2024-06-18T14:30:00Z'],
    ['2024-06-18 09:30:00 +09:00', '2024-06-18T00:30:00Z'],
    ['2024-06-18 09:30:00 KST', '2024-06-18T00:30:00Z'],
    ['Tue, 18 Jun 2024 09:30:00 GMT (Greenwich Mean Time)', '2024-06-18T09:30:00Z'],
    ['Tue, 18 Jun 2024 09:30:00 KST (Seoul)', '2024-06-18T00:30:00Z'],
    ['2024-06-18T09:30:00+09:00[Asia/Seoul]', '2024-06-18T00:30:00Z'],
    ['2024-06-18 09:30 Asia/Seoul', '2024-06-18T00:30:00Z'],
    ['20240618T093000+0900', '2024-06-18T00:30:00Z'],
    ['20240618T0930Z', '2024-06-18T09:30:00Z'],
    ['20240618093000Z', '2024-06-18T09:30:00Z'],
    ['2024-W25-2T09:30:00Z', '2024-06-18T09:30:00Z'],
    ['2024W252T093000Z', '2024-06-18T09:30:00Z'],
    ['2024-170T09:30:00Z', '2024-06-18T09:30:00Z'],
    ['2024-06-18T24:00:00Z', '2024-06-19T00:00:00Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2024/06/18 09:30:00 JST', '2024-06-18T00:30:00Z'],
    // As people write
    ['June 18, 2024 9:30 PM EDT', '2024-06-19T01:30:00Z'],
    ['June 18th, 2024 at 9:30 a.m. ET', '2024-06-18T13:30:00Z'],
    ['Jan 18, 2024 12:05 am ET', '2024-01-18T05:05:00Z'],
    ['Jun 18 2024 12:05 pm GMT', '2024-06-18T12:05:00Z'],
    // The ends of the world
    ['2024-06-18T09:30:00+14:00', '2024-06-17T19:30:00Z'],
    ['2024-06-18T09:30:00-12:00', '2024-06-18T21:30:00Z'],
    ['2024-06-18T09:30:00-0000', '2024-06-18T09:30:00Z'],
  ];
  it.each(cases)('%s', (text, iso) => {
    expect(parseDate(text)).toEqual({ iso, zone: 'given' });
    // The agency's zone has no say where a zone is given.
    expect(parseDate(text, { zone: 'Pacific/Auckland' })?.iso).toBe(iso);
  });
});

describe('dates of other languages and customs', () => {
  const cases: [string, string][] = [
    ['quirk 1: Di, 18 Juni 2024 09:30:00 +0200', '2024-06-18T07:30:00Z'],
    ['quirk 2: Mi, 12 Mär 2025 09:30:00 +0100', '2025-03-12T08:30:00Z'],
    ['quirk 3: mar., 18 juin 2024 09:30:00 +0200', '2024-06-18T07:30:00Z'],
    ['quirk 4: jeu., 1 févr. 2024 09:30:00 +0100', '2024-02-01T08:30:00Z'],
    ['quirk 5: lun, 5 ago 2024 09:30:00 -0300', '2024-08-05T12:30:00Z'],
    ['quirk 6: Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
    ['quirk 7: 2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
    ['quirk 8: Вт, 18 мая 2024 09:30:00 +0300', '2024-05-18T06:30:00Z'],
    ['quirk 9: Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53Z'],
    ['quirk 10: Sun Jan 04 16:29:06 2004 +0600', '2004-01-04T10:29:06Z'],
    ['quirk 11: 18.06.2024 09:30 +0200', '2024-06-18T07:30:00Z'],
    ['quirk 12: 18. Juni 2024, 09:30 +0200', '2024-06-18T07:30:00Z'],
    ['quirk 13: 2004-07-08 23:56:58.0Z', '2004-07-08T23:56:58Z'],
    ['quirk 14: 2003335T101455Z', '2003-12-01T10:14:55Z'],
    ['quirk 15: Wed, 19 Aug 2009 18:28:00 Etc/GMT', '2009-08-19T18:28:00Z'],
    ['quirk 16: Thu, 01 Jan 2004 24:00:00 GMT', '2004-01-02T00:00:00Z'],
    ['quirk 17: Tue, 24 Nov, 2026 08:00:00 UTC', '2026-11-24T08:00:00Z'],
    ['quirk 18: 2026-011-24T08:00:00+09:00', '2026-11-23T23:00:00Z'],
    ['quirk 19: Tue, 24 November 2026 08:00:00 AT', '2026-11-24T12:00:00Z'],
    ['quirk 20: 2026-328T08:00:00Z', '2026-11-24T08:00:00Z'],
  ];
  it.each(cases)('%s', (text, iso) => {
    expect(parseDate(text.replace(/^quirk \d+: /, ''))?.iso).toBe(iso);
  });
});

describe('names of zones', () => {
  const cases: [string, string][] = [
    ['KST', '00:30'],
    ['JST', '00:30'],
    ['HKT', '01:30'],
    ['SGT', '01:30'],
    ['GST', '05:30'],
    ['MSK', '06:30'],
    ['EEST', '06:30'],
    ['CEST', '07:30'],
    ['CET', '08:30'],
    ['MESZ', '07:30'],
    ['BST', '08:30'],
    ['SAST', '07:30'],
    ['NPT', '03:45'],
    ['ACST', '00:00'],
    ['EDT', '13:30'],
    ['CST', '15:30'],
    ['PDT', '16:30'],
    ['ART', '12:30'],
  ];
  it.each(cases)('09:30 %s is %s', (name, clock) => {
    expect(parseDate(`Tue, 18 Jun 2024 09:30:00 ${name}`)?.iso).toBe(`2024-06-18T${clock}:00Z`);
    expect(parseDate(`2024-06-18 09:30 (${name.toLowerCase()})`)?.iso).toBe(
      `2024-06-18T${clock}:00Z`,
    );
  });

  it('east of Sydney it is still yesterday elsewhere', () => {
    expect(parseDate('18 Jun 2024 09:30:00 AEST')?.iso).toBe('2024-06-17T23:30:00Z');
    expect(parseDate('18 Jun 2024 09:30:00 NZST')?.iso).toBe('2024-06-17T21:30:00Z');
  });

  const ambiguous: [string, string, string | undefined][] = [
    ['IST', 'Asia/Kolkata', '2024-06-18T04:00:00Z'],
    ['IST', 'Asia/Jerusalem', '2024-06-18T07:30:00Z'],
    ['IST', 'Europe/Dublin', '2024-06-18T08:30:00Z'],
    ['IST', 'Asia/Seoul', undefined],
    ['CST', 'Asia/Shanghai', '2024-06-18T01:30:00Z'],
    ['CST', 'America/Chicago', '2024-06-18T15:30:00Z'],
    ['BST', 'Asia/Dhaka', '2024-06-18T03:30:00Z'],
  ];
  it.each(ambiguous)('%s on a wire of %s', (name, zone, iso) => {
    expect(parseDate(`18 Jun 2024 09:30:00 ${name}`, { zone })?.iso).toBe(iso);
  });
});

describe('dates without a zone are in that of the agency', () => {
  const cases: [string, string, string][] = [
    ['2024-06-18 09:30:00', SEOUL, '2024-06-18T00:30:00Z'],
    ['2024-06-18T09:30', SEOUL, '2024-06-18T00:30:00Z'],
    ['2024-06-18', SEOUL, '2024-06-17T15:00:00Z'],
    ['20240618', SEOUL, '2024-06-17T15:00:00Z'],
    ['202406180930', SEOUL, '2024-06-18T00:30:00Z'],
    ['20240618093015', SEOUL, '2024-06-18T00:30:15Z'],
    ['2004년 05월 28일', SEOUL, '2004-05-27T15:00:00Z'],
    ['2004년 5월 28일 (금) 09시 30분', SEOUL, '2004-05-28T00:30:00Z'],
    ['2004년 5월 28일 오후 3시', SEOUL, '2004-05-28T06:00:00Z'],
    ['2004-05-25 오후 11:23:17', SEOUL, '2004-05-25T14:23:17Z'],
    ['2004-05-25 오전 12:23:17', SEOUL, '2004-05-24T15:23:17Z'],
    ['2004-05-25 오후 23:17', SEOUL, '2004-05-25T14:17:00Z'],
    ['2024. 6. 18. 오전 9:30', SEOUL, '2024-06-18T00:30:00Z'],
    ['2024.06.18 09:30', SEOUL, '2024-06-18T00:30:00Z'],
    ['2024年6月18日 午後3時5分', 'Asia/Tokyo', '2024-06-18T06:05:00Z'],
    ['2024年6月18日 15:05', 'Asia/Shanghai', '2024-06-18T07:05:00Z'],
    ['Tue Jun 18 09:30:00 2024', 'Europe/Berlin', '2024-06-18T07:30:00Z'],
    ['2024-01-18 09:30:00', 'Europe/Berlin', '2024-01-18T08:30:00Z'],
    ['2024-06-18 09:30:00', 'America/St_Johns', '2024-06-18T12:00:00Z'],
    // The hour that a clock leaves out, and the one that it shows twice.
    ['2024-03-31 02:30:00', 'Europe/Berlin', '2024-03-31T01:30:00Z'],
    ['2024-10-27 02:30:00', 'Europe/Berlin', '2024-10-27T00:30:00Z'],
    ['2024-10-27 03:00:00', 'Europe/Berlin', '2024-10-27T02:00:00Z'],
    // RFC 2822, 4.3: a military letter says nothing.
    ['18 Jun 2024 09:30:00 A', SEOUL, '2024-06-18T00:30:00Z'],
  ];
  it.each(cases)('%s, %s', (text, zone, iso) => {
    expect(parseDate(text, { zone })).toEqual({ iso, zone: 'agency' });
  });

  it('without an agency UTC is assumed, and that is said', () => {
    expect(parseDate('2024-06-18 09:30:00')).toEqual({
      iso: '2024-06-18T09:30:00Z',
      zone: 'assumed',
    });
    expect(parseDate('2024-06-18 09:30:00', { zone: 'Mars/Olympus' })?.zone).toBe('assumed');
  });
});

describe('what is no date', () => {
  it.each([
    '',
    ' ',
    'yesterday',
    'Tue',
    'June',
    '2024',
    '2024-06',
    '09:30:00',
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-10T00:00:00Z',
    '2024-06-31',
    '2024-06-18T25:00:00Z',
    '2024-06-18T24:00:01Z',
    '2024-06-18T09:60:00Z',
    '2024-06-18T09:30:61Z',
    '2024-06-18T09:30:00+15:00',
    '2024-06-18T09:30:00-12:30',
    '2024-06-18T09:30:00+09:75',
    '2024-W54-1',
    '2023-W53-1',
    '2024-W25-8',
    '2024-367',
    '0001-01-01T00:00:00Z',
    '18 Foo 2024 09:30:00 GMT',
    'Tue, 18 Jun 2024 09:30:00 XYZ',
    'Tue, 18 Jun 2024 9:3:00 GMT',
    '2024-06-18T09:30Z and more',
    '06/18/2024 09:30',
    '18/06/2024 09:30',
    '20240618T0930000Z',
    '13:00 am, June 18, 2024',
    'June 18, 2024 13:00 am',
    'YYYYMMDD000000-HHMM',
    'NaN',
    '1718670600',
    `2024-06-18T09:30:00Z${' '.repeat(200)}`,
  ])('%j', (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(parseDate(text, { zone: SEOUL })).toBeUndefined();
  });
});

describe('any time', () => {
  const instant = fc.date({
    min: new Date('1901-01-01T00:00:00Z'),
    max: new Date('2199-12-30T00:00:00Z'),
    noInvalidDate: true,
  });

  it('written in ISO is read as it is', () => {
    fc.assert(
      fc.property(instant, (date) => {
        expect(parseDate(date.toISOString())?.iso).toBe(date.toISOString().replace('.000Z', 'Z'));
      }),
    );
  });

  it('written as HTTP writes it is read as it is', () => {
    fc.assert(
      fc.property(instant, (date) => {
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(parseDate(seconds.toUTCString())?.iso).toBe(
          seconds.toISOString().replace('.000Z', 'Z'),
        );
      }),
    );
  });

  it('with an offset is the same time', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -720, max: 840 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(parseDate(local + zone)?.iso).toBe(date.toISOString().replace('.000Z', 'Z'));
      }),
    );
  });

  it.each([SEOUL, 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])(
    'on a clock of %s is that time',
    (zone) => {
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const recent = fc.date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2035-12-30T00:00:00Z'),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(recent, (date) => {
          const shown = clock.format(date);
          const parsed = parseDate(shown, { zone });
          expect(parsed?.zone).toBe('agency');
          // Where the clock shows a time twice, the first is meant; it shows the same.
          expect(clock.format(new Date(parsed?.iso ?? 0))).toBe(shown);
        }),
      );
    },
  );
});

it('never throws, and gives nothing but ISO', () => {
  const piece = fc.constantFrom(
    '2024',
    '06',
    '18',
    '-',
    ':',
    'T',
    'Z',
    '+',
    ' ',
    'Jun',
    'Tue,',
    '오후',
    '년',
    '월',
    '일',
    'W',
    'KST',
    '[',
    '(',
    '99',
    '.',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      const parsed = parseDate(value, { zone: SEOUL });
      expect(parsed?.iso ?? '2024-06-18T00:00:00Z').toMatch(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/,
      );
    }),
    { numRuns: 2000 },
  );
});
