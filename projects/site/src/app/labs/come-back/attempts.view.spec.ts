import type { Recording, TraceEntry } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { attemptsOf, attemptsPerSecond, toAttemptsLane, worstMoment } from './attempts.view';

const syn = (at: number, from: string, kind: TraceEntry['kind'] = 'sent'): TraceEntry => ({
  seq: 0,
  at,
  kind,
  layer: 'tcp',
  direction: 'client-to-server',
  from,
  to: 'server',
  connection: 1,
  bytes: new Uint8Array(0),
  text: 'SYN',
  cause: null,
  answers: null,
});
const entries = [
  ...[syn(120, 'a-1'), syn(130, 'a-2'), syn(130, 'a-1', 'received'), syn(210, 'a-1')],
  ...[syn(900, 'b-1'), syn(2050, 'a-1')],
];
const recording: Recording = {
  version: 1,
  scenario: 'x',
  seed: 1,
  duration: 3000,
  truncated: false,
  entries,
};
const [a, b] = attemptsOf(recording, [
  { name: 'A', hosts: 'a-' },
  { name: 'B', hosts: 'b-' },
]);
if (a === undefined || b === undefined) throw new Error('two crowds');

describe('attempts', () => {
  it('are the SYNs that a crowd has sent', () => {
    expect([a.times, b.times]).toEqual([[120, 130, 210, 2050], [900]]);
  });

  it('have a worst moment, which the cursor must have reached', () => {
    expect([worstMoment(a, 125), worstMoment(a, 3000), worstMoment(b, 100)]).toEqual([1, 2, 0]);
  });

  it('are counted by the second, up to the cursor', () => {
    expect(attemptsPerSecond([a, b], 2000)).toEqual([{ second: 0, counts: [3, 1] }]);
    expect(attemptsPerSecond([a, b], 2100)).toEqual([
      { second: 0, counts: [3, 1] },
      { second: 2, counts: [1, 0] },
    ]);
  });

  it('are drawn as steps', () => {
    const { line, sent } = toAttemptsLane(a);
    expect(line.slice(0, 6)).toEqual([
      ...[
        { at: 100, value: 0 },
        { at: 100, value: 2 },
      ],
      ...[
        { at: 200, value: 2 },
        { at: 200, value: 0 },
      ],
      ...[
        { at: 200, value: 0 },
        { at: 200, value: 1 },
      ],
    ]);
    expect(sent).toEqual(a.times);
  });
});
