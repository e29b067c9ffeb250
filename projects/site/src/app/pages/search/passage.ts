/** A place on the site that a search can lead to. `tools/docs/search-passages.mjs` makes these. */
export interface Passage {
  /** Absolute path with its fragment, e.g. `/errors#WS_INCOMPLETE`. */
  readonly url: string;
  /** Title of its page. */
  readonly page: string;
  /** `learn`, `guide`, `protocol`, `reference` or `decision`. */
  readonly kind: string;
  /** Empty for what stands before a page's first heading. */
  readonly heading: string;
  readonly text: string;
}
