import { fromBase64 } from '../bytes/base64.js';
import { headerTokens, headerValue } from '../http/header-value.js';
import { TOKEN } from '../http/http-grammar.js';
import type { HttpRequest } from '../http/http-message.js';
import type { HandshakeCheck } from './handshake-check.js';

/**
 * Every rule that a client's handshake must keep, in the order of the RFC, each with its result: `checkUpgradeRequest`
 * stops at the first that fails. That the request is HTTP/1.1 is the HTTP decoder's business.
 *
 * @param isBrowser - Whether a browser sent it, which must send `Origin`; default false.
 * @source RFC 6455, section 4.1, items 2 to 11, and section 4.2.1
 */
export function upgradeRequestChecks(
  request: HttpRequest,
  isBrowser = false,
): readonly HandshakeCheck[] {
  const { headers, method, target } = request;
  const value = (name: string) => headerValue(headers, name) ?? null;
  const host = value('host');
  const key = value('sec-websocket-key');
  const protocol = value('sec-websocket-protocol');
  const extensions = value('sec-websocket-extensions');
  const item = (number: number) => `RFC 6455, section 4.1, item ${number}`;
  return [
    check('method', 'WS_HANDSHAKE_METHOD', method === 'GET', method, item(2)),
    check(
      'target',
      'WS_HANDSHAKE_TARGET',
      /^(?:\/|https?:\/\/)[^#]*$/i.test(target),
      target,
      item(3),
    ),
    // Two fields of one name are joined with a comma, which neither a host nor a key has.
    check('Host', 'WS_HANDSHAKE_HOST', host !== null && !host.includes(','), host, item(4)),
    check(
      'Upgrade',
      'WS_HANDSHAKE_UPGRADE',
      headerTokens(headers, 'upgrade').includes('websocket'),
      value('upgrade'),
      item(5),
    ),
    check(
      'Connection',
      'WS_HANDSHAKE_CONNECTION',
      headerTokens(headers, 'connection').includes('upgrade'),
      value('connection'),
      item(6),
    ),
    check('Sec-WebSocket-Key', 'WS_HANDSHAKE_KEY', key !== null && isKey(key), key, item(7)),
    check(
      'Origin',
      'WS_HANDSHAKE_ORIGIN',
      !isBrowser || value('origin') !== null,
      value('origin'),
      item(8),
    ),
    check(
      'Sec-WebSocket-Version',
      'WS_HANDSHAKE_VERSION',
      value('sec-websocket-version') === '13',
      value('sec-websocket-version'),
      item(9),
    ),
    check(
      'Sec-WebSocket-Protocol',
      'WS_HANDSHAKE_PROTOCOL',
      protocol === null || isProtocolList(protocol),
      protocol,
      item(10),
    ),
    check(
      'Sec-WebSocket-Extensions',
      'WS_HANDSHAKE_EXTENSION_SYNTAX',
      extensions === null || isExtensionList(extensions),
      extensions,
      item(11),
    ),
  ];
}

function check(
  name: string,
  code: HandshakeCheck['code'],
  passed: boolean,
  found: string | null,
  source: string,
): HandshakeCheck {
  return { name, code, passed, found, source };
}

function isKey(key: string): boolean {
  if (key.length !== 24 || !key.endsWith('==')) return false;
  const bytes = fromBase64(key);
  return bytes.ok && bytes.value.length === 16;
}

function isProtocolList(value: string): boolean {
  const protocols = value.split(',').map((protocol) => protocol.trim());
  return (
    protocols.every((protocol) => TOKEN.test(protocol)) &&
    new Set(protocols).size === protocols.length
  );
}

/** Names with parameters, whose values are tokens, also in quotes. @source RFC 6455, section 9.1 */
function isExtensionList(value: string): boolean {
  return value.split(',').every((extension) => {
    const [name = '', ...parameters] = extension.split(';').map((part) => part.trim());
    return TOKEN.test(name) && parameters.every(isParameter);
  });
}

function isParameter(parameter: string): boolean {
  const [, name = '', quoted, plain] = /^([^=]*)(?:=(?:"([^"]*)"|([^"]*)))?$/.exec(parameter) ?? [];
  const value = quoted ?? plain;
  return TOKEN.test(name) && (value === undefined || TOKEN.test(value));
}
