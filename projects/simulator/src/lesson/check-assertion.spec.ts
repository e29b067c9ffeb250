import type { Recording } from '@wirelight/protocols';
import { beforeAll, describe, expect, it } from 'vitest';
import { runRequest } from '../realm/run-request.js';
import type { Claim } from '../scenario/assertion.js';
import { CLIMBING_TO_WEBSOCKET } from '../scenarios/climbing-to-websocket/scenario.js';
import { checkAssertion } from './check-assertion.js';
import { findNotices } from './find-notices.js';

let recording: Recording;
beforeAll(async () => {
  const { id, seed } = CLIMBING_TO_WEBSOCKET;
  const outcome = await runRequest({ scenario: id, seed, settings: {}, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  ({ recording } = outcome);
});

const frame = (from: string, is: string) => ({ layer: 'websocket', from, body: { is } }) as const;
const check = (claim: Claim) => checkAssertion(claim, recording);

describe('checkAssertion', () => {
  it('counts what was sent, not both of its ends', () => {
    const verdict = check({ check: 'count', of: frame('client', '2probe'), is: 1 });
    expect(verdict).toMatchObject({ holds: true, found: '1' });
    expect(recording.entries[verdict.entries[0] ?? 0]?.kind).toBe('sent');
    expect(check({ check: 'count', of: frame('client', '2probe'), atLeast: 2 }).holds).toBe(false);
    expect(check({ check: 'count', of: frame('client', '2probe'), atMost: 0 }).holds).toBe(false);
  });

  it('looks at the first, the last and every entry', () => {
    const frames = { layer: 'websocket', from: 'client' } as const;
    expect(check({ check: 'first', of: frames, matches: { body: { is: '2probe' } } }).holds).toBe(
      true,
    );
    expect(check({ check: 'first', of: frames, matches: { body: { is: '5' } } }).holds).toBe(false);
    expect(check({ check: 'last', of: frames, matches: { body: { is: '3' } } }).holds).toBe(true);
    expect(check({ check: 'every', of: frames, matches: { opcode: 1 } }).holds).toBe(true);
    expect(check({ check: 'every', of: frames, matches: { body: { is: '3' } } })).toMatchObject({
      holds: false,
      found: '3 are not so',
    });
  });

  it('never holds for what did not happen', () => {
    const of = frame('client', 'never');
    expect(check({ check: 'every', of, matches: {} }).holds).toBe(false);
    expect(check({ check: 'last', of, matches: {} }).holds).toBe(false);
    expect(check({ check: 'delay', from: of, to: {}, atLeast: 0 }).holds).toBe(false);
    expect(
      check({ check: 'metric', metric: 'latencyMedian', host: 'client', atMost: 1 }).holds,
    ).toBe(false);
  });

  it('wants the order asked for, and names the first that is missing', () => {
    const probe = frame('client', '2probe');
    const echo = frame('server', '3probe');
    expect(check({ check: 'order', of: [probe, echo] }).holds).toBe(true);
    expect(check({ check: 'order', of: [echo, probe] })).toMatchObject({
      holds: false,
      found: 'number 2 is missing',
    });
  });

  it('measures from one entry to the next that fits', () => {
    const claim = {
      check: 'delay',
      from: frame('client', '2probe'),
      to: frame('server', '3probe'),
    } as const;
    expect(check({ ...claim, is: 40 })).toMatchObject({
      holds: true,
      found: '40 ms',
      numbers: [40],
    });
    expect(check({ ...claim, atMost: 39 }).holds).toBe(false);
  });

  it('compares numbers of hosts', () => {
    expect(check({ check: 'metric', metric: 'requests', host: 'client', is: 5 }).holds).toBe(true);
    const ratio = { check: 'ratio', metric: 'bytesUp', host: 'client', to: 'client' } as const;
    const same = check({ ...ratio, is: 1 });
    expect(same.holds).toBe(true);
    expect(same.numbers).toEqual([1, expect.any(Number), same.numbers[1]]);
    expect(check({ ...ratio, atLeast: 1.1 }).holds).toBe(false);
  });
});

describe('findNotices', () => {
  it('finds every thing to notice of the first scenario, and says nothing of what did not happen', () => {
    const { notice } = CLIMBING_TO_WEBSOCKET;
    const found = findNotices(notice, recording);
    expect([...found.keys()]).toEqual(notice.map(({ id }) => id));
    expect(
      findNotices([{ id: 'no', says: '', entry: { text: { is: 'never' } } }], recording).size,
    ).toBe(0);
  });

  it('counts from the front and from the end', () => {
    const entry = { layer: 'websocket', from: 'client' } as const;
    const at = (nth: number) =>
      findNotices([{ id: 'x', says: '', entry, nth }], recording).get('x');
    const frames = recording.entries.filter(
      (e) => e.layer === 'websocket' && e.kind === 'sent' && e.from === 'client',
    );
    expect([at(1), at(2), at(-1)]).toEqual([frames[0]?.seq, frames[1]?.seq, frames.at(-1)?.seq]);
  });
});
