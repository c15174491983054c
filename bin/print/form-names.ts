/** Names of the forms in which `--as` prints stories; apart from the forms, which take time to load. */
export const FORM_NAMES = ['ninjs', 'newsml-g2', 'atom', 'rss', 'json-feed', 'text'] as const;

export type Form = (typeof FORM_NAMES)[number];
