import { readdirSync } from 'node:fs';

/** The address of every lab: each has its text in `docs/learn`. */
export const LEARN_PAGES: readonly string[] = readdirSync('docs/learn')
  .filter((file) => file.endsWith('.md'))
  .map((file) => `/learn/${file.slice(0, -'.md'.length)}`);
