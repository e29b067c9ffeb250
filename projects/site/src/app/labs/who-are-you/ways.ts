import { SOMEONE_ELSES_PAGE } from '@wirelight/simulator/scenarios/someone-elses-page/scenario';
import { WHO_ARE_YOU } from '@wirelight/simulator/scenarios/who-are-you/scenario';
import type { CredentialWay } from '@wirelight/visuals/credentials';
import { WHO_ARE_YOU_WORDS } from '../../words/who-are-you-words';

/** What the table of a scenario shows. */
export interface Ways {
  readonly ways: readonly CredentialWay[];
  /** A part of everything that its programs keep secret. */
  readonly secrets: readonly string[];
}

const waysOf = (words: Readonly<Record<string, string>>): readonly CredentialWay[] =>
  Object.entries(words).map(([who, way]) => ({ who, way }));

/** By the scenario's id. */
export const WAYS: Readonly<Record<string, Ways>> = {
  [WHO_ARE_YOU.id]: {
    ways: waysOf(WHO_ARE_YOU_WORDS.ways.whoAreYou),
    secrets: ['sesame', 'barley', 'session=', 'ticket-'],
  },
  [SOMEONE_ELSES_PAGE.id]: {
    ways: waysOf(WHO_ARE_YOU_WORDS.ways.someoneElsesPage),
    secrets: ['session=', 'ticket-', 'Bearer robot', 'bearer.'],
  },
};
