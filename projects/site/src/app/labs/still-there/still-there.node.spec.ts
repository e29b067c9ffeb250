import type { Recording } from '@wirelight/protocols';
import {
  FROZEN_TAB,
  HOW_FAR_AWAY,
  STILL_THERE,
  TWO_HEARTBEATS,
  type Scenario,
} from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { faultsOf, findingsOf } from './findings.view';
import { measurementsOf, toBeatsLane, toLatencyLane, valueAt } from './lanes.view';

const TEXT = readLabText('still-there');
const SCENARIOS: readonly Scenario[] = [STILL_THERE, FROZEN_TAB, TWO_HEARTBEATS, HOW_FAR_AWAY];

describe('the text of "Still there?"', () => {
  const runs = new Map<string, Recording>();
  beforeAll(async () => {
    for (const scenario of SCENARIOS) runs.set(scenario.id, await runScenario(scenario));
  });
  const runOf = ({ id }: Scenario): Recording => {
    const recording = runs.get(id);
    if (recording === undefined) throw new Error(id);
    return recording;
  };

  it('quotes packets as they are on the wire', () => {
    const { bodies } = wireTexts([runOf(STILL_THERE)]);
    expect(TEXT.quotes.length).toBeGreaterThan(2);
    expect(TEXT.quotes.filter((quote) => !bodies.includes(quote))).toEqual([]);
  });

  it('has a section for everything that there is to notice, and notices every section', () => {
    for (const scenario of SCENARIOS) expectAllToldInOrder(TEXT, scenario, runOf(scenario));
    expectNothingElseTold(TEXT, SCENARIOS);
  });

  it('is right about who notices, by which timer, 20 to 45 s after the silence', () => {
    const recording = runOf(STILL_THERE);
    const findings = findingsOf(recording, recording.entries.length, [
      { host: 'server', starts: 'protocol 4: ping timeout' },
      { host: 'four', starts: 'disconnect: ' },
      { host: 'three', starts: 'disconnect: ' },
    ]);
    expect(findings.map(({ note, timer }) => [note.from, timer?.name, timer?.delay])).toEqual([
      ['four', 'pingInterval + pingTimeout', 45_000],
      ['server', 'pingTimeout', 20_000],
      ['three', 'pingTimeout', 20_000],
    ]);
    for (const { after } of findings) {
      expect(after).toBeGreaterThanOrEqual(20_000);
      expect(after).toBeLessThanOrEqual(45_000);
    }
  });

  it('is right about shorter times: within 8 s', async () => {
    const recording = await runScenario(STILL_THERE, { pingInterval: 5000, pingTimeout: 3000 });
    const findings = findingsOf(recording, recording.entries.length, [
      { host: 'server', starts: 'protocol 4: ping timeout' },
      { host: 'four', starts: 'disconnect: ' },
    ]);
    expect(findings).toHaveLength(2);
    for (const { after } of findings) expect(after).toBeLessThanOrEqual(8000);
  });

  it('finds nobody before the fault, and nobody before the cursor', () => {
    const recording = runOf(FROZEN_TAB);
    const sources = [{ host: 'server', starts: 'ping timeout' }];
    expect(findingsOf(recording, 20, sources)).toEqual([]);
    expect(findingsOf(recording, recording.entries.length, sources)).toHaveLength(1);
  });

  it('tells of every fault of the reader’s own, and counts from the one before', async () => {
    const recording = await runScenario(FROZEN_TAB, {}, [
      { at: 10_000, set: { tab: 'frozen' } },
      { at: 20_000, set: { tab: 'runs' } },
      { at: 40_000, set: { tab: 'frozen' } },
    ]);
    const spans = (index: number) =>
      faultsOf(recording, index).map(({ since, until }) => [since.at, until?.at ?? null]);
    expect(spans(recording.entries.length)).toEqual([
      [10_000, 20_000],
      [40_000, null],
    ]);
    const thaw = recording.entries.find(({ text }) => text === 'thaw');
    expect(spans(thaw?.seq ?? -1)).toEqual([[10_000, null]]);
    const findings = findingsOf(recording, recording.entries.length, [
      { host: 'server', starts: 'ping timeout' },
    ]);
    // The ping at 50 s has no answer, 20 s later the server gives up.
    expect(findings.map(({ note, after }) => [note.from, Math.round(after / 1000)])).toEqual([
      ['server', 30],
    ]);
  });

  it('is right about a silence that is over in time: the ping is lost, and nobody notices', async () => {
    const recording = await runScenario(STILL_THERE, {}, [
      { at: 45_000, set: { network: 'silent' } },
      { at: 60_000, set: { network: 'works' } },
    ]);
    const all = ['server', 'four', 'three'].map((host) => ({ host, starts: '' }));
    expect(findingsOf(recording, recording.entries.length, all)).toEqual([]);
    const lost = recording.entries.find(({ kind, to }) => kind === 'lost' && to === 'four');
    expect(Math.floor((lost?.at ?? 0) / 1000)).toBe(50);
    const late = await runScenario(STILL_THERE, {}, [
      { at: 45_000, set: { network: 'silent' } },
      { at: 65_000, set: { network: 'works' } },
    ]);
    expect(findingsOf(late, late.entries.length, all)).not.toEqual([]);
  });

  it('is right about the beats: one pattern decides by one, the other by three', () => {
    const recording = runOf(TWO_HEARTBEATS);
    expect(valueAt(toBeatsLane(recording, 'resets'), recording.duration)).toBe(1);
    expect(valueAt(toBeatsLane(recording, 'counts'), recording.duration)).toBe(3);
    expect(valueAt(toBeatsLane(recording, 'counts'), 41_000)).toBe(0);
  });

  it('is right about the way: near it is the same for all, far away polling waits', async () => {
    const worst = (recording: Recording, host: string): number =>
      Math.max(...measurementsOf(recording, host).map(({ latency }) => latency));
    const near = runOf(HOW_FAR_AWAY);
    expect(worst(near, 'polling') - worst(near, 'websocket')).toBeLessThan(25);
    const far = await runScenario(HOW_FAR_AWAY, { latency: 200, jitter: 0 });
    expect(worst(far, 'websocket')).toBe(400);
    expect(worst(far, 'polling')).toBeGreaterThan(450);
    const lane = toLatencyLane('websocket', measurementsOf(far, 'websocket'));
    expect(valueAt(lane, far.duration)).toBe(400);
  });

  it('is right about the climb: polling first, then WebSocket', () => {
    const all = measurementsOf(runOf(HOW_FAR_AWAY), 'climbing').map(({ transport }) => transport);
    expect([all[0], all.at(-1)]).toEqual(['polling', 'websocket']);
  });
});
