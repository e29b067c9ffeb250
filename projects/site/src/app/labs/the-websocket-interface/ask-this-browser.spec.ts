import { describe, expect, it } from 'vitest';
import { runRequest } from '@wirelight/simulator/realm';
import { THE_WEBSOCKET_INTERFACE as SCENARIO } from '@wirelight/simulator/scenarios/the-websocket-interface/scenario';
import { CALL_LISTS } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { askThisBrowser } from './ask-this-browser';
import { toConsoleRows } from './console-rows';
import { readCall } from './console-call';

const ask = (line: string, state: number | null) => {
  const read = readCall(line);
  return read.ok ? askThisBrowser(read.call, state) : null;
};

describe('[N1] this browser’s own WebSocket, asked without a server', () => {
  it('throws while CONNECTING, and counts for ever while CLOSING', () => {
    expect(ask('send("hello")', 0)).toMatchObject({ hasThrown: true, state: 0, buffered: 0 });
    expect(ask('send("hello")', 0)?.gave).toMatch(/^InvalidStateError: ./);
    expect(ask('send("é".repeat(2))', 2)).toEqual({
      gave: 'undefined',
      hasThrown: false,
      state: 2,
      buffered: 4,
    });
    expect(ask('send(new Blob([new ArrayBuffer(5)]))', 3)).toMatchObject({ buffered: 5 });
  });

  it('refuses codes, reasons, addresses and subprotocols', () => {
    expect(ask('close(1001)', 1)?.gave).toMatch(/^InvalidAccessError: ./);
    expect(ask('close(1000, "é".repeat(62))', 1)?.gave).toMatch(/^SyntaxError: ./);
    expect(ask('close(4001, "é".repeat(61))', 1)).toMatchObject({ hasThrown: false, state: 2 });
    expect(ask('new WebSocket("ws://")', null)?.gave).toMatch(/^SyntaxError: ./);
    expect(ask('new WebSocket("ws://lab/#part")', null)?.gave).toMatch(/^SyntaxError: ./);
    expect(ask('new WebSocket("ws://lab/", ["a", "a"])', null)?.gave).toMatch(/^SyntaxError: ./);
    expect(ask('new WebSocket("ws://lab:81/members", "a")', null)).toEqual({
      gave: 'a WebSocket',
      hasThrown: false,
      state: 0,
      buffered: 0,
    });
  });

  it('is not asked what needs a server', () => {
    expect(ask('send("hello")', 1)).toBeNull();
    expect(ask('onmessage = null', 1)).toBeNull();
    expect(ask('close()', null)).toBeNull();
  });

  it.each(Object.keys(CALL_LISTS))(
    'says what the virtual one says, for every call of “%s”',
    async (name) => {
      const calls = CALL_LISTS[name as keyof typeof CALL_LISTS];
      const { id: scenario, seed } = SCENARIO;
      const outcome = await runRequest({
        scenario,
        seed,
        settings: { calls: name },
        interventions: [],
      });
      if (!outcome.ok) throw new Error(outcome.error.message);
      const { recording } = outcome;
      const rows = toConsoleRows(recording, calls, recording.entries.length).flatMap((row) =>
        row.kind === 'call' ? [row] : [],
      );
      const compared = rows.flatMap((row) => {
        const own = askThisBrowser(calls[row.place]!, row.stateBefore);
        return own === null ? [] : [[row.line, own.gave.split(':')[0], row.gave.split(':')[0]]];
      });
      expect(compared.length).toBeGreaterThan(1);
      for (const [line, own, virtual] of compared) expect([line, own]).toEqual([line, virtual]);
    },
  );
});
