import { decodeLatin1 } from '../bytes/latin1.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import type { ProtocolError } from '../protocol-error.js';
import { decodeHttpRequest } from './decode-http-request.js';
import { decodeHttpResponse, type HttpResponseContext } from './decode-http-response.js';
import { dissectHeaderLine } from './dissect-header-line.js';
import { dissectRequestLine, dissectStatusLine } from './dissect-start-line.js';
import { MAX_HTTP_HEAD } from './http-message.js';

/**
 * One HTTP/1.1 request taken apart: request line, header fields, body, each with its place. The tree goes as far as the
 * bytes can be read.
 *
 * @errors those of `decodeHttpRequest`, which gives the verdict
 * @source RFC 9112, sections 2.1, 3 and 5
 */
export function dissectHttpRequest(bytes: Uint8Array): Dissection {
  const verdict = decodeHttpRequest(bytes);
  const length = verdict.ok ? verdict.value.length : bytes.length;
  return dissectMessage(bytes, length, verdict.ok ? null : verdict.error, 'request');
}

/**
 * One HTTP/1.1 response taken apart: status line, header fields, body, each with its place.
 *
 * @errors those of `decodeHttpResponse`, which gives the verdict
 * @source RFC 9112, sections 2.1, 4 and 5
 */
export function dissectHttpResponse(
  bytes: Uint8Array,
  context: HttpResponseContext = {},
): Dissection {
  const verdict = decodeHttpResponse(bytes, context);
  const length = verdict.ok ? verdict.value.length : bytes.length;
  return dissectMessage(bytes, length, verdict.ok ? null : verdict.error, 'response');
}

function dissectMessage(
  bytes: Uint8Array,
  length: number,
  error: ProtocolError | null,
  kind: 'request' | 'response',
): Dissection {
  const text = decodeLatin1(bytes, 0, Math.min(length, MAX_HTTP_HEAD));
  const fields: Field[] = [];
  let at = 0;
  let isHead = true;
  while (isHead && at < text.length) {
    const feed = text.indexOf('\r\n', at);
    const end = feed < 0 ? text.length : feed;
    if (at === 0) {
      fields.push(
        kind === 'request'
          ? dissectRequestLine(text.slice(0, end))
          : dissectStatusLine(text.slice(0, end)),
      );
    } else if (end > at) fields.push(dissectHeaderLine(text.slice(at, end), at));
    else if (feed >= 0) {
      isHead = false;
      const meaning = 'ends the header fields';
      fields.push(byteField('empty line', [at, at + 2], null, meaning, 'RFC 9112, section 2.1'));
    }
    at = feed < 0 ? text.length : feed + 2;
  }
  if (!isHead && at < length) {
    const size = `${length - at} bytes`;
    fields.push(byteField('body', [at, length], null, size, 'RFC 9112, section 6'));
  }
  const name = `HTTP ${kind}`;
  const root = byteField(name, [0, length], null, '', 'RFC 9112, section 2.1', fields);
  return { field: root, error, length };
}
