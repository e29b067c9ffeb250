import { ONE_MANAGER } from '@wirelight/simulator';
import { describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';

const TEXT = readLabText('one-manager');
const recording = await runScenario(ONE_MANAGER);

describe('the text of "One Manager"', () => {
  const { bodies } = wireTexts([recording]);

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(1);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    expect(bodies.filter((body) => body.startsWith(quote))).not.toEqual([]);
  });

  it('has a text for everything to notice, and tells it in the order in which it happens', () => {
    expectAllToldInOrder(TEXT, ONE_MANAGER, recording);
    expectNothingElseTold(TEXT, [ONE_MANAGER]);
  });

  it.each(TEXT.links)('links to a run that there is: %s', (fragment) => {
    expect(readFragment([ONE_MANAGER], fragment).problems).toEqual([]);
  });
});
