/** The addresses of links in simple HTML (`simple-html.ts`), where a link is written in one way. */
import { escapeMarkup } from './text.ts';
import { webAddress } from './url.ts';

const RELATIVE_LINK = /<a href="(?!https?:\/\/)([^"]*)">/g;

/**
 * Simple HTML with its links absolute; one that leads nowhere loses its address.
 * @param base absolute address against which they are resolved
 */
export function withAbsoluteLinks(html: string, base: string | undefined): string {
  return html.replace(RELATIVE_LINK, (_tag, href: string) => {
    const url = webAddress(href.replaceAll('&amp;', '&'), base);
    return url === undefined ? '<a>' : `<a href="${escapeMarkup(url)}">`;
  });
}
