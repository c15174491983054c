/** Headline markers: what an agency writes into a headline to say what kind of version this is. */

export type MarkerType =
  | 'lead'
  | 'update'
  | 'writethru'
  | 'wrapup'
  | 'roundup'
  | 'urgent'
  | 'alert'
  | 'extra'
  | 'correction'
  | 'refile'
  | 'repeat'
  | 'substitute'
  | 'page'
  | 'abridged'
  | 'pix'
  | 'kill'
  | 'withhold'
  | 'advisory'
  | 'embargo'
  | 'exclusive'
  | 'analysis'
  | 'feature'
  | 'factbox'
  | 'timeline'
  | 'explainer'
  | 'insight'
  | 'interview'
  | 'commentary'
  | 'special-report'
  | 'graphic'
  | 'poll'
  | 'preview'
  | 'brief'
  | 'table'
  | 'diary'
  | 'digest'
  | 'obituary'
  | 'profile';

export interface Marker {
  type: MarkerType;
  number?: number;
}

export interface ParsedHeadline {
  headline: string;
  markers: Marker[];
  /** True where the item is a message to editors and not copy. */
  advisory: boolean;
}
