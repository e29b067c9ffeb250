import type { Recording } from '@wirelight/protocols';
import { THE_WEBSOCKET_INTERFACE as SCENARIO } from '@wirelight/simulator/scenarios/the-websocket-interface/scenario';
import {
  toScript,
  type ConsoleStep,
} from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { runRequest } from '@wirelight/simulator/realm';
import { describe, expect, it } from 'vitest';
import { builtRecording } from '../../../../fixtures/built-recording';
import { expectAllToldInOrder, expectNothingElseTold } from '../../../../fixtures/expect-told';
import { readLabText } from '../../../../fixtures/lab-text';
import { runScenario } from '../../../../fixtures/run-scenario';
import { wireTexts } from '../../../../fixtures/wire-texts';
import { initialState, readFragment } from '../../lab-parts/link/deep-link';
import { bufferedAt, bufferedLane } from './buffered-amount';
import { callsOf, CALLS_PART, readCallsPart } from './call-list';
import { readCall } from './console-call';
import { toConsoleRows, type CallRow } from './console-rows';
import { socketInHand, statesOf } from './socket-states';

const TEXT = readLabText('the-websocket-interface');
const recording = await runScenario(SCENARIO);
const INITIAL = initialState(SCENARIO);

/** A run of the reader's own calls, and the rows at its end. */
async function runCalls(...lines: readonly (readonly [at: number, line: string])[]) {
  const calls = lines.map(([at, line]): ConsoleStep => {
    const read = readCall(line);
    if (!read.ok) throw new Error(`${line}: ${read.problem}`);
    return { at, ...read.call };
  });
  const own = { ...SCENARIO, script: toScript(calls) };
  const { id: scenario, seed } = SCENARIO;
  const outcome = await runRequest({ scenario, seed, settings: {}, interventions: [], own });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const rows = toConsoleRows(outcome.recording, calls, outcome.recording.entries.length);
  const gave = rows.map((row) =>
    row.kind === 'event' ? row.text : `${row.hasThrown ? '✗' : '✓'} ${row.gave}`,
  );
  return { run: outcome.recording, rows, gave };
}

describe('the text of "WebSocket, in your hands"', () => {
  const { bodies } = wireTexts([recording]);

  it('quotes something', () => {
    expect(TEXT.quotes.length).toBeGreaterThan(2);
  });

  it.each(TEXT.quotes)('quotes %s as it is on the wire', (quote) => {
    expect(bodies).toContain(quote);
  });

  it('has a text for everything to notice, and tells it in the order in which it happens', () => {
    expectAllToldInOrder(TEXT, SCENARIO, recording);
    expectNothingElseTold(TEXT, [SCENARIO]);
  });

  it('has links that open as they are written', () => {
    expect(TEXT.links.length).toBeGreaterThan(6);
    for (const link of TEXT.links) {
      const [own, ...others] = link.split('&').filter((part) => part.startsWith(`${CALLS_PART}=`));
      const rest = link.split('&').filter((part) => part !== own);
      const { problems } = readFragment([SCENARIO], rest.join('&'));
      const calls = readCallsPart(own?.slice(CALLS_PART.length + 1) ?? '', SCENARIO.duration);
      expect([link, problems, calls.problems, others]).toEqual([link, [], [], []]);
      expect(calls.calls.length).toBeGreaterThan(own === undefined ? -1 : 1);
    }
  });

  it('shows the run that was made at build time', () => {
    expect(builtRecording(SCENARIO.id)).toEqual(recording);
  });
});

