/** Every rule that makes a field of a story, with the reason that a person is told. */

/** Rules whose reason is the same whatever the field. */
const ANY_FIELD: Readonly<Record<string, string>> = {
  supplied: 'The agency says so in a field of its own.',
  'as-sent': 'Nothing in it is a mark of the agency’s; it stands as it was sent.',
  default: 'Nobody says it; this is what it means when nothing is said.',
  'feed-settings': 'The feed’s settings say so.',
  feed: 'The item does not say it; the feed around it does.',
  'first-paragraph': 'Read out of the first paragraph.',
  'last-paragraph': 'Read out of the last paragraphs.',
  'sign-off': 'The copy is signed so at its end.',
  dateline: 'The dateline names it.',
  byline: 'The byline names it.',
  'supplied-credit-line': 'The credit line that was supplied, read part by part.',
  'copyright-line': 'The copyright line names its owner.',
  'none-found': 'Neither settings nor copy say it.',
  killed: 'A killed story has none; what the item carries is the notice.',
};

/** Rules of one field. */
const OF_FIELD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  headline: { 'markers-removed': 'The agency’s marks were taken off; they stand in markers.' },
  markers: { 'from-headline': 'Marks that the headline carried, by the agency’s own conventions.' },
  guid: {
    guid: 'The id as transmitted.',
    link: 'There is no id; the canonical link stands for it.',
    'headline-and-day': 'There is neither id nor link; headline and day stand for it.',
  },
  id: { hash: 'A hash of agency and guid, so that two feeds of one agency give one story.' },
  agency: {
    'supplied-provider': 'The item names its provider.',
    'guid-authority': 'The id was given by the agency’s domain.',
    'supplied-credit-line': 'The credit line is the agency’s name.',
    'link-domain': 'The link leads to the agency’s domain.',
    'copyright-holder': 'The agency holds the copyright.',
  },
  status: {
    'headline-marker': 'The headline is marked so.',
    note: 'A note to editors says so.',
    'embargo-without-readable-time': 'There is an embargo, and its end cannot be read: it is held.',
  },
  language: {
    supplied: 'The item says it; written as BCP 47 has it.',
    feed: 'The item does not say it, the feed does; written as BCP 47 has it.',
    'feed-settings': 'Neither item nor feed say it; the feed’s settings do, or else the response.',
    'guessed-from-script':
      'A guess: nobody says it, and the script of the text is of this language.',
    'guessed-from-words':
      'A guess: nobody says it, and the words of the text are of this language.',
  },
  byline: {
    supplied: 'The agency’s field; names without titles and agencies.',
    dateline: 'The writers stand in the dateline.',
  },
  subjects: {
    'media-topics-added':
      'As supplied; those whose meaning is known were mapped to IPTC Media Topics beside.',
  },
  places: {
    'country-codes-added':
      'As supplied; countries were mapped to their codes in ISO 3166-1 beside.',
  },
  edNote: { 'notes-before-text': 'Notes to editors that stand before the text.' },
  advisory: { message: 'It is a message to editors, not copy.' },
  body: {
    sanitised: 'Allowed elements only; sign-off and byline lines left the text.',
    'text-changed': 'Cleaning it could not be done without a change to what a reader sees.',
    'private-notes-removed': 'Notes that are not for publication were taken off its end.',
  },
  summary: { 'text-of-markup': 'Its text, without markup.' },
  media: { 'captions-read': 'Captions and their credits were parted and read.' },
  rights: {
    feed: 'The item has no notice; that of the feed around it holds.',
    'copyright-line': 'The item has no notice; a copyright line stands below its copy.',
  },
  firstCreated: { 'time-in-utc': 'The same moment in UTC.' },
  versionCreated: { 'time-in-utc': 'The same moment in UTC.' },
  expires: { 'time-in-utc': 'The same moment in UTC.' },
  embargoedUntil: {
    'time-in-utc': 'The same moment in UTC.',
    note: 'The end of the embargo stands in a note to editors.',
  },
};

/** Why a field is what it is; undefined for a rule that nobody has explained. */
export function reasonOf(field: string, rule: string): string | undefined {
  const own = OF_FIELD[field];
  if (own !== undefined && Object.hasOwn(own, rule)) return own[rule];
  return Object.hasOwn(ANY_FIELD, rule) ? ANY_FIELD[rule] : undefined;
}
