import { describe, expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/poisoned-cache.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { toProxyReadingView } from './proxy-reading.view';

const RUN = runOf(json);
const view = (at?: number) =>
  toProxyReadingView(RUN, at === undefined ? cursorAtEnd(RUN) : cursorAt(RUN, at), 'proxy');

describe('what a proxy reads', () => {
  it('reads a handshake as a request, as a WebSocket server does', () => {
    const [handshake] = view(100).messages;
    expect(handshake).toMatchObject({ from: 'page', at: 60, found: ['evil/'], hidden: 4 });
    expect(handshake?.lines[0]).toEqual({ text: 'GET / HTTP/1.1', isEnded: true, isRequest: true });
    expect(handshake?.endpoint).toMatchObject({ isRefused: false, lines: [] });
    expect(handshake?.endpoint.says).toMatch(/^An opening handshake/);
  });

  it('reads a frame as a request where a WebSocket server sees a frame without a mask', () => {
    const frame = view(150).messages[1];
    expect(frame).toMatchObject({ from: 'page', at: 140, found: ['bank/script.js'] });
    // Two bytes of a header, then the payload that the page has chosen.
    expect(frame?.lines.map(({ text, isRequest }) => [text, isRequest])).toEqual([
      ['·)', false],
      ['GET /script.js HTTP/1.1', true],
      ['Host: bank', false],
      ['', false],
    ]);
    expect(frame?.endpoint).toMatchObject({
      isRefused: true,
      says: 'A text frame, 41 bytes, without a mask: a server has to end the connection.',
    });
    expect(frame?.endpoint.lines.map(({ text }) => text)).toContain('GET /script.js HTTP/1.1');
  });

  it('tells whose answer is kept under whose name, and who was given it', () => {
    expect(view(150).cache).toEqual([]);
    expect(view().cache).toMatchObject([
      { name: 'bank/script.js', from: 'evil', body: 'pay(thief)', isPoisoned: true },
    ]);
    expect(RUN.entries[view().cache[0]?.seq ?? -1]?.text).toBe('keeps bank/script.js');
    expect(view().given.map(({ who, code, isFromCache }) => [who, code, isFromCache])).toEqual([
      ['victim', 'pay(thief)', true],
      ['next', 'pay(thief)', true],
    ]);
  });

  it('knows nothing before it has happened', () => {
    expect(view(0)).toEqual({ messages: [], cache: [], given: [] });
  });
});
