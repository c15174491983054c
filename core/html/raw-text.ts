/**
 * `<textarea>` and `<xmp>` show their content as text, tags and all (HTML standard, 13.1.2). A `<pre>` with
 * that text escaped shows the same and cannot come alive.
 */

const RAW = /<(textarea|xmp)(?=[\s/>])[^<>]*>/gi;
const END: Readonly<Record<string, RegExp>> = {
  textarea: /<\/textarea(?=[\s/>])[^<>]*>/gi,
  xmp: /<\/xmp(?=[\s/>])[^<>]*>/gi,
};

/** HTML with such elements as `<pre>`; one that never ends stays as it is. In linear time. */
export function withRawTextShown(html: string): string {
  if (!MAY_HOLD.test(html)) return html;
  let shown = '';
  let at = 0;
  const ended = new Set<string>();
  for (const { 0: tag, 1: written = '', index } of html.matchAll(RAW)) {
    const name = written.toLowerCase();
    if (index < at || ended.has(name)) continue;
    const inside = index + tag.length;
    const end = endOf(html, name, inside);
    // A second search for an end that is not there would take as long again.
    if (end === undefined) {
      ended.add(name);
      continue;
    }
    const content = html.slice(inside, end.start).replace(/^\n/, '');
    shown += `${html.slice(at, index)}<pre>${escaped(content, name)}</pre>`;
    at = end.end;
  }
  return shown + html.slice(at);
}

const MAY_HOLD = /<(?:textarea|xmp)/i;

function endOf(
  html: string,
  name: string,
  from: number,
): { start: number; end: number } | undefined {
  const form = END[name];
  if (form === undefined) return undefined;
  form.lastIndex = from;
  const found = form.exec(html);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** References count in a text area, and are signs like others in `<xmp>`. */
function escaped(content: string, name: string): string {
  const text = name === 'xmp' ? content.replaceAll('&', '&amp;') : content;
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
