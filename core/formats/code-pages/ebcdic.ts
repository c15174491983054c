/**
 * EBCDIC, which shares no part with ASCII: the characters of the bytes from 0x40 on (IBM, Character Data
 * Representation Architecture). Below are controls, the same on all pages; "new line" is a line feed here, since to
 * XML 1.0 it would be no white space.
 */

export const EBCDIC_PAGES: ReadonlyMap<string, string> = new Map([
  [
    'ibm037',
    ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬' +
      '-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="' +
      'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤' +
      'µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×' +
      '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ' +
      '\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
  [
    'ibm273',
    ' \u00a0â{àáãåçñÄ.<(+!&éêëèíîïì~Ü$*);^' +
      '-/Â[ÀÁÃÅÇÑö,%_>?øÉÊËÈÍÎÏÌ`:#§\'="' +
      'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤' +
      'µßstuvwxyz¡¿ÐÝÞ®¢£¥·©@¶¼½¾¬|‾¨´×' +
      'äABCDEFGHI\u00adô¦òóõüJKLMNOPQR¹û}ùúÿ' +
      'Ö÷STUVWXYZ²Ô\\ÒÓÕ0123456789³Û]ÙÚ\u009f',
  ],
  [
    'ibm424',
    ' אבגדהוזחט¢.<(+|&יךכלםמןנס!$*);¬' +
      '-/עףפץצקרש¦,%_>?\ufffdת\ufffd\ufffd\u00a0\ufffd\ufffd\ufffd‗`:#@\'="' +
      '\ufffdabcdefghi«»\ufffd\ufffd\ufffd±°jklmnopqr\ufffd\ufffd\ufffd¸\ufffd¤' +
      'µ~stuvwxyz\ufffd\ufffd\ufffd\ufffd\ufffd®^£¥·©§¶¼½¾[]¯¨´×' +
      '{ABCDEFGHI\u00ad\ufffd\ufffd\ufffd\ufffd\ufffd}JKLMNOPQR¹\ufffd\ufffd\ufffd\ufffd\ufffd' +
      '\\÷STUVWXYZ²\ufffd\ufffd\ufffd\ufffd\ufffd0123456789³\ufffd\ufffd\ufffd\ufffd\u009f',
  ],
  [
    'ibm500',
    ' \u00a0âäàáãåçñ[.<(+!&éêëèíîïìß]$*);^' +
      '-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="' +
      'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤' +
      'µ~stuvwxyz¡¿ÐÝÞ®¢£¥·©§¶¼½¾¬|¯¨´×' +
      '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ' +
      '\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
  [
    'ibm875',
    ' ΑΒΓΔΕΖΗΘΙ[.<(+!&ΚΛΜΝΞΟΠΡΣ]$*);^' +
      '-/ΤΥΦΧΨΩΪΫ|,%_>?¨ΆΈΉ\u00a0ΊΌΎΏ`:#@\'="' +
      '΅abcdefghiαβγδεζ°jklmnopqrηθικλμ' +
      '´~stuvwxyzνξοπρσ£άέήϊίόύϋώςτυφχψ' +
      '{ABCDEFGHI\u00adωΐΰ‘―}JKLMNOPQR±½\u001a·’¦' +
      '\\\u001aSTUVWXYZ²§\u001a\u001a«¬0123456789³©\u001a\u001a»\u009f',
  ],
  [
    'ibm1026',
    ' \u00a0âäàáãå{ñÇ.<(+!&éêëèíîïìßĞİ*);^' +
      "-/ÂÄÀÁÃÅ[Ñş,%_>?øÉÊËÈÍÎÏÌı:ÖŞ'=Ü" +
      'Øabcdefghi«»}`¦±°jklmnopqrªºæ¸Æ¤' +
      'µöstuvwxyz¡¿]$@®¢£¥·©§¶¼½¾¬|¯¨´×' +
      'çABCDEFGHI\u00adô~òóõğJKLMNOPQR¹û\\ùúÿ' +
      'ü÷STUVWXYZ²Ô#ÒÓÕ0123456789³Û"ÙÚ\u009f',
  ],
  [
    'ibm1047',
    ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);^' +
      '-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="' +
      'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤' +
      'µ~stuvwxyz¡¿Ð[Þ®¬£¥·©§¶¼½¾Ý¨¯]´×' +
      '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ' +
      '\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
  [
    'ibm1140',
    ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬' +
      '-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="' +
      'Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ€' +
      'µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×' +
      '{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ' +
      '\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
  ],
]);

/** The bytes below 0x40. */
export const EBCDIC_CONTROLS =
  '\u0000\u0001\u0002\u0003\u009c\u0009\u0086\u007f\u0097\u008d\u008e\u000b\u000c\u000d\u000e\u000f' +
  '\u0010\u0011\u0012\u0013\u009d\u000a\u0008\u0087\u0018\u0019\u0092\u008f\u001c\u001d\u001e\u001f' +
  '\u0080\u0081\u0082\u0083\u0084\u000a\u0017\u001b\u0088\u0089\u008a\u008b\u008c\u0005\u0006\u0007' +
  '\u0090\u0091\u0016\u0093\u0094\u0095\u0096\u0004\u0098\u0099\u009a\u009b\u0014\u0015\u009e\u001a';
