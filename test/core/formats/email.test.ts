import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { email } from '../../../core/formats/email.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../core/formats/limits.ts';
import { processorTime } from '../../processor-time.ts';
import { picture } from './jpeg-sample.ts';

const bytesOf = (mail: string | Uint8Array) =>
  typeof mail === 'string' ? Buffer.from(mail) : mail;
const read = (mail: string | Uint8Array, limits: Partial<Limits> = {}) =>
  email.read({ bytes: bytesOf(mail), limits: { ...DEFAULT_LIMITS, ...limits } });
const detects = (mail: string | Uint8Array) => email.detect(bytesOf(mail));

const HEAD = `From: "Oh, Mina" <mina@harbour.example>
To: Subscribers <wire@publisher.example>
Subject: Harbour opens
Date: Tue, 24 Nov 2026 10:15:00 +0900
Message-ID: <12.34@harbour.example>
MIME-Version: 1.0
`;
const mail = (rest: string, head = HEAD) => `${head}${rest}`;
const multipart = (kind: string, ...parts: string[]) =>
  `Content-Type: multipart/${kind}; boundary="=b"\n\nThis is a MIME mail.\n${parts.map((part) => `--=b\n${part}\n`).join('')}--=b--\n`;
const file = (type: string, name: string, body: string | Uint8Array) =>
  `Content-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64')}`;
const TEXT = 'Content-Type: text/plain; charset=utf-8\n\nFerries leave the harbour.';

async function itemOf(message: string | Uint8Array) {
  const { items } = await read(message);
  expect(items.length).toBe(1);
  return items[0]!;
}
async function textOf(message: string | Uint8Array) {
  return (await itemOf(message)).body?.value;
}

