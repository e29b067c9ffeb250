import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../realm/run-scenario.js';
import type { SettingValue } from '../../scenario/scenario.js';
import { COME_BACK_PROGRAM } from '../come-back/program.js';
import { FROZEN_TAB_PROGRAM } from '../frozen-tab/program.js';
import { STILL_THERE_PROGRAM } from '../still-there/program.js';
import { TWO_HEARTBEATS_PROGRAM } from '../two-heartbeats/program.js';

/** A run in which somebody sets one setting at some moments, `0` for the start. */
function run(
  program: typeof COME_BACK_PROGRAM,
  name: string,
  ...changes: readonly (readonly [at: number, value: SettingValue])[]
): Promise<Recording> {
  const { id, seed } = program.scenario;
  const start = changes.find(([at]) => at === 0);
  return runScenario(program, {
    scenario: id,
    seed,
    settings: start === undefined ? {} : { [name]: start[1] },
    interventions: changes
      .filter(([at]) => at > 0)
      .map(([at, value]) => ({ at, set: { [name]: value } })),
  });
}

/** What a host says after a moment, with the moment in whole seconds. */
const says = ({ entries }: Recording, host: string, after: number): readonly string[] =>
  entries
    .filter(({ kind, from, at }) => kind === 'note' && from === host && at > after)
    .map(({ at, text }) => `${Math.floor(at / 1000)} ${text}`);

describe('a network in the reader’s hand', () => {
  it('goes silent when the reader says so, and not a second time by itself', async () => {
    const { entries } = await run(STILL_THERE_PROGRAM, 'network', [30_000, 'silent']);
    const silences = entries.filter(({ text }) => text === 'way: silence');
    expect(silences.map(({ at }) => at)).toEqual([30_000]);
  });

  it('is given up by both sides when it stays silent, and by nobody when it works again in time', async () => {
    const stays = await run(STILL_THERE_PROGRAM, 'network', [30_000, 'silent']);
    // The server has pinged at 25 s and pings next at 50 s; the client has heard that ping and waits 45 s from it.
    expect(says(stays, 'four', 30_000)).toEqual(['70 disconnect: ping timeout']);
    expect(says(stays, 'server', 30_000)).toContain('70 protocol 4: ping timeout');
    const back = await run(STILL_THERE_PROGRAM, 'network', [45_000, 'silent'], [60_000, 'works']);
    expect(back.entries.some(({ kind }) => kind === 'lost')).toBe(true);
    expect(says(back, 'four', 30_000)).toEqual([]);
    expect(says(back, 'server', 30_000)).toEqual([]);
  });

  it('never lets anybody connect when it is silent from the start', async () => {
    const { entries } = await run(STILL_THERE_PROGRAM, 'network', [0, 'silent']);
    expect(entries.some(({ kind }) => kind === 'received')).toBe(false);
    expect(entries.some(({ kind }) => kind === 'lost')).toBe(true);
  });

  it('stays as it is with "works": nobody gives anybody up', async () => {
    for (const program of [STILL_THERE_PROGRAM, TWO_HEARTBEATS_PROGRAM]) {
      const recording = await run(program, 'network', [0, 'works']);
      expect(says(recording, 'server', 1000)).toEqual([]);
      expect(recording.entries.filter(({ kind }) => kind === 'lost')).toEqual([]);
    }
  });
});

describe('a tab in the reader’s hand', () => {
  it('is frozen and thawed when the reader says so: 20 s after the next ping the server lets go', async () => {
    const recording = await run(FROZEN_TAB_PROGRAM, 'tab', [10_000, 'frozen'], [60_000, 'runs']);
    expect(says(recording, 'server', 1000)[0]).toBe('45 ping timeout');
    expect(says(recording, 'client', 1000)).toEqual([
      '60 disconnect: transport close',
      expect.stringMatching(/^6\d connect$/),
    ]);
    const own = recording.entries.filter(({ kind }) => kind === 'intervention');
    expect(own.map(({ text }) => text)).toEqual(['tab = frozen', 'freeze', 'tab = runs', 'thaw']);
  });

  it('misses nothing when it runs again before anybody asks', async () => {
    const recording = await run(FROZEN_TAB_PROGRAM, 'tab', [10_000, 'frozen'], [20_000, 'runs']);
    expect(says(recording, 'server', 1000)).toEqual([]);
  });
});

describe('a server in the reader’s hand', () => {
  it('goes down and comes back when the reader says so', async () => {
    const recording = await run(COME_BACK_PROGRAM, 'server', [4000, 'down'], [8000, 'up']);
    const calls = recording.entries.filter(({ text }) => /^(stop|start)\(/.test(text));
    expect(calls.map(({ at, text }) => `${at} ${text}`)).toEqual(['4000 stop()', '8000 start()']);
    const client = says(recording, 'client', 1000);
    expect(client[0]).toBe('4 disconnect: transport close');
    expect(client.find((text) => text.includes(' reconnect, '))).toMatch(/^(8|9|1\d) /);
  });

  it('that was never started cannot be reached, until it runs', async () => {
    const recording = await run(COME_BACK_PROGRAM, 'server', [0, 'down'], [10_000, 'up']);
    const client = says(recording, 'client', 0);
    expect(client[0]).toBe('0 connect_error: websocket error');
    expect(client.findIndex((text) => text.endsWith(' connect'))).toBeGreaterThan(1);
    expect(
      Number(client.find((text) => text.endsWith(' connect'))?.split(' ')[0]),
    ).toBeGreaterThanOrEqual(10);
  });
});
