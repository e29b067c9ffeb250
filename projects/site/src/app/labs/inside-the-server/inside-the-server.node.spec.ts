import {
  ENGINE_IO_ALONE,
  INSIDE_THE_SERVER,
  THE_SERVER_TAKES_OVER,
  type Scenario,
} from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';

const TEXT = readLabText('inside-the-server');
const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  INSIDE_THE_SERVER,
  THE_SERVER_TAKES_OVER,
  ENGINE_IO_ALONE,
];

describe('the text of "Inside the server"', () => {
  let bodies: readonly string[];
  beforeAll(async () => {
    const runs = await Promise.all(SCENARIOS.map((scenario) => runScenario(scenario)));
    ({ bodies } = wireTexts(runs));
  });

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(4);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    const isWhole = /^\d$/.test(quote);
    const found = bodies.filter((body) => (isWhole ? body === quote : body.startsWith(quote)));
    expect(found).not.toEqual([]);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    'has a text for everything to notice in %s, and tells it in the order in which it happens',
    async (_, scenario) => {
      expectAllToldInOrder(TEXT, scenario, await runScenario(scenario));
    },
  );

  it('has no text about what is nowhere to be noticed', () => {
    expectNothingElseTold(TEXT, SCENARIOS);
  });

  it.each(TEXT.links)('links to a run that there is: %s', (fragment) => {
    expect(readFragment(SCENARIOS, fragment).problems).toEqual([]);
  });
});
