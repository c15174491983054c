/** Headlines, bodies and descriptions: one property a form in 1.x, lists with roles since 2.0. */
import type { Markup } from '../format.ts';
import { given } from '../given.ts';
import { looksLikeHtml } from '../markup.ts';
import { AS_SENT } from './own-names.ts';
import type { Properties } from './properties.ts';

export interface Texts {
  title?: Markup;
  subtitle?: string;
  summary?: Markup;
  caption?: string;
  body?: Markup;
  words?: number;
  /** Texts in other roles, by role. */
  others: Record<string, string>;
}

interface Part {
  /** Lower case, without a scheme before it. */
  role: string;
  markup: Markup;
  words?: number;
}

export function readTexts(item: Properties, base: string | undefined): Texts {
  const headlines = partsOf(item, 'headline', 'headlines', base);
  const descriptions = partsOf(item, 'description', 'descriptions', base);
  const bodies = partsOf(item, 'body', 'bodies', base);
  const title = withRole(headlines, [AS_SENT.toLowerCase()]) ?? withRole(headlines, MAIN);
  const subtitle = withRole(headlines, SUBHEADLINE);
  const caption = withRole(descriptions, ['caption']);
  const summary = withRole(descriptions, SUMMARY);
  const body = bestForm(bodies.filter(({ role }) => MAIN.includes(role)));
  const known = [title, subtitle, caption, summary];
  const left = [
    ...headlines.filter(({ role }) => !MAIN.includes(role)),
    ...descriptions.filter(({ role }) => !SUMMARY.includes(role)),
    ...bodies.filter(({ role }) => !MAIN.includes(role)),
  ].filter((part) => !known.includes(part));
  return {
    ...given({
      title: title?.markup,
      subtitle: subtitle?.markup.value,
      summary: summary?.markup,
      caption: caption?.markup.value,
      body: body?.markup,
      words: body?.words ?? bodies.find(({ words }) => words !== undefined)?.words,
    }),
    others: Object.fromEntries(
      left
        .filter(({ role }) => role !== '__proto__' && !PRIVATE.test(role))
        .map(({ role, markup }) => [role, markup.value]),
    ),
  };
}

/** A text without a role is the text. */
const MAIN = ['', 'main', 'headline', 'body', 'full', 'story', 'article', 'content', 'text'];
const SUBHEADLINE = ['subheadline', 'subhead', 'subheading', 'subtitle', 'deck', 'sub'];
const SUMMARY = ['', 'summary', 'abstract', 'main', 'description', 'text', 'lead', 'short'];
const PRIVATE = /private|contact|internal|note|confidential/;

/** The endings of `body_html`, `description_text`: they say the form and not the role. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['html5', 'text/html'],
  ['xhtml', 'application/xhtml+xml'],
  ['text', 'text/plain'],
  ['plain', 'text/plain'],
  ['nitf', 'application/nitf+xml'],
]);

function partsOf(item: Properties, one: string, many: string, base: string | undefined): Part[] {
  const parts = item.objects(many).map((part) => {
    const words = Number(part.text('wordcount') ?? 0);
    const value = part.text('value');
    return { ...roleAndType(part.text('role'), part.text('contenttype')), value, words };
  });
  const plain = item.list(many).filter((value) => typeof value === 'string');
  for (const value of plain) parts.push({ role: undefined, type: undefined, value, words: 0 });
  for (const name of item.names()) {
    if (name !== one && !name.startsWith(`${one}_`)) continue;
    if (one === 'description' && NO_TEXT.has(name)) continue;
    const end = name.slice(one.length + 1);
    const role = FORMS.has(end) ? undefined : end.replace(/_(?:text|html)$/, '');
    const form = FORMS.get(end.split('_').at(-1) ?? '');
    parts.push({ role, type: form, value: item.text(name), words: 0 });
  }
  return parts.flatMap(({ role, type, value, words }) => {
    if (value === undefined || value.trim() === '') return [];
    const markup = markupOf(value, type, base);
    const ownWords = Number.isInteger(words) && words > 0 ? { words } : {};
    return [{ role: roleName(role), markup, ...ownWords }];
  });
}

/** dpa and TT give the form for a role (`html`, `html5`, `richhtml5`). */
function roleAndType(
  role: string | undefined,
  type: string | undefined,
): { role: string | undefined; type: string | undefined } {
  const form = FORMS.get(role?.toLowerCase().replace(/^rich(?=html)/, '') ?? '');
  return form === undefined ? { role, type } : { role: undefined, type: type ?? form };
}

/** AP's credit line is called a description. */
const NO_TEXT: ReadonlySet<string> = new Set(['description_creditline']);

/** `drol:summary`, `http://cv.iptc.org/newscodes/descriptionrole/summary` → `summary`. */
function roleName(role: string | undefined): string {
  return (role ?? '').split(/[:/#]/).at(-1)?.trim().toLowerCase() ?? '';
}

function markupOf(value: string, type: string | undefined, base: string | undefined): Markup {
  const kind = kindOf(value, type?.toLowerCase());
  return { kind, value, ...(kind !== 'text' && base !== undefined && { base }) };
}

function kindOf(value: string, type: string | undefined): Markup['kind'] {
  if (type === undefined) return looksLikeHtml(value) ? 'html' : 'text';
  if (type.includes('xhtml')) return 'xhtml';
  if (type.includes('html') || type.includes('nitf')) return 'html';
  return 'text';
}

function withRole(parts: Part[], roles: readonly string[]): Part | undefined {
  return bestForm(
    parts.filter(({ role }) => roles.includes(role)),
    roles,
  );
}

/** Of one text in several forms the richest; of several roles the first in the list. */
function bestForm(parts: Part[], roles: readonly string[] = []): Part | undefined {
  const rank = (part: Part) => {
    const isBlank = part.markup.kind !== 'text' && !/[^\s<>]/.test(withoutTags(part.markup.value));
    return (isBlank ? 1000 : 0) + roles.indexOf(part.role) * 10 + KINDS.indexOf(part.markup.kind);
  };
  return parts
    .map((part) => ({ part, rank: rank(part) }))
    .reduce<{ part: Part; rank: number } | undefined>(
      (best, one) => (best === undefined || one.rank < best.rank ? one : best),
      undefined,
    )?.part;
}

const KINDS: readonly Markup['kind'][] = ['html', 'xhtml', 'text'];

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, '').replaceAll('&nbsp;', '');
}
