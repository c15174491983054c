/** Who wrote the mail, of its `From` field (RFC 5322, 3.6.2). Whom it went to is no one's business. */
import { parseAuthor } from '../author.ts';
import type { ItemAuthor } from '../format.ts';
import { decodeWords } from './headers.ts';

const MOST = 20;

/** Machines: no one reads what is sent to them. */
const MACHINE =
  /^(?:no-?_?reply|do-?_?not-?_?reply|bounces?|mailer-daemon|postmaster|notifications?|newsletters?|root)(?:[+._-]|@)/i;

/** Mailboxes of private persons; an agency's address has the agency's domain. */
const PRIVATE_HOSTS: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com naver.com hanmail.net daum.net kakao.com nate.com hotmail.com outlook.com live.com msn.com yahoo.com yahoo.co.jp yahoo.co.uk icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at web.de t-online.de qq.com 163.com 126.com proton.me protonmail.com mail.ru yandex.ru orange.fr free.fr laposte.net'.split(
    ' ',
  ),
);

/** Names with addresses; addresses that are private or no person's are left out. */
export function sendersOf(from: string | undefined): ItemAuthor[] {
  if (from === undefined) return [];
  return mailboxes(from)
    .slice(0, MOST)
    .flatMap((mailbox) => {
      const { name, email } = parseAuthor(decodeWords(mailbox).replace(/\s+/g, ' '));
      const shownName = unquoted(name);
      const shownEmail = email !== undefined && isPublic(email) ? email : undefined;
      const isNamed = shownName !== undefined && !shownName.includes('@');
      if (!isNamed && shownEmail === undefined) return [];
      return [
        {
          ...(isNamed && { name: shownName }),
          ...(shownEmail !== undefined && { email: shownEmail }),
        },
      ];
    });
}

function isPublic(email: string): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return !MACHINE.test(email) && !PRIVATE_HOSTS.has(host);
}

function unquoted(name: string | undefined): string | undefined {
  const plain = name
    ?.trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\\(.)/g, '$1')
    .trim();
  return plain === '' ? undefined : plain;
}

/** Commas part mailboxes, but not inside quotes, brackets and comments. */
function mailboxes(field: string): string[] {
  const found: string[] = [];
  let current = '';
  let isQuoted = false;
  let depth = 0;
  for (const sign of field) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '<' || sign === '(')) depth += 1;
    else if (!isQuoted && (sign === '>' || sign === ')')) depth = Math.max(0, depth - 1);
    if (sign === ',' && !isQuoted && depth === 0) {
      found.push(current);
      current = '';
    } else current += sign;
  }
  return [...found, current].map((mailbox) => mailbox.trim()).filter((mailbox) => mailbox !== '');
}
