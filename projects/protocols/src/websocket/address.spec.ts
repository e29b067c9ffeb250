import { describe, expect, it } from 'vitest';
import { decodeAddress, dissectAddress } from './address.js';

const partsOf = (text: string) => {
  const address = decodeAddress(text);
  if (!address.ok) throw address.error;
  const { host, port, resourceName, hostHeader, isSecure } = address.value;
  return [isSecure, host, port, resourceName, hostHeader];
};

describe('[U1] decodeAddress', () => {
  it.each([
    ['ws://example.com', [false, 'example.com', 80, '/', 'example.com']],
    ['wss://example.com', [true, 'example.com', 443, '/', 'example.com']],
    ['ws://example.com:80/', [false, 'example.com', 80, '/', 'example.com']],
    ['ws://example.com:443/', [false, 'example.com', 443, '/', 'example.com:443']],
    ['wss://a.b:8443/c/d?e=f', [true, 'a.b', 8443, '/c/d?e=f', 'a.b:8443']],
    ['ws://lab?x', [false, 'lab', 80, '/?x', 'lab']],
    ['WSS://lab/', [true, 'lab', 443, '/', 'lab']],
    ['ws://[::1]:9000/x', [false, '[::1]', 9000, '/x', '[::1]:9000']],
    ['ws://127.0.0.1/%23', [false, '127.0.0.1', 80, '/%23', '127.0.0.1']],
    ['ws://lab:/', [false, 'lab', 80, '/', 'lab']],
    ['ws://lab/?', [false, 'lab', 80, '/?', 'lab']],
  ])('reads %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    ['http://lab/', 'WS_ADDRESS_SCHEME', 0],
    ['//lab/', 'WS_ADDRESS_SCHEME', 0],
    ['ws:/lab', 'WS_ADDRESS_SCHEME', 0],
    ['ws://', 'WS_ADDRESS_HOST', 5],
    ['ws:///chat', 'WS_ADDRESS_HOST', 5],
    ['ws://me:secret@lab/', 'WS_ADDRESS_HOST', 5],
    ['ws://la b/', 'WS_ADDRESS_HOST', 7],
    ['ws://lab:0/', 'WS_ADDRESS_PORT', 9],
    ['ws://lab:65536/', 'WS_ADDRESS_PORT', 9],
    ['ws://lab:8a/', 'WS_ADDRESS_PORT', 9],
    ['ws://lab/#top', 'WS_ADDRESS_FRAGMENT', 9],
    ['ws://lab/ä', 'WS_ADDRESS_CHARACTER', 9],
    ['ws://lab/a b', 'WS_ADDRESS_CHARACTER', 10],
    ['ws://lab/%2', 'WS_ADDRESS_CHARACTER', 9],
  ])('refuses %s with %s at %d', (text, code, offset) => {
    expect(decodeAddress(text)).toMatchObject({ ok: false, error: { code, offset } });
    expect(dissectAddress(text).error).toMatchObject({ code, offset });
  });
});

describe('[U1] dissectAddress', () => {
  it('says what each part becomes in the handshake', () => {
    const text = 'wss://a.b:8443/c?e=f';
    const { field, error } = dissectAddress(text);
    expect(error).toBeNull();
    expect(field.children.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['scheme', 'wss'],
      ['separator', '://'],
      ['host', 'a.b'],
      ['port', ':8443'],
      ['path', '/c'],
      ['query', '?e=f'],
    ]);
    expect(field.children[2]?.meaning).toContain('Host: a.b:8443');
    expect(field.children[4]?.meaning).toBe('"GET /c?e=f HTTP/1.1"');
  });
});
