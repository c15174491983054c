/** Datelines: where and when a story was reported, and who says so. */

export interface Dateline {
  /** The dateline as written. */
  text: string;
  /** Places verbatim, the first is the lead. */
  places: string[];
  /** `MM-DD` as printed. */
  date?: string;
  /** Only where printed. */
  year?: number;
  /** Canonical name of the sender, where printed. */
  agency?: string;
}
