import type { Recording } from '@wirelight/protocols';
import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../../../fixtures/run-scenario';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import { toClimbComparison } from './climb-comparison';

const { compare, climb: words } = OWN_APIS_WORDS;

let virtual: Recording;
beforeAll(async () => {
  virtual = await runScenario(CLIMBING_TO_WEBSOCKET);
});

describe('toClimbComparison', () => {
  it('tells the steps of a climb, and that a run differs in nothing from itself', () => {
    const { rows, remarks } = toClimbComparison({ ...virtual, duration: 4000 }, virtual);
    expect(rows.map(({ name, cells }) => [name, cells[0]?.real])).toEqual([
      [words.rows.open, '160 ms'],
      [words.rows.connect, '320 ms, polling'],
      [words.rows.probe, '320 ms'],
      [words.rows.moved, '500 ms'],
      [words.rows.answer, '1.4 s'],
      [words.rows.requests, '5'],
      [words.rows.frames, '5'],
    ]);
    for (const { cells } of rows) expect(cells[0]?.virtual).toBe(cells[0]?.real);
    expect(remarks).toEqual([words.same]);
  });

  it('says how much later the answer came', async () => {
    const slow = await runScenario(CLIMBING_TO_WEBSOCKET, { latency: 90 });
    const { rows, remarks } = toClimbComparison({ ...slow, duration: 4000 }, virtual);
    expect(rows[4]?.cells[0]).toEqual({ virtual: '1.4 s', real: '1.9 s' });
    expect(remarks).toContain(words.later('500 ms'));
  });

  it('knows what has not happened, and another transport', async () => {
    const alone = await runScenario(CLIMBING_TO_WEBSOCKET, { transports: 'WebSocket only' });
    const { rows, remarks } = toClimbComparison({ ...alone, duration: 4000 }, virtual);
    expect(rows[2]?.cells[0]?.real).toBe(compare.none);
    expect(remarks).toEqual([words.order, words.race]);
  });

  it('has nothing to compare with after a change in the middle', () => {
    const { rows, remarks } = toClimbComparison(virtual, null);
    expect(rows[0]?.cells[0]?.virtual).toBeNull();
    expect(remarks).toEqual([compare.forked]);
  });
});
