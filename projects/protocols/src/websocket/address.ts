import { decoded, rejected, type Decoded } from '../decoded.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';

/** A WebSocket address and what its parts become in the handshake. */
export interface WebSocketAddress {
  readonly scheme: 'ws' | 'wss';
  /** Whether TLS runs below. */
  readonly isSecure: boolean;
  /** As written, an IPv6 address in its brackets. */
  readonly host: string;
  /** 80 for `ws` and 443 for `wss` unless written. */
  readonly port: number;
  /** `/` when none is written. */
  readonly path: string;
  /** Without the `?`; `null` for none. */
  readonly query: string | null;
  /** What the request line asks for: path and query. */
  readonly resourceName: string;
  /** Value of the `Host` header: without the port where it is the scheme's own. */
  readonly hostHeader: string;
}

interface AddressParts {
  readonly scheme: string;
  readonly host: string;
  /** With its colon; empty for none. */
  readonly port: string;
  readonly path: string;
  /** With its `?`; empty for none. */
  readonly query: string;
}

const SECTION = 'RFC 6455, section 3';
const SCHEME = /^(wss?):\/\//i;
const HOST = /^(?:\[[0-9a-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})+)/i;
const BAD_CHARACTER = /[^\w.~!$&'()*+,;=:@/?%-]|%(?![0-9a-f]{2})/i;

/**
 * Reads a WebSocket address, e.g. `wss://example.com/chat?room=1`.
 *
 * @errors `WS_ADDRESS_SCHEME`, `WS_ADDRESS_HOST`, `WS_ADDRESS_PORT`, `WS_ADDRESS_FRAGMENT`, `WS_ADDRESS_CHARACTER`
 * @source RFC 6455, section 3; RFC 3986
 */
export function decodeAddress(text: string): Decoded<WebSocketAddress> {
  const parts = readParts(text);
  if (!parts.ok) return parts;
  const { host, port, path, query } = parts.value;
  const scheme = parts.value.scheme.toLowerCase() === 'wss' ? 'wss' : 'ws';
  const usual = scheme === 'wss' ? 443 : 80;
  const number = port.length > 1 ? Number(port.slice(1)) : usual;
  const fullPath = path === '' ? '/' : path;
  return decoded({
    scheme,
    isSecure: scheme === 'wss',
    host,
    port: number,
    path: fullPath,
    query: query === '' ? null : query.slice(1),
    resourceName: fullPath + query,
    hostHeader: number === usual ? host : `${host}:${number}`,
  });
}

/**
 * An address taken apart; the meaning of each part is what it becomes in the handshake. Positions count code units.
 *
 * @errors those of `decodeAddress`
 * @source RFC 6455, section 3
 */
export function dissectAddress(text: string): Dissection {
  const parts = readParts(text);
  const address = decodeAddress(text);
  const fields: Field[] = [];
  if (parts.ok && address.ok) {
    const { scheme, host, port, path, query } = parts.value;
    const { isSecure, resourceName, hostHeader } = address.value;
    let at = 0;
    const add = (name: string, piece: string, meaning: string) => {
      const end = at + piece.length;
      if (piece !== '') fields.push(byteField(name, [at, end], piece, meaning, SECTION));
      at = end;
    };
    add('scheme', scheme, isSecure ? 'TCP, then TLS, then the handshake' : 'TCP, no TLS');
    add('separator', '://', '');
    add('host', host, `where to connect, and "Host: ${hostHeader}"`);
    add('port', port, 'where to connect; in Host unless it is the usual one');
    add('path', path, `"GET ${resourceName} HTTP/1.1"`);
    add('query', query, 'part of the request line, so it ends up in logs');
  }
  const field = byteField('address', [0, text.length], text, '', SECTION, fields);
  return { field, error: address.ok ? null : address.error, length: text.length };
}

function readParts(text: string): Decoded<AddressParts> {
  const scheme = SCHEME.exec(text)?.[1];
  if (scheme === undefined) return rejected('WS_ADDRESS_SCHEME', 0);
  const hostAt = scheme.length + 3;
  const hash = text.indexOf('#');
  if (hash >= 0) return rejected('WS_ADDRESS_FRAGMENT', hash);
  const end = hostAt + text.slice(hostAt).search(/[/?]|$/);
  const authority = text.slice(hostAt, end);
  const host = HOST.exec(authority)?.[0] ?? '';
  const port = authority.slice(host.length);
  if (host === '' || authority.includes('@')) return rejected('WS_ADDRESS_HOST', hostAt);
  if (port !== '' && !port.startsWith(':')) {
    return rejected('WS_ADDRESS_HOST', hostAt + host.length);
  }
  const number = Number(port.slice(1));
  if (!/^(?::\d*)?$/.test(port) || (port.length > 1 && (number < 1 || number > 0xffff))) {
    return rejected('WS_ADDRESS_PORT', hostAt + host.length + 1);
  }
  const bad = text.slice(end).search(BAD_CHARACTER);
  if (bad >= 0) return rejected('WS_ADDRESS_CHARACTER', end + bad, JSON.stringify(text[end + bad]));
  const mark = text.indexOf('?', end);
  const path = text.slice(end, mark < 0 ? text.length : mark);
  return decoded({ scheme, host, port, path, query: mark < 0 ? '' : text.slice(mark) });
}
