import type { Recording } from '@wirelight/protocols';
import {
  COME_BACK,
  findNotices,
  PICK_UP_WHERE_YOU_LEFT,
  RECONNECT_LOCK,
  THUNDERING_HERD,
  type Scenario,
} from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { attemptsOf, worstMoment } from './attempts.view';
import { fatesOf } from './fates.view';

const TEXT = readLabText('come-back');
const SCENARIOS = [COME_BACK, RECONNECT_LOCK, THUNDERING_HERD, PICK_UP_WHERE_YOU_LEFT];

describe('the text of "Come back"', () => {
  const runs = new Map<string, Recording>();
  beforeAll(async () => {
    for (const scenario of SCENARIOS) runs.set(scenario.id, await runScenario(scenario));
  });
  const runOf = ({ id }: Scenario): Recording => {
    const recording = runs.get(id);
    if (recording === undefined) throw new Error(id);
    return recording;
  };

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(5);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    const { bodies } = wireTexts([COME_BACK, PICK_UP_WHERE_YOU_LEFT].map(runOf));
    const isPacket = /^[0-9]+$/.test(quote);
    // A whole packet must be one: `40` is also part of longer numbers.
    const found = bodies.filter((body) => (isPacket ? body === quote : body.includes(quote)));
    expect(found).not.toEqual([]);
  });

  it('has a section for everything that there is to notice, and notices every section', () => {
    for (const scenario of SCENARIOS) expectAllToldInOrder(TEXT, scenario, runOf(scenario));
    expectNothingElseTold(TEXT, SCENARIOS);
  });

  it('tells what happens in the order in which it happens', () => {
    for (const scenario of SCENARIOS) {
      const found = [...findNotices(scenario.notice, runOf(scenario)).values()];
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }
  });

  it('is right about the volatile events', () => {
    const recording = runOf(COME_BACK);
    const fates = fatesOf(recording, recording.entries.length, {
      actions: ['emit', 'emit-volatile'],
      arrival: { host: 'server', starts: 'heard ' },
      gone: 'disconnect',
      back: ['connect'],
    });
    expect(fates.map(({ name, wasAway, got }) => [name, wasAway, got.length])).toEqual([
      ['one', false, 1],
      ['early', true, 1],
      ['two', true, 1],
      ['late', true, 0],
      ['three', true, 1],
    ]);
  });

  it('is right about the crowds: in step, or spread', () => {
    const recording = runOf(THUNDERING_HERD);
    const [fixed, backOff] = attemptsOf(recording, [
      { name: 'fixed', hosts: 'fixed-' },
      { name: 'back-off', hosts: 'back-off-' },
    ]).map((one) => worstMoment(one, recording.duration));
    expect(fixed).toBe(100);
    expect(backOff).toBeLessThan(33);
  });

  it('is right about the delays without jitter: 1, 2, 4, 5, 5 seconds', async () => {
    const { entries } = await runScenario(COME_BACK, { jitter: 'without' });
    const delays = entries
      .filter(({ kind, text }) => kind === 'timer' && text.includes('reconnectionDelay set'))
      .map(({ object }) => object?.state['delay']);
    expect(delays.slice(0, 4)).toEqual([1000, 2000, 4000, 5000]);
  });

  it('is right about a page that asks for everything: what it had comes twice', async () => {
    const recording = await runScenario(PICK_UP_WHERE_YOU_LEFT, {
      recovery: 'off, the page asks again',
    });
    const fates = fatesOf(recording, recording.entries.length, {
      actions: ['news'],
      arrival: { host: 'client', starts: 'news ' },
      gone: 'lost: ',
      back: ['connected', 'connected, recovered'],
    });
    expect(fates.map(({ name, got }) => [name, got.length])).toEqual([
      ['one', 2],
      ['two', 1],
      ['three', 1],
      ['four', 1],
    ]);
  });
});
