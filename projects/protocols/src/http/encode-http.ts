import { writeLatin1 } from '../bytes/latin1.js';
import { ProtocolError } from '../protocol-error.js';
import { FIELD_VALUE, TARGET, TOKEN } from './http-grammar.js';
import type { HttpHeaders, HttpRequest, HttpResponse } from './http-message.js';

/**
 * The request as HTTP/1.1 bytes. Nothing is added: `Host` and `Content-Length` are the caller's.
 *
 * @throws `HTTP_BAD_START_LINE` and `HTTP_BAD_HEADER` for characters that would make another message of it, e.g. a line
 *   break in a value.
 * @source RFC 9112, section 3
 */
export function encodeHttpRequest(request: HttpRequest): Uint8Array {
  const { method, target } = request;
  if (!TOKEN.test(method) || !TARGET.test(target)) throw badStartLine(`${method} ${target}`);
  return encodeMessage(`${method} ${target} HTTP/1.1\r\n`, request.headers, request.body);
}

/**
 * The response as HTTP/1.1 bytes. Nothing is added: `Content-Length` is the caller's.
 *
 * @throws `HTTP_BAD_START_LINE` and `HTTP_BAD_HEADER` for characters that would make another message of it.
 * @source RFC 9112, section 4
 */
export function encodeHttpResponse(response: HttpResponse): Uint8Array {
  const { status, reason } = response;
  if (!Number.isInteger(status) || status < 100 || status > 999 || !FIELD_VALUE.test(reason)) {
    throw badStartLine(`${String(status)} ${reason}`);
  }
  const line = `HTTP/1.1 ${String(status)} ${reason}\r\n`;
  return encodeMessage(line, response.headers, response.body);
}

function encodeMessage(startLine: string, headers: HttpHeaders, body: Uint8Array): Uint8Array {
  let head = startLine;
  for (const [name, value] of headers) {
    if (!TOKEN.test(name) || !FIELD_VALUE.test(value)) {
      throw new ProtocolError('HTTP_BAD_HEADER', head.length, JSON.stringify(`${name}: ${value}`));
    }
    head += `${name}: ${value}\r\n`;
  }
  head += '\r\n';

  const bytes = new Uint8Array(head.length + body.length);
  writeLatin1(head, bytes, 0);
  bytes.set(body, head.length);
  return bytes;
}

function badStartLine(line: string): ProtocolError {
  return new ProtocolError('HTTP_BAD_START_LINE', 0, JSON.stringify(line));
}
