/** Paragraphs at the end of mails that no one wrote for the story: disclaimers, and what telephones add. */

const LONGEST_DEVICE = 120;

/** Whole paragraphs. */
const DEVICE =
  /^(?:sent (?:from|via) (?:my |a |the )?(?:i(?:phone|pad)|android|samsung|galaxy|mobile|blackberry|outlook|mail for|yahoo|huawei|proton).{0,60}|get outlook for (?:ios|android).{0,60}|(?:나의|내) (?:i(?:phone|pad)|갤럭시).{0,20}(?:보냄|보냈습니다)\.?|(?:iphone|ipad|갤럭시|galaxy).{0,10}에서 보냄|von meinem (?:i(?:phone|pad)|samsung|handy|mobil).{0,30}gesendet\.?|gesendet von .{0,60}|envoyé (?:de(?:puis)?|à partir d[eu]) (?:mon |ma )?(?:i(?:phone|pad)|samsung|mobile|outlook|téléphone).{0,40}|enviado desde (?:mi|el) .{1,40}|inviato da(?:l mio)? i(?:phone|pad).{0,20}|iphoneから送信|从我的 ?i(?:phone|pad) ?发送|發自我的 ?i(?:phone|pad)|отправлено с i(?:phone|pad).{0,20})$/i;

/** Beginnings of paragraphs. Words that a story may begin with as well need what follows them. */
const DISCLAIMER =
  /^[\s*_=~-]{0,80}(?:(?:legal |e-?mail )?(?:disclaimer|confidentiality (?:notice|note|statement))\b.{0,400}\b(?:confidential|intended|recipient|liab|virus)|(?:this|the (?:information|contents?) (?:contained )?(?:in|of) this) (?:e-?mail|message|communication|transmission)\b.{0,200}\b(?:confidential|privileged|intended (?:only|solely|recipient))|if you (?:are not the intended recipient|have received this (?:e-?mail|message) in error)|please consider the environment before printing|think before you print|diese (?:e-?mail|nachricht)\b.{0,200}\b(?:vertraulich|adressaten)|ce (?:message|courriel|mail|courrier électronique)\b.{0,200}\b(?:confidentiel|destinataire)|este (?:mensaje|correo)\b.{0,200}\b(?:confidencial|destinatario)|questo messaggio\b.{0,200}\b(?:riservat|confidenzial)|(?:이|본) (?:전자\s?우편|전자메일|이?-?메일|메시지)(?:은|는|과|에|의|\s).{0,200}(?:기밀|비밀|수신인|지정된|법적))/i;

/** Between the story and what follows it. */
const RULE = /^[-_=*~\s]{3,200}$/;

/** The text without these paragraphs at its end, and the rule above them. */
export function withoutClosing(text: string): string {
  let kept = text.trimEnd();
  let isCut = false;
  for (;;) {
    const at = kept.lastIndexOf('\n\n');
    const last = kept.slice(at === -1 ? 0 : at + 2).trim();
    if (at === -1 || !(isClosing(last) || (isCut && RULE.test(last)))) return kept;
    kept = kept.slice(0, at).trimEnd();
    isCut = true;
  }
}

export function isClosing(paragraph: string): boolean {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  return (
    (line.length <= LONGEST_DEVICE && DEVICE.test(line)) || DISCLAIMER.test(line.slice(0, 600))
  );
}
