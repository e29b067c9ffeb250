import type { Recording } from '@wirelight/protocols';
import { SAME_NEWS, SIX_AT_A_TIME } from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../../../fixtures/run-scenario';
import { RACE_WORDS } from '../../words/race-words';
import { toRaceArrivals } from './race-arrivals';
import { toBalanceRows } from './race-balance';
import { toRaceLanes } from './race-lanes';
import { toRaceMeters } from './race-meters';
import { NEWS_UNTIL, RACERS } from './racers';
import { toSixMeters } from './six-meters';

const DEFAULTS = { latency: 50 };

let recording: Recording;
beforeAll(async () => {
  recording = await runScenario(SAME_NEWS);
});

describe('toRaceMeters', () => {
  const valueOf = (at: number, meter: string, host: string): string => {
    const index = RACERS.findIndex((one) => one.host === host);
    return toRaceMeters(recording, at).find(({ id }) => id === meter)?.rows[index]?.text ?? '';
  };

  it('counts up to the cursor and no further', () => {
    expect(valueOf(0, 'requests', 'short')).toBe('0');
    expect(valueOf(0, 'delay', 'short')).toBe(RACE_WORDS.meters.none);
    expect(valueOf(10_000, 'requests', 'short')).toBe('4');
    expect(valueOf(10_000, 'requests', 'socket')).toBe('1');
  });

  it('counts what there was to say, not the silence behind it', () => {
    expect(valueOf(161_000, 'requests', 'short')).toBe(valueOf(NEWS_UNTIL, 'requests', 'short'));
  });

  it('knows the price of silence only when there was some', () => {
    expect(valueOf(NEWS_UNTIL, 'silence', 'short')).toBe(RACE_WORDS.meters.none);
    expect(valueOf(161_000, 'silence', 'short')).toMatch(/KiB\/h$/);
    expect(valueOf(161_000, 'silence', 'events')).toBe('0 B/h');
  });

  it('tells how late the server hears only where pages speak', async () => {
    expect(toRaceMeters(recording, 30_000).map(({ id }) => id)).not.toContain('said');
    const talking = await runScenario(SAME_NEWS, { talk: 'sends too' });
    const said = toRaceMeters(talking, 30_000).find(({ id }) => id === 'said');
    const texts = Object.fromEntries(said?.rows.map(({ name, text }) => [name, text]) ?? []);
    expect(texts['WebSocket']).toBe('50 ms, 50 ms');
    // The first goes over a connection that has to be opened.
    expect(texts['Event stream']).toBe('50 ms, 150 ms');
  });
});

describe('toRaceLanes', () => {
  it('draws what each knows: short polling is behind, the others hardly', () => {
    const lanes = toRaceLanes(recording);
    const oldest = lanes.lanes.map(({ line }) => Math.max(...line.map(({ value }) => value)));
    expect(oldest.map(Math.round)).toEqual([2100, 50, 50, 50, 50, 50]);
    // Made at 3 s, asked for at 5 s.
    expect(lanes.textsAt(4000)[0]).toBe('1 s behind, 0 pieces of news');
    expect(lanes.textsAt(4000)[4]).toBe('up to date, 1 piece of news');
    expect(lanes.textsAt(5100)[0]).toBe('up to date, 1 piece of news');
  });

  it('says in a table what it draws', () => {
    const rows = toRaceArrivals(recording).rowsAt(6020, 20);
    expect(rows.map(({ id, made }) => [id, made])).toEqual([
      ['2', '6 s'],
      ['1', '3 s'],
    ]);
    expect(rows[1]?.delays).toEqual(['2.1 s', '50 ms', '50 ms', '50 ms', '50 ms', '50 ms']);
    expect(new Set(rows[0]?.delays)).toEqual(new Set([RACE_WORDS.arrivals.missing]));
    expect(
      toRaceArrivals(recording)
        .rowsAt(30_000, 3)
        .map(({ id }) => id),
    ).toEqual(['10', '9', '8']);
  });
});

describe('toBalanceRows', () => {
  const rowOf = (name: string, at: number) =>
    toBalanceRows(recording, at, DEFAULTS).find((row) => row.name === name);

  it('says nothing before anything is known, but what is not measured', () => {
    const row = rowOf('WebSocket', 0);
    expect([row?.advantages, row?.drawbacks]).toEqual([[], []]);
    expect(row?.notMeasured.length).toBeGreaterThan(0);
  });

  it('calls the WebSocket the cheapest, and says how much dearer the others are', () => {
    expect(rowOf('WebSocket', 161_000)?.advantages.join()).toContain('The fewest bytes');
    expect(rowOf('Long polling', 161_000)?.drawbacks.join()).toMatch(/1\d\.\d times the bytes/);
    expect(rowOf('Long polling', 161_000)?.advantages.join()).toContain('50 ms');
    expect(rowOf('Short polling', 161_000)?.drawbacks.join()).toMatch(/Silence costs \d+/);
    expect(rowOf('Event stream', 161_000)?.advantages).toContain(RACE_WORDS.balance.silenceFree);
  });

  it('weighs anew where polling is right: large news, seldom', async () => {
    const rows = toBalanceRows(
      await runScenario(SAME_NEWS, { size: 5000, every: 2500 }),
      60_000,
      DEFAULTS,
    );
    expect(rows.find(({ name }) => name === 'Long polling')?.drawbacks.join()).not.toContain(
      'times',
    );
  });

  it('has a source for everything that is not measured', () => {
    const sources = RACERS.flatMap(({ host }) => RACE_WORDS.notMeasured[host] ?? []);
    expect(sources.length).toBeGreaterThan(RACERS.length);
    expect(sources.filter(({ source }) => !/^https:\/\//.test(source))).toEqual([]);
  });
});

describe('toSixMeters', () => {
  const textsOf = (six: Recording, at: number, meter: string) =>
    toSixMeters(six, at)
      .find(({ id }) => id === meter)
      ?.rows.map(({ text, values }) => [text, values]);

  it('says how long a question has been waiting, and then how long it took', async () => {
    const six = await runScenario(SIX_AT_A_TIME);
    expect(textsOf(six, 500, 'waiting')?.[0]).toEqual([RACE_WORDS.meters.none, [0, 0]]);
    expect(textsOf(six, 2000, 'waiting')?.[0]).toEqual(['1 s', [0, 1000]]);
    expect(textsOf(six, 12_000, 'waiting')?.map(([text]) => text)).toEqual(['3.2 s', '1.1 s']);
    expect(textsOf(six, 12_000, 'connections')?.[1]?.[0]).toBe('6');
  });

  it('knows that nothing waits over HTTP/2', async () => {
    const six = await runScenario(SIX_AT_A_TIME, { http: '2' });
    expect(textsOf(six, 12_000, 'waiting')?.map(([text]) => text)).toEqual(['100 ms', '600 ms']);
    expect(textsOf(six, 12_000, 'connections')?.map(([text]) => text)).toEqual(['1', '1']);
  });
});
