import type { Recording } from '@wirelight/protocols';
import {
  CLIMBING_TO_WEBSOCKET,
  findNotices,
  TWO_GENERATIONS,
  WHEN_CLIMBING_FAILS,
  WRONG_PARTNER,
  type Scenario,
} from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtRecording } from '../../../../fixtures/built-recording';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts, type WireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';

const TEXT = readLabText('climbing-to-websocket');
const OTHERS: readonly Scenario[] = [WHEN_CLIMBING_FAILS, TWO_GENERATIONS, WRONG_PARTNER];
const SCENARIOS = [CLIMBING_TO_WEBSOCKET, ...OTHERS] as const;

const findNoticed = (recording: Recording) => findNotices(CLIMBING_TO_WEBSOCKET.notice, recording);

describe('the text of "Climbing to WebSocket"', () => {
  let recording: Recording;
  let wire: WireTexts;
  beforeAll(async () => {
    recording = await runScenario(CLIMBING_TO_WEBSOCKET);
    const others = await Promise.all(OTHERS.map((scenario) => runScenario(scenario)));
    wire = wireTexts([recording, ...others]);
  });

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(10);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    const isPacket = /^[0-9]+[a-z]*$/.test(quote);
    // A whole packet must be one: `2` is also part of every other number.
    const found = isPacket
      ? wire.bodies.filter((body) => body === quote || body.startsWith(`${quote}{`))
      : [...wire.heads, ...wire.bodies].filter((text) => text.includes(quote));
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

  it('finds no switch and no probe where the Upgrade is blocked, but the question and its answer', async () => {
    const found = findNoticed(await runScenario(CLIMBING_TO_WEBSOCKET, { upgrade: 'blocked' }));
    expect([...found.keys()]).toEqual(expect.arrayContaining(['open', 'upgrade', 'ack']));
    for (const name of ['switching', 'probe', 'switch']) expect(found.has(name)).toBe(false);
  });

  it('probes before the last poll is let go: polling is not paused first', () => {
    const found = findNoticed(recording);
    expect(found.get('probe')).toBeLessThan(found.get('noop') ?? -1);
  });

  it('shows the run that was made at build time', () => {
    expect(builtRecording('climbing-to-websocket')).toEqual(recording);
  });
});
