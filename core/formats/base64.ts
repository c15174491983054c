/** Text that was sent as base64 (RFC 4648, 4), white space allowed anywhere. */

/** Undefined where it is no base64, or what it encodes is no UTF-8. */
export function textOfBase64(encoded: string): string | undefined {
  const letters = encoded.replace(/\s+/g, '');
  if (letters === '' || letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) {
    return undefined;
  }
  try {
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    // InvalidCharacterError of atob, TypeError of the decoder.
    return undefined;
  }
}

/** A picture or an archive has control characters, whatever else it is. */
function isText(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
}
