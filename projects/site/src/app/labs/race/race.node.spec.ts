import { decodeUtf8Lossy, recordingFromJson, type Recording } from '@wirelight/protocols';
import {
  findNotices,
  metricsOf,
  SAME_NEWS,
  SIX_AT_A_TIME,
  wireContent,
  type Scenario,
} from '@wirelight/simulator';
import { runRequest } from '@wirelight/simulator/realm';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { RACE_WORDS } from '../../words/race-words';
import { NEWS_UNTIL } from './racers';

const MARKDOWN = readFileSync(
  new URL('../../../../../../docs/learn/race.md', import.meta.url),
  'utf8',
);

async function run({ id: scenario, seed }: Scenario): Promise<Recording> {
  const outcome = await runRequest({ scenario, seed, settings: {}, interventions: [] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.recording;
}

let recording: Recording;
let six: Recording;
beforeAll(async () => {
  recording = await run(SAME_NEWS);
  six = await run(SIX_AT_A_TIME);
});

describe('the text of "Race"', () => {
  const quotes = [...MARKDOWN.matchAll(/`wire:([^`]+)`/g)].map((match) => match[1] ?? '');

  it('quotes something', () => {
    expect(quotes.length).toBeGreaterThan(6);
  });

  it.each(quotes)('quotes %s as it is on the wire', (quote) => {
    const texts = [...recording.entries, ...six.entries]
      .map(wireContent)
      .flatMap(({ head, body }) => [decodeUtf8Lossy(head), decodeUtf8Lossy(body)]);
    expect(texts.filter((text) => text.includes(quote))).not.toEqual([]);
  });

  it('has a text for everything that is found, and finds everything that has a text', () => {
    const named = [...MARKDOWN.matchAll(/\{#notice-([a-z]+)\}/g)].map((match) => match[1]);
    const found = [
      ...findNotices(SAME_NEWS.notice, recording).keys(),
      ...findNotices(SIX_AT_A_TIME.notice, six).keys(),
    ];
    expect(found.sort()).toEqual(named.sort());
  });

  it('has the right answer: long polling takes more than ten times the bytes of a WebSocket', () => {
    const bytes = (host: string): number => metricsOf(recording, host, [0, NEWS_UNTIL]).bytes;
    expect(RACE_WORDS.prediction.right).toBe('ten');
    expect(bytes('long') / bytes('socket')).toBeGreaterThan(10);
  });

  it('offers only changes that the scenario knows', () => {
    const names = [...MARKDOWN.matchAll(/\(#v=1&([^)]+)\)/g)].flatMap(([, state = '']) =>
      state.split('&').map((pair) => pair.split('=')[0] ?? ''),
    );
    expect(names.length).toBeGreaterThan(4);
    const known = { ...SAME_NEWS.settings, ...SIX_AT_A_TIME.settings, scenario: null };
    expect(names.filter((name) => !(name in known))).toEqual([]);
  });

  it('shows the run that was made at build time', () => {
    const json = new URL('../../../generated/recordings/same-news.json', import.meta.url);
    const built = recordingFromJson(readFileSync(json, 'utf8'));
    expect(built).toMatchObject({
      ok: true,
      value: { entries: { length: recording.entries.length } },
    });
  });
});
