/** The options of `ng add @wirelight/angular`; schema.json says more. */
export interface NgAddOptions {
  project?: string;
  url?: string;
}
