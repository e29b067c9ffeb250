import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import { findNotices, GOODBYE, wireContent, type SettingValues } from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFragment } from '../deep-link';
import { endingsOf } from './endings';
import { readyStateLane, readyStateMachine, readyStateSteps, readyStateText } from './ready-states';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/goodbye.md', import.meta.url),
  'utf8',
);

async function run(settings: SettingValues = {}): Promise<Recording> {
  const { id: scenario, seed } = GOODBYE;
  const outcome = await runRequest({ scenario, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

let recording: Recording;
beforeAll(async () => {
  recording = await run();
});

describe('the text of "Goodbye"', () => {
  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    const bodies = recording.entries.map((entry) => decodeUtf8Lossy(wireContent(entry).body));
    expect(bodies.filter((body) => body.includes(quote))).not.toEqual([]);
  });

  it('has a text for everything that is found, in the order in which it happens', () => {
    expect(quotes.length).toBeGreaterThan(1);
    const named = [...MARKDOWN.matchAll(/\{#notice-([a-z]+)\}/g)].map((match) => match[1] ?? '');
    const found = findNotices(GOODBYE.notice, recording);
    expect([...found.keys()].sort()).toEqual([...named].sort());
    const order = named.map((name) => found.get(name) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has links that open as they are written', () => {
    const links = [...MARKDOWN.matchAll(/\(#(v=1[^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) {
      const { problems } = readFragment([GOODBYE], decodeURIComponent(link));
      expect([link, problems]).toEqual([link, []]);
    }
  });
});

describe('[H4] what each side said and was told', () => {
  const told = (of: Recording) =>
    endingsOf(of, of.entries.length).told.map(({ host, code, wasClean }) => [host, code, wasClean]);
  const frames = (of: Recording) =>
    endingsOf(of, of.entries.length).frames.map(({ from, code }) => [from, code]);

  it('is the same code on both sides after a clean end', () => {
    expect(frames(recording)).toEqual([
      ['client', 1000],
      ['server', 1000],
    ]);
    expect(told(recording)).toEqual([
      ['client', 1000, true],
      ['server', 1000, null],
    ]);
    expect(endingsOf(recording, 10)).toEqual({ frames: [], told: [], refused: [] });
  });

  it('is 1006 without any frame where the line was cut', async () => {
    const cut = await run({ ending: 'the connection is cut' });
    expect([frames(cut), told(cut)]).toEqual([
      [],
      [
        ['client', 1006, false],
        ['server', 1006, null],
      ],
    ]);
  });

  it('is a Close frame that never arrives on a silent line', async () => {
    const silent = await run({ ending: 'the line goes silent' });
    const { frames: sent } = endingsOf(silent, silent.entries.length);
    expect(sent).toMatchObject([{ from: 'client', code: 1000, isLost: true }]);
    expect(told(silent)).toEqual([['client', 1006, false]]);
  });

  it('is an error where the code must not be sent', async () => {
    const { refused } = endingsOf(await run({ code: '1001' }), 1000);
    expect(refused).toMatchObject([{ host: 'client', error: 'InvalidAccessError' }]);
  });
});

describe('[H4] readyState of both sides', () => {
  it('goes through all states of the machine, each way drawn', () => {
    for (const host of ['client', 'server']) {
      const { states, edges } = readyStateMachine(host);
      const steps = readyStateSteps(recording, host).map(({ state }) => state);
      expect(steps).toEqual(states.map(({ id }) => id));
      const ways = edges.map(({ from, to }) => `${from} ${to}`);
      steps.slice(1).forEach((state, at) => {
        expect(ways).toContain(`${steps[at] ?? ''} ${state}`);
      });
    }
  });

  it('is drawn over time, and said at the cursor', () => {
    const end = recording.entries.length;
    const client = readyStateLane(recording, 'client');
    expect(client.line).toEqual([
      ...[
        { at: 0, value: 0 },
        { at: 400, value: 0 },
        { at: 400, value: 1 },
        { at: 1001, value: 1 },
        { at: 1001, value: 2 },
        { at: 1200, value: 2 },
        { at: 1200, value: 3 },
        { at: 1300, value: 3 },
      ],
    ]);
    expect(readyStateText(recording, 'client', end)).toBe('3 CLOSED');
    expect(readyStateText(recording, 'server', 0)).toBe('–');
    expect(client.sent).toEqual([1000]);
    expect(client.received).toHaveLength(6);
  });
});
