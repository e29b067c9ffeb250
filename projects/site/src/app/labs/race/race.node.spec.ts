import type { Recording } from '@wirelight/protocols';
import { metricsOf, SAME_NEWS, SIX_AT_A_TIME } from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtRecording } from '../../../../fixtures/built-recording';
import { expectAllTold, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { RACE_WORDS } from '../../words/race-words';
import { readFragment } from '../../lab-parts/link/deep-link';
import { NEWS_UNTIL } from './racers';

const TEXT = readLabText('race');
const SCENARIOS = [SAME_NEWS, SIX_AT_A_TIME] as const;

let recording: Recording;
let six: Recording;
beforeAll(async () => {
  recording = await runScenario(SAME_NEWS);
  six = await runScenario(SIX_AT_A_TIME);
});

describe('the text of "Race"', () => {
  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(6);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    const { heads, bodies } = wireTexts([recording, six]);
    expect([...heads, ...bodies].filter((text) => text.includes(quote))).not.toEqual([]);
  });

  it('has a text for everything that is found, and finds everything that has a text', () => {
    expectAllTold(TEXT, SAME_NEWS, recording);
    expectAllTold(TEXT, SIX_AT_A_TIME, six);
    expectNothingElseTold(TEXT, SCENARIOS);
  });

  it('has the right answer: long polling takes more than ten times the bytes of a WebSocket', () => {
    const bytes = (host: string): number => metricsOf(recording, host, [0, NEWS_UNTIL]).bytes;
    expect(RACE_WORDS.prediction.right).toBe('ten');
    expect(bytes('long') / bytes('socket')).toBeGreaterThan(10);
  });

  it('offers only changes that the scenario knows', () => {
    expect(TEXT.links.length).toBeGreaterThan(4);
    for (const link of TEXT.links) {
      const { problems } = readFragment(SCENARIOS, link);
      expect([link, problems]).toEqual([link, []]);
    }
  });

  it('shows the run that was made at build time', () => {
    expect(builtRecording('same-news')).toEqual(recording);
  });
});
