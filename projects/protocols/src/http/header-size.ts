import type { HttpHeaders, HttpRequest, HttpResponse } from './http-message.js';

/** Bytes of the header fields on the wire, each with its `: ` and its line end. @source RFC 9112, section 5 */
export function headerSize(headers: HttpHeaders): number {
  return headers.reduce((size, [name, value]) => size + name.length + value.length + 4, 0);
}

/** Bytes of a message up to its body: start line, header fields, empty line. @source RFC 9112, section 2.1 */
export function headSize(message: HttpRequest | HttpResponse): number {
  const startLine =
    'method' in message
      ? message.method.length + message.target.length + ' '.length + ' HTTP/1.1'.length
      : 'HTTP/1.1 200 '.length + message.reason.length;
  return startLine + 2 + headerSize(message.headers) + 2;
}
