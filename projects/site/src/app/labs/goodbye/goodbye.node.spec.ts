import type { Recording } from '@wirelight/protocols';
import { GOODBYE } from '@wirelight/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { readFragment } from '../../lab-parts/link/deep-link';
import { readyStateMachine } from '../../lab-parts/web-socket/ready-state-machine';
import { endingsOf } from './endings';
import { readyStateLane, readyStateSteps, readyStateText } from './ready-states';

const TEXT = readLabText('goodbye');

let recording: Recording;
beforeAll(async () => {
  recording = await runScenario(GOODBYE);
});

describe('the text of "Goodbye"', () => {
  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    const { bodies } = wireTexts([recording]);
    expect(bodies.filter((body) => body.includes(quote))).not.toEqual([]);
  });

  it('has a text for everything that is found, in the order in which it happens', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(1);
    expectAllToldInOrder(TEXT, GOODBYE, recording);
    expectNothingElseTold(TEXT, [GOODBYE]);
  });

  it('has links that open as they are written', () => {
    expect(TEXT.links.length).toBeGreaterThan(6);
    for (const link of TEXT.links) {
      const { problems } = readFragment([GOODBYE], link);
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
    const cut = await runScenario(GOODBYE, { ending: 'the connection is cut' });
    expect([frames(cut), told(cut)]).toEqual([
      [],
      [
        ['client', 1006, false],
        ['server', 1006, null],
      ],
    ]);
  });

  it('is a Close frame that never arrives on a silent line', async () => {
    const silent = await runScenario(GOODBYE, { ending: 'the line goes silent' });
    const { frames: sent } = endingsOf(silent, silent.entries.length);
    expect(sent).toMatchObject([{ from: 'client', code: 1000, isLost: true }]);
    expect(told(silent)).toEqual([['client', 1006, false]]);
  });

  it('is an error where the code must not be sent', async () => {
    const { refused } = endingsOf(await runScenario(GOODBYE, { code: '1001' }), 1000);
    expect(refused).toMatchObject([{ host: 'client', error: 'InvalidAccessError' }]);
  });
});

describe('[H4] readyState of both sides', () => {
  it('goes through all states of the machine, each way drawn', () => {
    for (const host of ['client', 'server']) {
      const { states, edges } = readyStateMachine(host, host === 'server');
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
