/** Years of two digits. */

/** RFC 2822, 4.3: below 50 is this century. Both wires are younger than 1950. */
export function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

/** `2026-03-09` */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
