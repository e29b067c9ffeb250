import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { moveField } from '../field/move-field.js';
import { dissectEnginePacket, dissectEnginePayload } from '../engine-io/dissect-engine.js';
import { decodeHttpRequest } from '../http/decode-http-request.js';
import { decodeHttpResponse } from '../http/decode-http-response.js';
import { dissectHttpRequest, dissectHttpResponse } from '../http/dissect-http.js';
import { headerTokens } from '../http/header-value.js';
import type { HttpMessage } from '../http/http-message.js';
import type { ProtocolError } from '../protocol-error.js';
import { dissectFrame } from '../websocket/dissect-frame.js';
import { dissectBody } from './dissect-body.js';
import { movedError } from './moved-error.js';

/** Options of `dissectConnection`. */
export interface ConnectionDissectionOptions {
  /** Whose bytes they are: one direction of a connection. */
  readonly from: 'client' | 'server';
  /**
   * Whether Engine.IO runs on top. `detect` (the default) looks for `EIO` in the requests of a client, and takes for
   * Engine.IO of a server what can be read as such.
   */
  readonly engineIo?: boolean | 'detect';
  /** Whether Socket.IO runs on top of Engine.IO, default true. */
  readonly socketIo?: boolean;
  /** Whether the handshake lies behind and the bytes begin with a frame, default false. */
  readonly isUpgraded?: boolean;
}

/** Messages and frames that get a field; a megabyte of empty frames has half a million. */
const MAX_FIELDS = 10_000;

const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * One direction of a connection in one tree: HTTP messages, and behind a handshake WebSocket frames, each with the
 * Engine.IO and Socket.IO packets in it.
 *
 * @errors of the first part that has one; what follows it is not taken apart
 * @source RFC 9112; RFC 6455; Engine.IO protocol v4; Socket.IO protocol v5
 */
export function dissectConnection(
  bytes: Uint8Array,
  options: ConnectionDissectionOptions,
): Dissection {
  const fields: Field[] = [];
  let isUpgraded = options.isUpgraded ?? false;
  let isEngine = options.engineIo === true;
  let error: ProtocolError | null = null;
  let at = 0;
  while (at < bytes.length && error === null && fields.length < MAX_FIELDS) {
    let part: Dissection;
    if (isUpgraded) part = dissectFramePart(bytes, at, isEngine, options);
    else {
      const message = dissectMessagePart(bytes.subarray(at), options);
      ({ isUpgraded } = message);
      if (options.engineIo !== false) isEngine ||= message.isEngine;
      part = {
        ...message,
        field: moveField(message.field, at),
        error: movedError(message.error, at),
      };
    }
    fields.push(part.field);
    ({ error } = part);
    at += part.length;
  }
  const range = [0, at] as const;
  const field = byteField(`bytes of the ${options.from}`, range, null, '', 'RFC 9293', fields);
  return { field, error, length: at };
}

function dissectFramePart(
  bytes: Uint8Array,
  offset: number,
  isEngine: boolean,
  { from, engineIo = 'detect', socketIo = true }: ConnectionDissectionOptions,
): Dissection {
  const masked = from === 'client';
  const plain = { offset, masked };
  if (engineIo === false || (from === 'client' && engineIo === 'detect' && !isEngine)) {
    return dissectFrame(bytes, plain);
  }
  const inner = (payload: Uint8Array, isText: boolean): Dissection =>
    isText
      ? dissectEnginePacket(payload, { socketIo })
      : {
          field: byteField(
            'Engine.IO binary message',
            [0, payload.length],
            null,
            socketIo ? 'an attachment of the packet before' : 'a message as it is',
            'Engine.IO protocol v4, "Packet encoding"',
          ),
          error: null,
          length: payload.length,
        };
  const frame = dissectFrame(bytes, { ...plain, inner });
  const isDetected = engineIo === true || isEngine || frame.error === null;
  return isDetected ? frame : dissectFrame(bytes, plain);
}

interface MessagePart extends Dissection {
  readonly isUpgraded: boolean;
  readonly isEngine: boolean;
}

function dissectMessagePart(
  bytes: Uint8Array,
  { from, engineIo = 'detect', socketIo = true }: ConnectionDissectionOptions,
): MessagePart {
  const request = from === 'client' ? decodeHttpRequest(bytes) : null;
  const response = from === 'server' ? decodeHttpResponse(bytes) : null;
  const whole = from === 'client' ? dissectHttpRequest(bytes) : dissectHttpResponse(bytes);
  let isUpgraded = false;
  let isEngine = engineIo === true;
  let message: HttpMessage = { headers: [], body: NO_BYTES };
  if (request?.ok === true) {
    message = request.value;
    const { target, headers } = request.value;
    isUpgraded = headerTokens(headers, 'upgrade').includes('websocket');
    isEngine ||= engineIo === 'detect' && /[?&]EIO=\d/.test(target);
  } else if (response?.ok === true) {
    message = response.value;
    isUpgraded = response.value.status === 101;
  }
  const part = { ...whole, isUpgraded, isEngine };
  const last = whole.field.children.at(-1);
  if (message.body.length === 0 || last?.name !== 'body') return part;
  const body = dissectBody(last, message);
  const withBody = {
    ...part,
    field: { ...whole.field, children: [...whole.field.children.slice(0, -1), body.field] },
    error: whole.error ?? body.error,
  };
  const mayBeEngine = isEngine || (from === 'server' && engineIo === 'detect');
  if (!mayBeEngine || body.error !== null) return withBody;
  const payload = dissectEnginePayload(body.content, { socketIo });
  // `ok` answers a POST; an error page is no payload either.
  if (payload.error !== null && !(isEngine && from === 'client')) return withBody;
  const by = body.isAligned ? last.start : 0;
  const inBody = { ...body.field, children: [moveField(payload.field, by)] };
  const field = { ...whole.field, children: [...whole.field.children.slice(0, -1), inBody] };
  return { ...part, field, error: whole.error ?? movedError(payload.error, by) };
}
