/** What a list of pages needs to know of a page made of Markdown. `tools/build-docs.mjs` writes these. */
export interface DocSummary {
  /** The Markdown file, relative to the repository. */
  readonly path: string;
  readonly kind: string;
  /** Absolute path on the site, e.g. `/guide/getting-started`. */
  readonly route: string;
  readonly title: string;
  /** Title of the page that this one is a part of; empty for other pages. */
  readonly within: string;
  /** The question a lab answers; empty for other pages. */
  readonly question: string;
  /** One sentence for lists and for the page's meta description. */
  readonly description: string;
  /** Place among pages of its kind. */
  readonly order: number;
}

/** Part of a page, from one heading of the second level to the next. */
export interface DocSection {
  /** The heading's `{#id}`; empty for what stands before the first heading. */
  readonly id: string;
  /** HTML of the heading; empty for what stands before the first heading. */
  readonly heading: string;
  /** HTML rendered at build time from the repository's own Markdown. */
  readonly html: string;
}

/** A page made of Markdown. */
export interface Doc extends DocSummary {
  /** Every `wire:…` quote of the text: a test looks each of them up in the recording. */
  readonly wire: readonly string[];
  readonly sections: readonly DocSection[];
  /** Where that stands now whose address was once on this page, by its old fragment. */
  readonly moved: Readonly<Record<string, string>>;
}