describe('email', () => {
  it.each([
    ['a mail', mail('\nText'), true],
    ['a mail with CRLF', mail('\nText').replaceAll('\n', '\r\n'), true],
    [
      'a mail that begins with its way',
      `Received: from a by b; Tue, 24 Nov 2026\nFrom: a@b.example\n\nx`,
      true,
    ],
    ['a mailbox', `From mina@harbour.example Tue Nov 24 10:15:00 2026\n${HEAD}\nText`, true],
    [
      'folded fields',
      'Return-Path: <a@b.example>\nReceived: from a\n\tby b\nSubject: x\n\nText',
      true,
    ],
    ['few fields with an address', 'From: Desk <a@b.example>\nSubject: x\n\nText', true],
    ['RSS', '<rss version="2.0"><channel/></rss>', false],
    ['JSON', '{"from": "a@b.example", "subject": "x"}', false],
    ['an article', 'Harbour opens\nBy Mina Oh\n\nBUSAN, Nov. 24 (HN) -- Ferries left.', false],
    ['an article with labels', 'Subject: Ports\nDate: Nov. 24\n\nFerries left.', false],
    [
      'a sentence that begins with From',
      'From Busan the ferries left at 10:15 on Tuesday.\n\nMore.',
      false,
    ],
    ['nothing', '', false],
  ])('detects %s', (_, message, expected) => {
    expect(detects(message)).toBe(expected);
  });

  it('gives every field its place', async () => {
    const message = mail(
      'Content-Language: en-GB\nKeywords: harbour, ferry; port\nList-Id: HN wire <wire.harbour.example>\nReply-To: private@harbour.example\nContent-Type: text/plain; charset=utf-8\n\nFerries leave.\n\nMore.\n-- \nMina Oh\n+82 2 000 0000\n',
    );
    expect(await read(message)).toEqual({
      feed: {},
      problems: [],
      parts: [],
      items: [
        {
          place: 'email',
          type: 'text',
          guid: '12.34@harbour.example',
          title: { kind: 'text', value: 'Harbour opens' },
          published: 'Tue, 24 Nov 2026 10:15:00 +0900',
          language: 'en-GB',
          authors: [{ name: 'Oh, Mina', email: 'mina@harbour.example' }],
          keywords: ['harbour', 'ferry', 'port'],
          subjects: [],
          media: [],
          body: { kind: 'text', value: 'Ferries leave.\n\nMore.' },
          extensions: { email: { listId: 'HN wire <wire.harbour.example>' } },
        },
      ],
    });
  });

  it.each([
    ['quirk 1: an encoded word', '=?UTF-8?B?67aA7IKw7ZWt?=', '부산항'],
    [
      'quirk 2: words cut inside of a character',
      '=?utf-8?B?67aA7IKw7Q==?=\n =?utf-8?B?la0=?=',
      '부산항',
    ],
    ['quirk 3: Latin-1 declared, UTF-8 sent', '=?iso-8859-1?Q?caf=C3=A9_open?=', 'café open'],
    ['quirk 4: the Korean code page', '=?ks_c_5601-1987?B?us676sfX?=', '부산항'],
    ['quirk 5: US-ASCII declared, Korean sent', '=?us-ascii?B?us676sfXvNO6uA==?=', '부산항속보'],
    ['quirk 6: UTF-8 declared, Latin-1 sent', '=?utf-8?Q?caf=E9?=', 'café'],
    [
      'quirk 7: words and text',
      'Lead =?utf-8?Q?=C3=A9?= and =?utf-8?Q?a?= =?utf-8?Q?b?= end',
      'Lead é and ab end',
    ],
    ['quirk 8: what looks like a word and is none', 'Is 2 =? 3', 'Is 2 =? 3'],
    ['quirk 9: a folded subject', 'Harbour\n opens', 'Harbour opens'],
  ])('%s', async (_, subject, title) => {
    const item = await itemOf(`From: a@b.example\nMIME-Version: 1.0\nSubject: ${subject}\n\nText`);
    expect(item.title?.value).toBe(title);
  });

  it('quirk 10: a header in the Korean code page that does not say so', async () => {
    const message = Buffer.concat([
      Buffer.from('From: a@b.example\nMIME-Version: 1.0\nSubject: '),
      Buffer.from('bacebbeac7d720bcd3baB8', 'hex'),
      Buffer.from('\n\nText'),
    ]);
    const { items, problems } = await read(message);
    expect(items[0]?.title?.value).toBe('부산항 속보');
    expect(problems).toMatchObject([{ code: 'encoding-recovered', place: 'email' }]);
  });

  it.each([
    [
      'quirk 11: flowed paragraphs',
      'format=flowed',
      'One \ntwo \nthree.\n\nFour.',
      'One two three.\n\nFour.',
    ],
    ['quirk 12: flowed without the spaces', 'format=flowed; delsp=yes', 'Fer \nries.', 'Ferries.'],
    [
      'quirk 13: quoted text keeps its marks',
      'format=flowed',
      '> one \n> two\nMine.',
      '> one two\nMine.',
    ],
    ['quirk 14: the signature is no part of it', 'format=flowed', 'Text.\n-- \nMina', 'Text.'],
    [
      'quirk 15: an answer below the signature',
      'x=y',
      'Text.\n-- \nMina\n\n> old',
      'Text.\n\n> old',
    ],
    ['quirk 16: dashes alone are none', 'x=y', 'Text.\n--\nMore.', 'Text.\n--\nMore.'],
  ])('%s', async (_, parameter, text, expected) => {
    expect(
      await textOf(mail(`Content-Type: text/plain; charset=utf-8; ${parameter}\n\n${text}`)),
    ).toBe(expected);
  });

  it.each([
    ['quirk 17: no charset, UTF-8', '', Buffer.from('café'), 'café', []],
    [
      'quirk 18: no charset, Latin-1',
      '',
      Buffer.from('le café', 'latin1'),
      'le café',
      ['encoding-recovered'],
    ],
    [
      'quirk 19: us-ascii, Korean',
      '; charset=us-ascii',
      Buffer.from('bacebbeac7d720bcd3baB8', 'hex'),
      '부산항 속보',
      ['encoding-recovered'],
    ],
    ['quirk 20: Latin-1, UTF-8 sent', '; charset=iso-8859-1', Buffer.from('café'), 'café', []],
    ['quirk 21: cp949', '; charset=cp949', Buffer.from('bacebbeac7d7', 'hex'), '부산항', []],
  ])('%s', async (_, charset, body, text, codes) => {
    const { items, problems } = await read(
      Buffer.concat([Buffer.from(mail(`Content-Type: text/plain${charset}\n\n`)), body]),
    );
    expect(items[0]?.body?.value).toBe(text);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it('quirk 22: of alternatives the HTML', async () => {
    const item = await itemOf(
      mail(
        multipart('alternative', TEXT, 'Content-Type: text/html; charset=utf-8\n\n<p>Ferries</p>'),
      ),
    );
    expect(item.body).toEqual({ kind: 'html', value: '<p>Ferries</p>' });
  });

  it('quirk 23: the signature of a mail program leaves the HTML', async () => {
    const html =
      '<p>Ferries</p><div class="gmail_signature"><div>Mina<br>+82</div></div><p>End</p>';
    expect(await textOf(mail(`Content-Type: text/html\n\n${html}`))).toBe(
      '<p>Ferries</p><p>End</p>',
    );
  });

  it('quirk 24: wire files are parts, at their places', async () => {
    const { items, parts, problems } = await read(
      mail(
        multipart(
          'mixed',
          TEXT,
          file('application/xml', 'story.xml', '<nitf/>'),
          file('application/octet-stream', '../day.zip', 'PK'),
          file('text/plain', 'a.txt', 'x'),
        ),
      ),
    );
    expect(items.length).toBe(1);
    expect(problems).toEqual([]);
    expect(parts?.map(({ place }) => place)).toEqual([
      'email/attachment[1]/story.xml',
      'email/attachment[2]/.._day.zip',
      'email/attachment[3]/a.txt',
    ]);
    expect(Buffer.from(parts?.[0]?.bytes ?? []).toString()).toBe('<nitf/>');
  });

  it('quirk 25: a mail without a text is a wrapper', async () => {
    const { items, parts } = await read(
      mail(multipart('mixed', 'Content-Type: text/plain\n\n', file('text/xml', 'a.xml', '<a/>'))),
    );
    expect(items).toEqual([]);
    expect(parts?.length).toBe(1);
  });

  it('quirk 26: XML as the text of the mail is a wire file', async () => {
    const { items, parts } = await read(
      mail('Content-Type: text/plain\n\n<?xml version="1.0"?><nitf/>\n'),
    );
    expect(items).toEqual([]);
    expect(parts?.[0]?.place).toBe('email/attachment[1]');
  });

  it('quirk 27: documents are named as unread, contact cards are not', async () => {
    const { problems, parts } = await read(
      mail(
        multipart(
          'mixed',
          TEXT,
          file('application/rtf', 'a.rtf', '{}'),
          file('text/vcard', 'mina.vcf', 'x'),
        ),
      ),
    );
    expect(parts).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'payload-format-unknown', place: 'email/attachment[1]/a.rtf' },
    ]);
  });

  it('quirk 28: a picture with a caption is media, and a part', async () => {
    const jpg = picture({
      iim: [
        [2, 120, 'Ferries at Pier 3'],
        [2, 110, 'Harbour News'],
      ],
      size: [30, 20],
    });
    const { items, parts } = await read(
      mail(multipart('mixed', TEXT, file('image/jpeg', 'ferry.jpg', jpg))),
    );
    expect(items[0]?.media).toMatchObject([
      {
        type: 'picture',
        width: 30,
        caption: 'Ferries at Pier 3',
        credits: [{ role: 'credit', text: 'Harbour News' }],
      },
    ]);
    expect(parts).toMatchObject([{ place: 'email/attachment[1]/ferry.jpg' }]);
    expect(Buffer.from(parts?.[0]?.bytes ?? [])).toEqual(Buffer.from(jpg));
  });

  it('quirk 29: pictures in the text are media, not dead links', async () => {
    const html =
      'Content-Type: text/html\n\n<p>A</p><img width=1 src="cid:pic@1" alt="Ferries"><img src="https://x.example/a.png">';
    const image =
      'Content-Type: image/png\nContent-ID: <pic@1>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0=';
    const item = await itemOf(mail(multipart('related', html, image)));
    expect(item.body?.value).toBe('<p>A</p><img src="https://x.example/a.png">');
    expect(item.media).toEqual([
      { type: 'picture', mimeType: 'image/png', caption: 'Ferries', credits: [] },
    ]);
  });

  it('quirk 30: a forwarded mail is a part', async () => {
    const { parts } = await read(
      mail(multipart('mixed', TEXT, `Content-Type: message/rfc822\n\n${mail('\nInner')}`)),
    );
    expect(parts?.map(({ place }) => place)).toEqual(['email/attachment[1]']);
    expect(detects(parts?.[0]?.bytes ?? '')).toBe(true);
    expect(await textOf(parts?.[0]?.bytes ?? '')).toBe('Inner');
  });

  it('quirk 31: a mail without its end', async () => {
    const whole = mail(multipart('mixed', TEXT, file('text/xml', 'a.xml', '<a/>')));
    const { items, parts, problems } = await read(whole.replace('--=b--\n', ''));
    expect(items[0]?.body?.value).toBe('Ferries leave the harbour.');
    expect(parts?.length).toBe(1);
    expect(problems).toMatchObject([{ code: 'item-incomplete', severity: 'recovered' }]);
  });

  it('quirk 32: more attachments than `parts`', async () => {
    const files = Array.from({ length: 5 }, (_, at) => file('text/xml', `${at}.xml`, '<a/>'));
    const { parts, problems } = await read(mail(multipart('mixed', TEXT, ...files)), { parts: 3 });
    expect(parts?.length).toBe(3);
    expect(problems[0]?.message).toContain('parts (3)');
  });

  it('quirk 33: a mailbox of several mails', async () => {
    const line = 'From mina@harbour.example Tue Nov 24 10:15:00 2026\n';
    const { parts, items } = await read(
      `${line}${mail('\nOne\n\nFrom here on it rained.\n')}\n${line}${mail('\nTwo\n')}`,
    );
    expect(items).toEqual([]);
    expect(parts?.map(({ place }) => place)).toEqual(['email/message[1]', 'email/message[2]']);
    expect(await textOf(parts?.[1]?.bytes ?? '')).toBe('Two');
    expect(await textOf(`${line}${mail('\nOne\n\n>From here\n')}`)).toBe('One\n\nFrom here');
  });

  it.each([
    ['quirk 34: a private mailbox', 'Mina Oh <mina.oh@gmail.com>', [{ name: 'Mina Oh' }]],
    ['quirk 35: a machine', 'no-reply@harbour.example', []],
    [
      'quirk 36: several senders',
      'Mina <m@h.example>, "B, Ola" <o@h.example>',
      [
        { name: 'Mina', email: 'm@h.example' },
        { name: 'B, Ola', email: 'o@h.example' },
      ],
    ],
    [
      'quirk 37: a name in encoded words',
      '=?utf-8?B?7Jik66+464KY?= <m@h.example>',
      [{ name: '오미나', email: 'm@h.example' }],
    ],
  ])('%s', async (_, from, authors) => {
    expect((await itemOf(`From: ${from}\nMIME-Version: 1.0\n\nText`)).authors).toEqual(authors);
  });

  it('quirk 38: names of files in encoded words and in RFC 2231', async () => {
    const part = (disposition: string) =>
      `Content-Type: text/xml\nContent-Disposition: attachment; ${disposition}\n\n<a/>`;
    const { parts } = await read(
      mail(
        multipart(
          'mixed',
          TEXT,
          part('filename="=?utf-8?B?67aA7IKw7ZWt?=.xml"'),
          part("filename*=UTF-8''%EB%B6%80%EC%82%B0.xml"),
        ),
      ),
    );
    expect(parts?.map(({ place }) => place)).toEqual([
      'email/attachment[1]/부산항.xml',
      'email/attachment[2]/부산.xml',
    ]);
  });

  it('quirk 39: recipients and servers are no part of the story', async () => {
    const item = await itemOf(
      `Received: from host.internal by mx\nX-Originating-IP: 10.0.0.1\nBcc: secret@h.example\n${mail('\nText')}`,
    );
    expect(JSON.stringify(item)).not.toMatch(/internal|10\.0\.0\.1|secret|publisher\.example/);
  });

  it('quirk 40: base64 that the mail does not declare', async () => {
    const text = 'Ferries leave the harbour of 부산 at ten. '.repeat(5).trim();
    const lines =
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    const { items, problems } = await read(
      mail(`Content-Type: text/plain; charset=utf-8\n\n${lines.join('\n')}\n`),
    );
    expect(items[0]?.body?.value).toBe(text);
    expect(problems).toMatchObject([{ code: 'encoding-recovered' }]);
  });

  it('quirk 41: quoted-printable that the mail does not declare', async () => {
    expect(
      await textOf(
        mail('Content-Type: text/plain; charset=utf-8\n\ncaf=C3=A9 =\nopens, a =3D b =\nand more'),
      ),
    ).toBe('café opens, a = b and more');
    expect(await textOf(mail('\na = b\nc=D4\n'))).toBe('a = b\nc=D4');
  });

  it.each([
    [
      'quirk 42: S/MIME that is encrypted',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3\n',
    ],
    [
      'quirk 43: OpenPGP in parts',
      multipart(
        'encrypted; protocol="application/pgp-encrypted"',
        'Content-Type: application/pgp-encrypted\n\nVersion: 1',
        'Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----',
      ),
    ],
    [
      'quirk 44: OpenPGP as the text',
      '\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n',
    ],
  ])('%s is left, and told', async (_, rest) => {
    const { items, parts, problems } = await read(mail(rest));
    expect([items, parts]).toEqual([[], []]);
    expect(problems).toMatchObject([{ code: 'item-unreadable', severity: 'lost' }]);
  });

  it('quirk 45: a signature around or beside the text leaves it as it is', async () => {
    const armor = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nFerries.\n\n- -- \n- - a\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----`;
    expect(await textOf(mail(`\n${armor}`))).toBe('Ferries.');
    const beside = multipart(
      'signed; protocol="application/pkcs7-signature"',
      TEXT,
      'Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIAG',
    );
    const { items, problems } = await read(mail(beside));
    expect([items[0]?.body?.value, problems]).toEqual(['Ferries leave the harbour.', []]);
  });

  it.each([
    ['This e-mail and any attachments are confidential and intended solely for the addressee.'],
    ['DISCLAIMER: The sender is not liable for viruses in this mail.'],
    ['Diese E-Mail ist vertraulich und nur für den Adressaten bestimmt.'],
    ['본 메일은 지정된 수신인만을 위한 것이며 기밀 정보를 포함할 수 있습니다.'],
    ['Sent from my iPhone'],
    ['나의 iPhone에서 보냄'],
    [
      '________\n\nThis message is confidential and intended only for its recipient.\n\nSent from Outlook',
    ],
  ])('quirk 46: %j at the end is no part of the story', async (closing) => {
    expect(await textOf(mail(`\nFerries.\n\nMore.\n\n${closing}\n`))).toBe('Ferries.\n\nMore.');
    expect(await textOf(mail(`\n${closing.split('\n\n')[0]}\n`))).not.toBe('');
    const paragraphs = ['Ferries.', 'More.', ...closing.split('\n\n').slice(-1)];
    const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
    expect(await textOf(mail(`Content-Type: text/html; charset=utf-8\n\n${html}`))).toBe(
      '<p>Ferries.</p><p>More.</p>',
    );
  });

  it.each([
    ['This message was heard on the radio on Tuesday, the port said.'],
    ['Disclaimer: the author works for the port.'],
    ['Sent from my heart, she said.'],
  ])('quirk 47: %j is copy', async (last) => {
    expect(await textOf(mail(`\nFerries.\n\n${last}\n`))).toBe(`Ferries.\n\n${last}`);
  });

  it.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: Jo Kim <jo@pier.example>\nDate: Mon, Nov 23, 2026 at 9:00 AM\nSubject: Pier closed\nTo: Mina <mina@harbour.example>\nCc: boss@harbour.example',
    ],
    [
      'Outlook',
      '-----Original Message-----\nFrom: Jo Kim [mailto:jo@pier.example]\nSent: Monday, November 23, 2026 9:00 AM\nTo: Mina\nSubject: Pier closed',
    ],
    [
      'Apple Mail in German',
      'Anfang der weitergeleiteten Nachricht:\n\nVon: Jo Kim <jo@pier.example>\nBetreff: Pier closed\nDatum: 23. November 2026 um 09:00:00 MEZ\nAn: Mina <mina@harbour.example>',
    ],
    [
      'Korean services',
      '---------- 전달된 메시지 ----------\n보낸사람: Jo Kim <jo@pier.example>\n받는사람: Mina <mina@harbour.example>\n날짜: 2026년 11월 23일\n제목: Pier closed',
    ],
  ])('quirk 48: a mail that only forwards another one, by %s', async (_, header) => {
    const item = await itemOf(
      mail(`Content-Type: text/plain; charset=utf-8\n\n${header}\n\nThe pier is closed.\n`),
    );
    expect(item).toMatchObject({
      title: { value: 'Pier closed' },
      authors: [{ name: 'Jo Kim', email: 'jo@pier.example' }],
      body: { value: 'The pier is closed.' },
      published: 'Tue, 24 Nov 2026 10:15:00 +0900',
    });
  });

  it('quirk 49: below a text and its signature the forwarded mail stays, without its recipients', async () => {
    const item = await itemOf(
      mail(
        '\nFerries.\n\n-- \nMina, phone 1234\n---------- Forwarded message ---------\nFrom: Jo Kim\nTo: boss@harbour.example\nSubject: Pier\n\nThe pier is closed.\n-- \nJo\n',
      ),
    );
    expect(item.title?.value).toBe('Harbour opens');
    expect(item.body?.value).toContain('Ferries.');
    expect(item.body?.value).toContain('The pier is closed.');
    expect(item.body?.value).not.toMatch(/boss@|1234/);
  });

  it('quirk 50: the header that Outlook copies into HTML leaves it', async () => {
    const html =
      '<p>Ferries.</p><div id="divRplyFwdMsg"><b>From:</b> Jo<br><b>To:</b> boss@harbour.example</div><p>Pier.</p>';
    expect(await textOf(mail(`Content-Type: text/html\n\n${html}`))).toBe(
      '<p>Ferries.</p><p>Pier.</p>',
    );
  });

  const nested = Array.from(
    { length: 2000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('');
  const slow: [string, string, string][] = [
    ['parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(300_000)}`, ''],
    ['open tags', `Content-Type: text/html\n\n${'<img src='.repeat(200_000)}`, ''],
    ['signatures', `Content-Type: text/html\n\n${'<div class=signature>'.repeat(20_000)}`, ''],
    ['encoded words', '\nText', `Subject: ${'=?utf-8?q?'.repeat(20_000)}\nMIME-Version: 1.0\n`],
    ['brackets', '\nText', `From: ${'<('.repeat(100_000)}\nMIME-Version: 1.0\n`],
    ['lines', `Content-Type: text/plain; format=flowed\n\n${'word \n'.repeat(400_000)}`, ''],
    ['rulers', `\n${'text\n\n'}${'---\n\n'.repeat(100_000)}Sent from my iPhone`, ''],
    ['headers', `\n${'____________________________\nFrom: a\n'.repeat(50_000)}`, ''],
    ['devices', `Content-Type: text/html\n\n${'<p>Sent from my iPhone'.repeat(50_000)}`, ''],
    ['parts in parts', nested, ''],
  ];
  it.each(slow)('is done at once with %s without end', async (_what, body, head) => {
    const start = processorTime();
    await read(head === '' ? mail(body) : mail(body, head));
    expect(processorTime() - start).toBeLessThan(8000);
  });

  it('never throws on damaged mails', async () => {
    const message = Buffer.from(
      mail(
        multipart(
          'mixed',
          TEXT,
          'Content-Type: text/html\n\n<p>A<img src=cid:x>',
          file('text/xml', 'a.xml', '<a/>'),
          file('image/jpeg', 'b.jpg', picture({ iim: [[2, 120, 'x']] })),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(message.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.oneof(fc.constant(message.length), fc.nat(message.length)),
        async (changes, end) => {
          const hurt = Uint8Array.from(message.subarray(0, end));
          for (const [at, byte] of changes) if (at < hurt.length) hurt[at] = byte;
          const { items, parts, problems } = await read(hurt);
          expect(items.length + (parts?.length ?? 0) + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
