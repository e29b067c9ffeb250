/** How a choice is drawn. */
export type ChoiceAppearance = 'switch' | 'radio' | 'select';

/** One of a few words. */
export interface ChoiceOptions {
  readonly options: readonly string[];
}

/** A switch for two, a row of radio buttons for up to four, a list for more. */
export function appearanceFor({ options }: ChoiceOptions): ChoiceAppearance {
  if (options.length === 2) return 'switch';
  return options.length <= 4 ? 'radio' : 'select';
}
