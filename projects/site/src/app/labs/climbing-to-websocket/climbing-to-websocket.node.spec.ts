import { decodeUtf8Lossy, recordingFromJson, type Recording } from '@wirelight/protocols';
import { CLIMBING_TO_WEBSOCKET, findNotices, wireContent } from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/climbing-to-websocket.md', import.meta.url),
  'utf8',
);

async function run(settings: Record<string, string | number> = {}): Promise<Recording> {
  const { id: scenario, seed } = CLIMBING_TO_WEBSOCKET;
  const outcome = await runRequest({ scenario, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

const findNoticed = (recording: Recording) => findNotices(CLIMBING_TO_WEBSOCKET.notice, recording);

describe('the text of "Climbing to WebSocket"', () => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await run();
  });

  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(10);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    const contents = recording.entries.map(wireContent);
    const bodies = contents.map(({ body }) => decodeUtf8Lossy(body));
    const heads = contents.map(({ head }) => decodeUtf8Lossy(head));
    const isPacket = /^[0-9]+[a-z]*$/.test(quote);
    // A whole packet must be one: `2` is also part of every other number.
    const found = isPacket
      ? bodies.filter((body) => body === quote || body.startsWith(`${quote}{`))
      : [...heads, ...bodies].filter((text) => text.includes(quote));
    expect(found).not.toEqual([]);
  });

  it('has a text for everything that is found, and finds everything that has a text', () => {
    const named = [...MARKDOWN.matchAll(/\{#notice-([a-z]+)\}/g)].map((match) => match[1]);
    expect([...findNoticed(recording).keys()].sort()).toEqual(named.sort());
  });

  it('tells them in the order in which they happen', () => {
    const named = [...MARKDOWN.matchAll(/\{#notice-([a-z]+)\}/g)].map((match) => match[1] ?? '');
    const found = findNoticed(recording);
    const order = named.map((name) => found.get(name) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('finds no switch and no probe where the Upgrade is blocked, but the question and its answer', async () => {
    const found = findNoticed(await run({ upgrade: 'blocked' }));
    expect([...found.keys()]).toEqual(expect.arrayContaining(['open', 'upgrade', 'ack']));
    for (const name of ['switching', 'probe', 'switch']) expect(found.has(name)).toBe(false);
  });

  it('probes before the last poll is let go: polling is not paused first', () => {
    const found = findNoticed(recording);
    expect(found.get('probe')).toBeLessThan(found.get('noop') ?? -1);
  });

  it('shows the run that was made at build time', () => {
    const json = new URL(
      '../../../generated/recordings/climbing-to-websocket.json',
      import.meta.url,
    );
    const built = recordingFromJson(readFileSync(json, 'utf8'));
    expect(built).toMatchObject({
      ok: true,
      value: { entries: { length: recording.entries.length } },
    });
  });
});
