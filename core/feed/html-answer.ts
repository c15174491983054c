/** Recognises what comes instead of a feed: web pages, and walls that agencies' providers put up against robots. */

/** How far into an answer is looked, in bytes. */
const HEAD_BYTES = 4_096;

/** Elements that an HTML page begins with; no feed has one of them as its root. */
const HTML_ROOTS = ['<!doctype html', '<html', '<head', '<body', '<script', '<title', '<meta'];

/** Headers that say "challenge": Cloudflare, DataDome, AWS WAF. */
const WALL_HEADERS: readonly [name: string, value: RegExp][] = [
  ['cf-mitigated', /^challenge/i],
  ['x-amzn-waf-action', /^(captcha|challenge)/i],
  ['x-datadome', /^protected$/i],
];

/** Words of walls in pages that come with status 200. */
const WALL_WORDS = [
  'cf-challenge',
  'challenge-platform',
  'just a moment...',
  'attention required! | cloudflare',
  '_incapsula_resource',
  'captcha-delivery.com',
  'px-captcha',
  'awswafcookiedomainlist',
  'g-recaptcha',
  'h-captcha',
] as const;

/** Whether an answer's headers say that it is a challenge to robots. */
export function hasBotWallHeaders(headers: Readonly<Record<string, string>>): boolean {
  return WALL_HEADERS.some(([name, value]) => value.test(headers[name] ?? ''));
}

/** Whether a web page has the marks of a wall against robots. */
export function looksLikeBotWall(page: Uint8Array): boolean {
  const text = headOf(page);
  return WALL_WORDS.some((word) => text.includes(word));
}

/** Whether bytes are a web page, by what they begin with; the declared type is wrong too often. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const text = withoutPrologue(headOf(bytes));
  return HTML_ROOTS.some((root) => text.startsWith(root));
}

/** The beginning in lower case; NUL bytes go, so that UTF-16 reads like ASCII. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replaceAll('\0', '')
    .toLowerCase();
}

/** Takes off byte order marks, white space, the XML declaration and comments. */
function withoutPrologue(text: string): string {
  let rest = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  for (;;) {
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    if (end === undefined) return rest;
    const at = rest.indexOf(end);
    if (at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}
