/**
 * Captions a second through parseCredit on one core. Each caption is new, in its words and its names,
 * so that nothing is answered from memory; the mix is that of a picture desk: most captions end in a
 * credit, some have usage notes, some are prose with agencies in it. What counts is the processor's
 * time: on a machine that does other work the clock says little.
 */
import { parseCredit } from '../core/copy/credit.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const CAPTIONS = 5000;

const given = ['Ana', 'Emil', 'Jae-won', 'Sofía', 'Luis', 'Wei', 'Jean-Luc', 'Tomáš'];
const places = ['Seoul, South Korea', 'Paris, France', 'Ohio, U.S.', 'Busan', 'Tokyo, Japan'];
const credits: ((name: string) => string)[] = [
  () => 'Reuters-Yonhap',
  (name) => `(AP Photo/${name})`,
  (name) => `REUTERS/${name}`,
  (name) => `(Photo by ${name} / POOL / AFP)`,
  (name) => `EPA-EFE/${name.toUpperCase()}`,
  (name) => `${name}/Anadolu via Getty Images`,
  () => '(Yonhap)',
  (name) => `Foto: ${name}/dpa`,
  () => 'Courtesy of Example Motors',
  (name) => `Korea Times photo by ${name}`,
  () =>
    'KCNA via REUTERS ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY. NO RESALES. NO ARCHIVES.',
  () => '[로이터=연합뉴스 자료사진. 재판매 및 DB 금지]',
  () => '',
  () => '',
];

let edition = 0;

/** Letters that no other caption has: names hold no figures. */
function letters(number: number): string {
  return number.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

function captions(): string[] {
  edition += 1;
  return Array.from({ length: CAPTIONS }, (_, number) => {
    const word = letters(edition * CAPTIONS + number);
    const name = `${given[number % given.length]} P${word}`;
    const place = places[number % places.length];
    const credit = credits[number % credits.length]?.(name) ?? '';
    const prose = number % 5 === 0 ? ', in this photo provided by the Ministry of Examples' : '';
    return `Visitors to the ${word} fair, left, wait for a ferry that Reuters reported late in ${place}, June ${(number % 28) + 1}${prose}. ${credit}`;
  });
}

/** Milliseconds of the processor for one round, captions made before. */
function round(): number {
  const texts = captions();
  const start = process.cpuUsage();
  let found = 0;
  for (const text of texts) {
    const { text: credit } = parseCredit(text, { context: 'caption' });
    if (credit !== '') found += 1;
  }
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  const expected = texts.filter((_, number) => number % credits.length < credits.length - 2);
  if (found !== expected.length) throw new Error(`${found} credits of ${expected.length} found.`);
  return took;
}

for (let warm = 0; warm < 3; warm += 1) round();
const times = Array.from({ length: ROUNDS }, round).sort((one, other) => one - other);
const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
console.log(`${CAPTIONS} captions, each new, median of ${ROUNDS} rounds: ${median.toFixed(0)} ms`);
console.log(`captions a second                ${Math.round((CAPTIONS / median) * 1000)}`);