describe('[N1] what the console shows', () => {
  const calls = callsOf(SCENARIO, INITIAL);
  const rowsAt = (index: number) => toConsoleRows(recording, calls, index);

  it('is every call with what it gave and sent, and the events in between', () => {
    expect(rowsAt(recording.entries.length)).toMatchObject([
      { line: 'socket = new WebSocket("ws://lab/", ["chat", "super.chat"])', gave: 'a WebSocket' },
      { kind: 'event', text: 'onopen protocol="chat"' },
      { line: 'socket.send("hello")', gave: 'undefined', buffered: 5 },
      { kind: 'event', text: 'onmessage "hello"' },
      { line: 'socket.send(new ArrayBuffer(16000))', gave: 'undefined', buffered: 16_000 },
      { line: 'socket.send("small")', gave: 'undefined' },
      { kind: 'event', text: 'onmessage Blob of 16000 bytes' },
      { kind: 'event', text: 'onmessage "small"' },
      { line: 'socket.close(1000, "done")', gave: 'undefined', buffered: null },
      { line: 'socket.send("too late")', gave: 'undefined', buffered: 8, sent: [] },
      { kind: 'event', text: 'onclose code=1000 reason="done" wasClean=true' },
    ]);
  });

  it('has the calls that are to come at the end, with nothing of them', () => {
    const rows = rowsAt(0);
    expect(rows).toHaveLength(calls.length);
    for (const row of rows) expect(row).toMatchObject({ seq: null, gave: '', sent: [] });
  });

  it('names the bytes that a call has sent, by its chain of causes', () => {
    const sentBy = (place: number) => {
      const row = rowsAt(recording.entries.length).find(
        (one): one is CallRow => one.kind === 'call' && one.place === place,
      );
      return row?.sent.map((seq) => recording.entries[seq]).map((entry) => entry?.layer);
    };
    expect(sentBy(0)).toEqual(['tcp', 'http']);
    expect(sentBy(1)).toEqual(['websocket']);
    expect(sentBy(4)).toEqual(['websocket', 'tcp']);
    expect(sentBy(5)).toEqual([]);
  });

  it('has readyState from 0 to 3, and bufferedAmount that falls as the bytes leave', () => {
    expect(statesOf(recording, 1).map(({ state }) => state)).toEqual([
      ...['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],
    ]);
    const { line } = bufferedLane(recording, 1, '');
    const falling = line.filter(({ at }) => at > 2101 && at < 4000).map(({ value }) => value);
    expect(falling.length).toBeGreaterThan(15);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    const seqAt = (text: string) => recording.entries.findIndex((entry) => entry.text === text);
    const sent = seqAt('socket 1: bufferedAmount 16000');
    expect(bufferedAt(recording, 1, sent)).toBe(0);
    expect(bufferedAt(recording, 1, sent + 1)).toBe(16_000);
    expect(bufferedAt(recording, 1, recording.entries.length)).toBe(8);
    expect([socketInHand(recording, 0), socketInHand(recording, sent)]).toEqual([0, 1]);
  });
});

describe('[N1] calls of the reader’s own', () => {
  it('throw what a browser throws', async () => {
    const { gave } = await runCalls(
      [0, 'socket.send("before there is any")'],
      [10, 'new WebSocket("ws://lab/#part")'],
      [20, 'new WebSocket("ws://lab/")'],
      [20, 'send("x")'],
      [1000, 'close(2999)'],
      [1000, 'close(1000, "é".repeat(62))'],
    );
    expect(gave.map((text) => text.split(':')[0])).toEqual([
      ...['✗ TypeError', '✗ SyntaxError', '✓ a WebSocket', '✗ InvalidStateError'],
      ...['onopen protocol=""', '✗ InvalidAccessError', '✗ SyntaxError'],
    ]);
  });

  it('let bytes that wait go before the Close frame', async () => {
    const { run, gave } = await runCalls(
      [0, 'new WebSocket("ws://lab/")'],
      [1000, 'send(new ArrayBuffer(16000))'],
      [1500, 'close()'],
    );
    expect(run.entries.map(({ text }) => text)).toContain('got 16000 bytes');
    expect(gave.at(-1)).toBe('onclose code=1005 reason="" wasClean=true');
    expect(bufferedAt(run, 1, run.entries.length)).toBe(0);
  });

  it('end with 1006 when they close before it is open', async () => {
    const { gave } = await runCalls([0, 'new WebSocket("ws://lab/")'], [100, 'close(1000)']);
    expect(gave).toEqual([
      ...['✓ a WebSocket', '✓ undefined', 'onerror'],
      'onclose code=1006 reason="" wasClean=false',
    ]);
  });

  it('go to the socket that was made last, and tell the events of each', async () => {
    const { run, rows } = await runCalls(
      [0, 'new WebSocket("ws://lab/")'],
      [500, 'new WebSocket("ws://lab/")'],
      [1500, 'close()'],
    );
    const events = rows.flatMap((row) => (row.kind === 'event' ? [[row.socket, row.text]] : []));
    expect(events).toEqual([
      [1, 'onopen protocol=""'],
      [2, 'onopen protocol=""'],
      [2, 'onclose code=1005 reason="" wasClean=true'],
    ]);
    expect(socketInHand(run, run.entries.length)).toBe(2);
    expect(statesOf(run, 1).at(-1)?.state).toBe('OPEN');
  });

  it('change nothing of what was before them', async () => {
    const first = [0, 'new WebSocket("ws://lab/")'] as const;
    const { run } = await runCalls(first, [1000, 'send("a")']);
    const { run: changed } = await runCalls(first, [1000, 'send("a")'], [1000, 'send("b")']);
    const until = ({ entries }: Recording) => entries.filter(({ at }) => at < 1000);
    expect(until(run).length).toBeGreaterThan(5);
    expect(until(changed)).toEqual(until(run));
  });
});
