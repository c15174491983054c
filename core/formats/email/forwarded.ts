/**
 * Mails that were forwarded inside the text of another one, below a line that says so and a copy of their
 * header. To whom they had gone is no one's business; where nothing stands above them, they are the story.
 */

export interface Forwarded {
  text: string;
  /** Fields of the mail that is the story; absent where the text above it is. */
  from?: string;
  subject?: string;
}

/** Gmail, Outlook, Thunderbird, Apple Mail and the Korean, Japanese and Chinese services; dashes vary. */
const MARKER =
  /^(?:-{2,20}\s?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d[’']origine|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|mensagem (?:encaminhada|original)|пересылаемое сообщение|исходное сообщение|전달된 메(?:시지|일)|원본 메(?:시지|일)|転送メッセージ|元のメッセージ|转发(?:的)?邮件(?:信息)?|原始邮件|轉寄郵件|原始郵件)\s?-{2,20}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié ?:|_{20,80})$/i;

type Field = 'from' | 'subject' | 'private' | 'other';

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (
    [
      ['from', 'from|von|de|da|от|보낸사람|보낸 사람|差出人|发件人|寄件者'],
      ['subject', 'subject|betreff|objet|asunto|oggetto|assunto|тема|제목|件名|主题|主旨'],
      [
        'private',
        'to|cc|bcc|reply-to|an|kopie|à|para|a|кому|копия|받는사람|받는 사람|참조|宛先|收件人|抄送|收件者|副本',
      ],
      [
        'other',
        'date|sent|gesendet|datum|envoyé|fecha|enviado|data|inviato|дата|날짜|보낸날짜|보낸 날짜|日時|送信日時|发送时间|日期|寄件日期|importance|attachments|organization',
      ],
    ] as const
  ).flatMap(([field, names]) => names.split('|').map((name) => [name, field] as const)),
);

const LINE = /^[*>\s]{0,4}([^:：*]{1,24}?)\s?[:：]\*?\s?(.{0,1000})$/;
/** Headers have no more lines. */
const MOST_LINES = 20;

/** The text with the copied header of a forwarded mail taken out, as far as it is private or no text. */
export function readForwarded(text: string): Forwarded {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => MARKER.test(line.trim()));
  if (at === -1) return { text };
  const header = headerAt(lines, at + 1);
  if (header === undefined) return { text };
  const above = lines.slice(0, at);
  const below = lines.slice(header.end);
  if (above.every((line) => line.trim() === ''))
    return { text: below.join('\n').replace(/^\n+/, ''), ...header.fields };
  const shown = lines.slice(at, header.end).filter((line) => fieldOf(line)?.field !== 'private');
  return { text: [...above, ...shown, ...below].join('\n') };
}

/** Does a forwarded or answered mail begin at this line? */
export function isForwardMarker(line: string): boolean {
  return MARKER.test(line.trim());
}

function headerAt(
  lines: string[],
  from: number,
): { end: number; fields: Omit<Forwarded, 'text'> } | undefined {
  const fields: Omit<Forwarded, 'text'> = {};
  let at = from;
  while (at < from + 2 && lines[at]?.trim() === '') at += 1;
  const start = at;
  for (; at < Math.min(lines.length, start + MOST_LINES); at += 1) {
    const found = fieldOf(lines[at] ?? '');
    if (found === undefined) break;
    if ((found.field === 'from' || found.field === 'subject') && found.value !== '')
      fields[found.field] = found.value;
  }
  return fields.from === undefined || at - start < 2 ? undefined : { end: at, fields };
}

function fieldOf(line: string): { field: Field; value: string } | undefined {
  const [, name, value = ''] = LINE.exec(line) ?? [];
  const field = FIELDS.get(name?.trim().toLowerCase() ?? '');
  return field === undefined ? undefined : { field, value: value.trim() };
}
