import { describe, expect, it } from 'vitest';
import { CHARACTER, ellipsis, fitLabel } from './fit-label';

describe('fitLabel', () => {
  it('keeps what fits', () => {
    expect(fitLabel('ping', '3 B', 100)).toEqual({ text: 'ping', size: '3 B' });
  });

  it('drops the size before it cuts short words', () => {
    expect(fitLabel('pong probe', '12 B', 80)).toEqual({ text: 'pong probe', size: '' });
  });

  it('cuts long words to the room and drops the size', () => {
    const { text, size } = fitLabel('GET /socket.io/?EIO=4&transport=polling', '231 B', 240);
    expect(text).toBe('GET /socket.io/?EIO=4&transport=…');
    expect(text.length * 7.25).toBeLessThanOrEqual(240);
    expect(size).toBe('');
  });

  it.each([
    ['Socket.IO CONNECT /news', 'CONNECT /news'],
    ['WebSocket Close 1000 "client is done"', 'Close 1000 "cl…'],
    ['Engine.IO open', 'Engine.IO open'],
    ['GET websocket: handshake', 'GET websocket:…'],
  ])('says of %j what its line does not where there is room for 15 letters', (text, label) => {
    expect(fitLabel(text, '9 B', 15 * CHARACTER)).toEqual({ text: label, size: '' });
  });
});

describe('ellipsis', () => {
  it.each([
    ['message', 7, 'message'],
    ['message', 6, 'messa…'],
    ['a message', 3, 'a…'],
    ['message', 2, ''],
  ])('cuts %j to %d characters', (text, length, cut) => {
    expect(ellipsis(text, length)).toBe(cut);
  });
});
