import { expect, it } from 'vitest';
import { makeSessionId, nodeOfRequest } from './session-id.ts';

it.each(['polling', 'websocket'])('finds the node of a request over %s', (transport) => {
  const sid = makeSessionId('n2');
  expect(nodeOfRequest(`/socket.io/?EIO=4&transport=${transport}&sid=${sid}`)).toBe('n2');
});

it.each(['/socket.io/?EIO=4&transport=polling', '/', '/main.js'])('%s has no session', (url) => {
  expect(nodeOfRequest(url)).toBeUndefined();
});

it('makes an id of 120 random bits', () => {
  expect(makeSessionId('n1')).toMatch(/^n1\.[\w-]{20}$/);
  expect(makeSessionId('n1')).not.toBe(makeSessionId('n1'));
});
