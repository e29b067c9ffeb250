import { toHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { readLabText } from '../../../../fixtures/lab-text';
import { readHandshakeFragment, toHandshakeFragment } from './handshake-link';
import {
  answerLines,
  answerOf,
  bytesOfLines,
  cleanLine,
  INITIAL_HANDSHAKE,
  offerOf,
  requestOf,
  serverAnswer,
  withAddress,
  withField,
} from './handshake-state';

describe('[H1] the handshake of the lab', () => {
  it('opens with the example of RFC 6455, and its answer', () => {
    expect(answerLines(INITIAL_HANDSHAKE)).toEqual([
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
      'Sec-WebSocket-Protocol: chat',
    ]);
    const request = requestOf(INITIAL_HANDSHAKE);
    expect(request.ok && offerOf(request.value)).toEqual({
      key: 'dGhlIHNhbXBsZSBub25jZQ==',
      protocols: ['chat', 'superchat'],
      extensions: [],
    });
  });

  it('is answered by the server as it is told to', () => {
    const answer = (part: object) => serverAnswer({ ...INITIAL_HANDSHAKE, ...part });
    expect(answer({ speaks: 'soap' })).toHaveLength(4);
    expect(answer({ origins: 'http://lab' })[0]).toBe('HTTP/1.1 403 Forbidden');
    expect(answer({ origins: 'http://lab, http://example.com' })[0]).toContain('101');
    expect(answer({ request: ['GET /chat'] })[0]).toBe('HTTP/1.1 400 Bad Request');
    const other = withField(INITIAL_HANDSHAKE.request, 'sec-websocket-version', '8');
    expect(answer({ request: other })).toContain('Sec-WebSocket-Version: 13');
  });

  it('reads the head of an answer whatever body it announces', () => {
    const answer = answerOf({
      ...INITIAL_HANDSHAKE,
      answer: ['HTTP/1.1 200 OK', 'Content-Length: 12'],
    });
    expect(answer.ok && [answer.value.status, answer.value.headers]).toEqual([
      ...[200, [['Content-Length', '12']]],
    ]);
  });

  it('leaves empty lines out, which would end the head, and line breaks', () => {
    expect(toHex(bytesOfLines(['a', '', 'b']))).toBe('610d0a620d0a0d0a');
    expect(cleanLine('a\r\nb\tc')).toBe('ab\tc');
  });
});

describe('[U1] its address', () => {
  it('writes the request line and Host', () => {
    const { request } = withAddress(INITIAL_HANDSHAKE, 'wss://a.b:8443/c?d=e');
    expect(request.slice(0, 2)).toEqual(['GET /c?d=e HTTP/1.1', 'Host: a.b:8443']);
    expect(request.slice(2)).toEqual(INITIAL_HANDSHAKE.request.slice(2));
  });

  it('that is none changes nothing else', () => {
    const state = withAddress(INITIAL_HANDSHAKE, 'ws://a/#b');
    expect(state).toEqual({ ...INITIAL_HANDSHAKE, address: 'ws://a/#b' });
  });
});

describe('its link', () => {
  it('opens as it was written', () => {
    expect(toHandshakeFragment(INITIAL_HANDSHAKE)).toBe('');
    const address = 'wss://a.b/c?d=e&f=%25';
    for (const state of [
      withAddress(INITIAL_HANDSHAKE, address),
      { ...INITIAL_HANDSHAKE, request: ['GET / HTTP/1.1', 'A: b=c&d', ''] },
      { ...INITIAL_HANDSHAKE, answer: ['HTTP/1.1 200 OK'], speaks: '', origins: 'http://a' },
      { ...withAddress(INITIAL_HANDSHAKE, address), request: INITIAL_HANDSHAKE.request },
    ]) {
      expect(readHandshakeFragment(toHandshakeFragment(state))).toEqual({ state, problems: [] });
    }
  });

  it('changes single lines of request and answer', () => {
    const { state, problems } = readHandshakeFragment(
      'v=1&line=POST / HTTP/1.1&drop=origin&set=Upgrade: h2c&set=X: y&answer-drop=Connection&answer-line=HTTP/1.1 200 OK',
    );
    expect(problems).toEqual([]);
    expect(state.request).toEqual([
      'POST / HTTP/1.1',
      ...INITIAL_HANDSHAKE.request
        .slice(1)
        .filter((line) => !line.startsWith('Origin'))
        .map((line) => (line.startsWith('Upgrade') ? 'Upgrade: h2c' : line)),
      'X: y',
    ]);
    // The answer is the server's to the request as it is then, a refusal, with the changes of the link.
    expect(state.answer).toEqual(['HTTP/1.1 200 OK', 'Content-Length: 0']);
  });

  it.each([
    ['v=2', 'v'],
    ['v=1&set=Upgrade', 'set'],
    ['v=1&colour=red', 'colour'],
    [`v=1&request=${'a\n'.repeat(50)}`, 'request'],
    ['v=1&toString=a', 'toString'],
  ])('of %s says what it could not use: %s', (fragment, name) => {
    expect(readHandshakeFragment(fragment).problems.map((problem) => problem.name)).toEqual([name]);
  });

  it('is good wherever the text has one', () => {
    const { links } = readLabText('handshake');
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) {
      const { state, problems } = readHandshakeFragment(link);
      expect([link, problems]).toEqual([link, []]);
      expect([link, toHandshakeFragment(state) === '']).toEqual([link, false]);
    }
  });
});
