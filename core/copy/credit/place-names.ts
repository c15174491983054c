/** Places with names like a person's: before an agency they are where, not who (`Los Angeles/AFP`). */

const PLACES: ReadonlySet<string> = new Set(
  (
    'new york, new jersey, new mexico, new hampshire, new orleans, new delhi, new zealand, los angeles, ' +
    'san francisco, san diego, san antonio, san juan, san salvador, san jose, santa fe, santa monica, ' +
    'las vegas, el paso, el salvador, st. louis, north carolina, south carolina, north dakota, ' +
    'south dakota, west virginia, rhode island, north korea, south korea, north macedonia, ' +
    'south africa, south sudan, hong kong, tel aviv, abu dhabi, kuala lumpur, phnom penh, addis ababa, ' +
    'buenos aires, rio de janeiro, sao paulo, são paulo, costa rica, puerto rico, sri lanka, ' +
    'saudi arabia, sierra leone, burkina faso, papua new guinea, east timor, great britain, ' +
    'northern ireland, monte carlo, novi sad, ho chi minh, nova scotia, new brunswick, british columbia, ' +
    'new south wales, western australia, south australia, gold coast, cape town, port moresby, ' +
    'west bank, gaza strip, khan younis, khan yunis, deir al-balah, baton rouge, palm beach, long island, ' +
    'frankfurt am main, la paz, santo domingo'
  ).split(', '),
);

/** Whether a segment is nothing but such a place. */
export function isPlaceName(text: string): boolean {
  return PLACES.has(text.toLowerCase());
}
