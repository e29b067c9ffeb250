import { decodeUtf8Lossy, recordingFromJson, type Recording } from '@wirelight/protocols';
import {
  CLIMBING_TO_WEBSOCKET,
  findNotices,
  TWO_GENERATIONS,
  WHEN_CLIMBING_FAILS,
  wireContent,
  WRONG_PARTNER,
  type Scenario,
} from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFragment } from '../deep-link';
import { noticedSections } from '../noticed/noticed-sections';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/climbing-to-websocket.md', import.meta.url),
  'utf8',
);

const OTHERS: readonly Scenario[] = [WHEN_CLIMBING_FAILS, TWO_GENERATIONS, WRONG_PARTNER];

async function run(
  settings: Record<string, string | number> = {},
  { id: scenario, seed }: Scenario = CLIMBING_TO_WEBSOCKET,
): Promise<Recording> {
  const outcome = await runRequest({ scenario, seed, settings, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

const findNoticed = (recording: Recording) => findNotices(CLIMBING_TO_WEBSOCKET.notice, recording);

describe('the text of "Climbing to WebSocket"', () => {
  let recording: Recording;
  let others: readonly Recording[];
  beforeAll(async () => {
    recording = await run();
    others = await Promise.all(OTHERS.map((scenario) => run({}, scenario)));
  });

  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(10);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    const contents = [recording, ...others].flatMap(({ entries }) => entries.map(wireContent));
    const bodies = contents.map(({ body }) => decodeUtf8Lossy(body));
    const heads = contents.map(({ head }) => decodeUtf8Lossy(head));
    const isPacket = /^[0-9]+[a-z]*$/.test(quote);
    // A whole packet must be one: `2` is also part of every other number.
    const found = isPacket
      ? bodies.filter((body) => body === quote || body.startsWith(`${quote}{`))
      : [...heads, ...bodies].filter((text) => text.includes(quote));
    expect(found).not.toEqual([]);
  });

  const sections = [...MARKDOWN.matchAll(/\{#(notice-[a-z-]+)\}/g)].map(([, id = '']) => ({
    id,
    heading: '',
    html: '',
  }));

  it.each([CLIMBING_TO_WEBSOCKET, ...OTHERS].map((scenario) => [scenario.id, scenario] as const))(
    'has a text for everything to notice in %s, and tells it in the order in which it happens',
    async (_, scenario) => {
      const found = findNotices(scenario.notice, await run({}, scenario));
      const told = noticedSections(scenario, sections).map(({ id }) => id);
      expect([...told].sort()).toEqual([...found.keys()].sort());
      const order = told.map((id) => found.get(id) ?? -1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    },
  );

  it('has no text about what is nowhere to be noticed', () => {
    const used = [CLIMBING_TO_WEBSOCKET, ...OTHERS].flatMap((scenario) =>
      noticedSections(scenario, sections).map(({ section }) => section.id),
    );
    expect(sections.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
  });

  it.each([...MARKDOWN.matchAll(/\]\(#(v=1[^)]+)\)/g)].map(([, fragment = '']) => fragment))(
    'links to a run that there is: %s',
    (fragment) => {
      const { problems } = readFragment(
        [CLIMBING_TO_WEBSOCKET, ...OTHERS],
        decodeURIComponent(fragment),
      );
      expect(problems).toEqual([]);
    },
  );

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
