import {
  decodeUtf8Lossy,
  recordingDigest,
  type Recording,
  type TraceEntry,
} from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { forbidRealTime } from '../../realm/forbid-real-time.js';
import { runRequest } from '../../realm/run-request.js';
import { traceText } from '../../recorder/trace-text.js';
import type { RunRequest } from '../../scenario/scenario.js';
import { CLIMBING_TO_WEBSOCKET } from './scenario.js';

async function runOpen(change: Partial<RunRequest> = {}): Promise<Recording> {
  const { id: scenario, seed } = CLIMBING_TO_WEBSOCKET;
  const request = { scenario, seed, settings: {}, interventions: [], ...change };
  const outcome = await runRequest(request);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.recording;
}

/** Runs with the outside forbidden: whatever reads real time, chance or network turns the test red. */
async function run(change: Partial<RunRequest> = {}): Promise<Recording> {
  const allow = forbidRealTime();
  return runOpen(change).finally(allow);
}

const textOf = (entry: TraceEntry | undefined): string =>
  entry === undefined ? 'nothing' : decodeUtf8Lossy(entry.bytes);
const sent = (recording: Recording, part: string): readonly TraceEntry[] =>
  recording.entries.filter((entry) => entry.kind === 'sent' && textOf(entry).includes(part));
const notes = (recording: Recording): string[] =>
  recording.entries
    .filter((entry) => entry.kind === 'note')
    .map((entry) => `${entry.from}: ${entry.text}`);
const errors = (recording: Recording): readonly TraceEntry[] =>
  recording.entries.filter((entry) => entry.kind === 'error');

describe('Climbing to WebSocket', () => {
  it('is byte-identical to the golden trace', async () => {
    const recording = await run();
    await expect(traceText(recording)).toMatchFileSnapshot('./climbing-to-websocket.trace.txt');
    await expect(`${recordingDigest(recording)}\n`).toMatchFileSnapshot(
      './climbing-to-websocket.digest.txt',
    );
  });

  it('climbs: connects over polling, then both sides go on over WebSocket', async () => {
    expect(notes(await run())).toEqual([
      'server: connection over polling',
      'client: connect over polling',
      'client: upgraded to websocket',
      'server: upgraded to websocket',
      'client: 2 + 3 = 5 over websocket',
    ]);
  });

  it('opens the WebSocket with the sid of the polling handshake', async () => {
    const recording = await run();
    const handshake = recording.entries.find((entry) => textOf(entry).includes('"sid":"'));
    const sid = /"sid":"([^"]+)"/.exec(textOf(handshake))?.[1];
    expect(sent(recording, 'transport=websocket')).toHaveLength(1);
    expect(textOf(sent(recording, 'transport=websocket')[0])).toContain(`sid=${sid}`);
  });

  it('probes while a poll is held open, and a noop frees it after a 100 ms timer', async () => {
    const recording = await run();
    const frames = recording.entries.filter((e) => e.layer === 'websocket' && e.kind === 'sent');
    const probe = frames[0];
    const polls = sent(recording, 'GET /socket.io/?EIO=4&transport=polling');
    const held = polls.at(-1);
    const noop = recording.entries.find((e) => e.answers === held?.seq && e.kind === 'sent');
    expect(held?.at).toBeLessThanOrEqual(probe?.at ?? -1);
    expect(textOf(noop)).toMatch(/\r\n\r\n6$/);
    expect(noop?.cause?.timer).toBe(100);
    expect(noop?.at).toBeGreaterThan(probe?.at ?? Infinity);
  });

  it('sends no poll after the upgrade', async () => {
    const recording = await run();
    const upgraded = recording.entries.find((entry) => entry.text === 'upgraded to websocket');
    const later = recording.entries.filter(
      (e) => e.layer === 'http' && e.seq > (upgraded?.seq ?? 0),
    );
    expect(later).toEqual([]);
  });

  it('lets the server ping 25 s after the handshake and the client pong', async () => {
    const recording = await run();
    const ping = recording.entries.find((entry) => entry.cause?.timer === 25_000);
    expect([ping?.from, Array.from(ping?.bytes ?? [])]).toEqual(['server', [0x81, 0x01, 0x32]]);
    const pong = recording.entries.find(
      (entry) => entry.at > (ping?.at ?? 0) && entry.from === 'client',
    );
    expect(pong?.bytes.length).toBe(2 + 4 + 1);
  });

  it('stays on polling behind a proxy that removes Upgrade, and still gets its answer', async () => {
    const recording = await run({ settings: { upgrade: 'blocked' } });
    const request = sent(recording, 'transport=websocket')[0];
    const arrived = recording.entries.find((entry) => entry.cause?.seq === request?.seq);
    expect(textOf(request)).toContain('Upgrade: websocket');
    expect(textOf(arrived)).not.toMatch(/^(upgrade|connection):/im);
    const answer = recording.entries.find((entry) => entry.answers === request?.seq);
    expect(textOf(answer)).toMatch(/^HTTP\/1\.1 400 .*"code":3/s);
    expect(notes(recording)).toContain('client: 2 + 3 = 5 over polling');
    expect(recording.entries.some((entry) => entry.layer === 'websocket')).toBe(false);
  });

  it('takes one round trip for each step, whatever the latency', async () => {
    for (const latency of [1, 40, 250]) {
      const recording = await run({ settings: { latency } });
      const connect = recording.entries.find((entry) => entry.text === 'connect over polling');
      // TCP, handshake, TCP of the second connection while CONNECT is posted, poll: four round trips.
      expect(connect?.at).toBe(8 * latency);
    }
  });

  it('records the error of a server program with its stack, and goes on', async () => {
    const recording = await run({ settings: { program: 'throws' } });
    expect(errors(recording)).toHaveLength(1);
    expect(errors(recording)[0]).toMatchObject({
      from: 'server',
      text: 'Error: the server program has a bug',
      stack: expect.stringContaining('the server program has a bug') as string,
    });
    const ping = recording.entries.find((entry) => entry.cause?.timer === 25_000);
    expect(ping).toBeDefined();
  });

  it('keeps everything before an intervention and changes what comes after', async () => {
    const plain = await run();
    const changed = await run({ interventions: [{ at: 300, set: { latency: 200 } }] });
    const before = (recording: Recording): unknown[] =>
      recording.entries.filter((entry) => entry.at < 300);
    const mark = changed.entries.find((entry) => entry.kind === 'intervention');
    expect(before(changed)).toEqual(before(plain));
    expect(mark).toMatchObject({ at: 300, text: 'latency = 200' });
    const trips = changed.entries
      .filter((entry) => entry.kind === 'received' && entry.at > 1000)
      .map((entry) => entry.at - (changed.entries[entry.cause?.seq ?? 0]?.at ?? 0));
    expect(new Set(trips)).toEqual(new Set([200]));
  });

  it('gives other ids and keys for another seed, in the same order of events', async () => {
    const shape = (recording: Recording): string[] =>
      recording.entries.map((entry) => `${entry.at} ${entry.layer} ${entry.kind}`);
    const [one, other] = [await run(), await run({ seed: 8 })];
    expect(recordingDigest(one)).not.toBe(recordingDigest(other));
    expect(shape(one)).toEqual(shape(other));
  });

  it('shares nothing between runs that go on at the same time', async () => {
    const alone = recordingDigest(await run());
    const together = await Promise.all([runOpen(), runOpen(), runOpen({ seed: 8 })]);
    expect(together.slice(0, 2).map(recordingDigest)).toEqual([alone, alone]);
  });
});
