/** How this program introduces itself to agencies. */

/** The version in package.json; a test holds the two together. */
export const VERSION = '0.1.0';

/**
 * `Wiredesk/<version> (+contact)`, so that an agency's operator knows whom to write to.
 * @param contact an address, by mail or on the web; what a header cannot carry is left out
 */
export function userAgent(contact: string | undefined): string {
  const printable = contact?.replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return printable ? `Wiredesk/${VERSION} (+${printable})` : `Wiredesk/${VERSION}`;
}
