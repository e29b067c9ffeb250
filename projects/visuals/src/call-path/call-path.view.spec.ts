import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import takesOverJson from '../generated/recordings/the-server-takes-over.json';
import json from '../generated/recordings/inside-the-server.json';
import { toCallSteps } from './call-path.view';

const RUN = runOf(json);
const TAKES_OVER = runOf(takesOverJson);

const steps = (run: Recording, find: (text: string) => boolean): string[] => {
  const seq = run.entries.findIndex(({ text }) => find(text));
  return toCallSteps(run, 'server', run.entries.length, seq).map(
    ({ where, says, way }) => `${way ?? 'in'}: ${where} ${/^[\w.]+(?=\()/.exec(says)?.[0] ?? says}`,
  );
};

describe('the way of a message through the server', () => {
  it('[A1] goes up to the program and down to the wire, through every object in its order', () => {
    const all = steps(RUN, (text) => text.startsWith('Client.ondecoded(EVENT'));
    expect(all).toEqual([
      'in: the wire Socket.IO EVENT "say"',
      'up: engine.io Transport.onData',
      'in: engine.io Transport.onPacket',
      'up: engine.io Socket.onPacket',
      'up: socket.io Client.ondata',
      'in: socket.io Client.ondecoded',
      'up: socket.io Socket._onpacket',
      'in: socket.io Socket.onevent',
      'in: socket.io Socket.dispatch',
      'up: socket.io-adapter Adapter.broadcast',
      'down: socket.io Client.writeToEngine',
      'down: engine.io Socket.sendPacket',
      'in: engine.io Socket.flush',
      'down: engine.io WebSocket.send',
      'down: the wire Socket.IO EVENT "said"',
      'up: engine.io Socket.flush',
    ]);
  });

  it('[E1] of a page goes from the http server to the program, past every object of engine.io', () => {
    const all = steps(RUN, (text) => text === 'own handler: GET /hello');
    expect(all).toEqual([
      'in: the wire GET /hello',
      'up: node:http http.Server.emit',
      'up: the program own handler: GET /hello',
      'down: the wire 200 OK',
    ]);
  });

  it('[E1] of its own path goes into engine.io, and not to the listener that was there before', () => {
    const all = steps(TAKES_OVER, (text) => text.includes('handleRequest(GET /engine.io/'));
    expect(all.slice(0, 5)).toEqual([
      'in: the wire GET polling: handshake',
      'up: node:http http.Server.emit',
      'up: engine.io Server.handleRequest',
      'in: engine.io Server.verify',
      'in: engine.io Server.handshake',
    ]);
    expect(all.at(-1)).toBe('down: the wire 200 · Engine.IO open');
    expect(all.filter((one) => one.includes('the program'))).toEqual([]);
  });

  it('is the same from wherever it is asked for: what was sent, what came, a call, what was answered', () => {
    const sent = RUN.entries.find(
      ({ kind, at, layer }) => kind === 'sent' && at === 1000 && layer === 'websocket',
    );
    const whole = toCallSteps(RUN, 'server', 1e9, sent?.seq ?? -1);
    for (const { seq } of whole) {
      const other = toCallSteps(RUN, 'server', 1e9, seq);
      expect(other.map((step) => step.seq)).toEqual(whole.map((step) => step.seq));
      expect(other.filter(({ isChosen }) => isChosen).map((step) => step.seq)).toEqual([seq]);
    }
    expect(whole.length).toBeGreaterThan(10);
  });

  it('says what is still to come', () => {
    const seq = RUN.entries.findIndex(({ text }) => text.startsWith('Client.ondecoded(EVENT'));
    const all = toCallSteps(RUN, 'server', seq + 1, seq);
    expect(all.filter(({ hasHappened }) => !hasHappened)[0]?.says).toContain('Socket._onpacket');
  });

  it('is empty for what has not to do with the server, and for nothing', () => {
    expect(toCallSteps(RUN, 'server', 10, null)).toEqual([]);
    const start = RUN.entries.findIndex(({ kind, from }) => kind === 'start' && from === 'client');
    expect(toCallSteps(RUN, 'server', 1e9, start)).toEqual([]);
  });
});
