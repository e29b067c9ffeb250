import { errorSource } from './error-source.js';

/**
 * Every way in which wire input can be rejected: one code, one sentence, one heading in `docs/errors.md`. A code never
 * changes its meaning.
 */
export const PROTOCOL_ERROR = {
  HEX_BAD_DIGIT: 'hexadecimal text consists of pairs of the digits 0-9 and a-f',
  BASE64_BAD_CHARACTER: 'Base64 text consists of A-Z, a-z, 0-9, + and /, with = only as padding',
  BASE64_BAD_LENGTH: 'Base64 text comes in groups of four characters',
  UTF8_INVALID: 'the bytes are not valid UTF-8',
  UTF8_TRUNCATED: 'the bytes end inside a code point',

  HTTP_INCOMPLETE: 'the message goes on after the bytes at hand',
  HTTP_HEAD_TOO_LARGE: 'the start line and the header fields are longer than allowed',
  HTTP_BODY_TOO_LARGE: 'the announced body is longer than allowed',
  HTTP_BAD_START_LINE: 'the first line is neither a request line nor a status line',
  HTTP_UNSUPPORTED_VERSION: 'only HTTP/1.1 is spoken here',
  HTTP_BAD_HEADER: 'a header field is not "name: value" with the characters that are allowed there',
  HTTP_BAD_CONTENT_LENGTH: 'Content-Length is not one decimal number',
  HTTP_UNSUPPORTED_TRANSFER_CODING: 'the only transfer coding that is understood here is chunked',
  HTTP_BODY_UNTIL_CLOSE:
    'without Content-Length the body ends with the connection, so its end is not known yet',
  HTTP_BAD_CHUNK:
    'a chunk is a hexadecimal size, CR LF, that many bytes and CR LF (RFC 9112, section 7.1)',
  HTTP_CHUNK_LINE_TOO_LONG:
    'the first line of a chunk or the trailer fields are longer than allowed',
  HTTP_UNSUPPORTED_CONTENT_CODING:
    'the only content codings that are understood here are gzip and deflate (RFC 9110, section 8.4)',
  HTTP_BAD_CONTENT_CODING: 'the body is not what Content-Encoding says (RFC 9110, section 8.4.1)',
  HTTP_CONTENT_TOO_LARGE:
    'more than allowed comes out of a compressed body (RFC 9110, section 8.4.1)',

  TCP_INCOMPLETE: 'the message goes on after the bytes at hand',
  TCP_BAD_MAGIC: 'a message does not begin with the bytes that all messages begin with',
  TCP_BODY_TOO_LARGE: 'the announced body is longer than the reader allows',

  WS_INCOMPLETE: 'the frame goes on after the bytes at hand (RFC 6455, section 5.2)',
  WS_UNKNOWN_OPCODE: 'the opcodes 3-7 and 11-15 are reserved (RFC 6455, section 5.2)',
  WS_UNEXPECTED_RSV:
    'a reserved bit is set, but no extension gives it a meaning (RFC 6455, section 5.2)',
  WS_CONTROL_FRAGMENTED: 'a control frame must not be fragmented (RFC 6455, section 5.5)',
  WS_CONTROL_TOO_LONG:
    'a control frame carries at most 125 bytes of payload (RFC 6455, section 5.5)',
  WS_LENGTH_NOT_MINIMAL: 'the payload length has a shorter encoding (RFC 6455, section 5.2)',
  WS_LENGTH_MSB:
    'the most significant bit of a 64-bit payload length must be 0 (RFC 6455, section 5.2)',
  WS_PAYLOAD_TOO_LARGE:
    'the payload is longer than the receiver allows (RFC 6455, sections 7.4.1 and 10.4)',
  WS_MASK_REQUIRED: 'a client must mask every frame (RFC 6455, section 5.1)',
  WS_MASK_FORBIDDEN: 'a server must not mask a frame (RFC 6455, section 5.1)',
  WS_NOTHING_TO_CONTINUE:
    'a continuation frame needs a message that is unfinished (RFC 6455, section 5.4)',
  WS_MESSAGE_UNFINISHED:
    'a new message must not begin before the last fragment of the one before (RFC 6455, section 5.4)',
  WS_MESSAGE_TOO_LARGE:
    'the message is longer than the receiver allows (RFC 6455, sections 7.4.1 and 10.4)',
  WS_BAD_DEFLATE: 'the compressed message is not DEFLATE data (RFC 7692, section 7.2.2)',
  WS_CLOSE_PAYLOAD_ONE_BYTE:
    'the payload of a Close frame is empty or starts with a two-byte code (RFC 6455, section 5.5.1)',
  WS_CLOSE_CODE_FORBIDDEN: 'this close code must not be on the wire (RFC 6455, section 7.4)',
  WS_CLOSE_REASON_INVALID:
    'the reason of a Close frame is not valid UTF-8 (RFC 6455, section 5.5.1)',
  WS_FRAME_AFTER_CLOSE:
    'after a Close frame a peer must not send anything more (RFC 6455, section 5.5.1)',
  WS_CLOSE_REASON_TOO_LONG:
    'the reason of a Close frame has at most 123 bytes (RFC 6455, sections 5.5 and 5.5.1)',

  WS_HANDSHAKE_METHOD: 'an opening handshake is a GET request (RFC 6455, section 4.1, item 2)',
  WS_HANDSHAKE_HOST: 'an opening handshake has one Host header (RFC 6455, section 4.1, item 4)',
  WS_HANDSHAKE_UPGRADE:
    'the Upgrade header does not name websocket (RFC 6455, sections 4.1 and 4.2.1)',
  WS_HANDSHAKE_CONNECTION:
    'the Connection header does not name Upgrade (RFC 6455, sections 4.1 and 4.2.1)',
  WS_HANDSHAKE_KEY:
    'Sec-WebSocket-Key is not the Base64 form of 16 bytes (RFC 6455, section 4.1, item 7)',
  WS_HANDSHAKE_VERSION: 'Sec-WebSocket-Version is not 13 (RFC 6455, section 4.1, item 9)',
  WS_HANDSHAKE_TARGET:
    'the request target is no path and no http address, or has a fragment (RFC 6455, section 4.1, item 3)',
  WS_HANDSHAKE_ORIGIN: 'a browser sends the Origin of its page (RFC 6455, section 4.1, item 8)',
  WS_HANDSHAKE_EXTENSION_SYNTAX:
    'the extensions are no list of names with parameters (RFC 6455, section 9.1)',
  WS_HANDSHAKE_STATUS: 'the server did not answer 101 (RFC 6455, section 4.1)',
  WS_HANDSHAKE_ACCEPT:
    'Sec-WebSocket-Accept does not answer the key that was sent (RFC 6455, section 4.1)',
  WS_HANDSHAKE_EXTENSION:
    'the server chose an extension that was not offered (RFC 6455, section 4.1)',
  WS_HANDSHAKE_EXTENSION_PARAMETERS:
    'a parameter of permessage-deflate is unknown, comes twice or has a value that it must not have (RFC 7692, section 7.1)',
  WS_HANDSHAKE_PROTOCOL:
    'the subprotocols are malformed, or the chosen one was not offered (RFC 6455, section 4.1)',

  WS_ADDRESS_SCHEME: 'an address begins with ws:// or wss:// (RFC 6455, section 3)',
  WS_ADDRESS_HOST:
    'an address has a host, without a user name in front of it (RFC 6455, section 3)',
  WS_ADDRESS_PORT: 'a port is a number from 1 to 65535 (RFC 3986, section 3.2.3)',
  WS_ADDRESS_FRAGMENT:
    'an address has no fragment; a # in it is written as %23 (RFC 6455, section 3)',
  WS_ADDRESS_CHARACTER:
    'this character must be percent-encoded in an address (RFC 3986, section 2)',

  SSE_LINE_TOO_LONG: 'a line of the event stream is longer than the reader allows',
  SSE_EVENT_TOO_LARGE: 'the data of one event is longer than the reader allows',
  SSE_BAD_FIELD: 'the value holds a line break or NUL, which this field cannot carry',

  EIO_EMPTY_PACKET: 'an Engine.IO packet needs at least its type character',
  EIO_UNKNOWN_PACKET_TYPE: 'an Engine.IO packet starts with one of 0-6, or with b for binary',
  EIO_BAD_BASE64: 'the binary data behind b is not Base64',

  EIO_BAD_HANDSHAKE: 'a member of the handshake object is missing or of the wrong kind',
  EIO_INCOMPLETE: 'the header of the packet goes on after the bytes at hand',
  EIO_LENGTH_TOO_LARGE: 'the length of the packet is larger than a number can be exactly',
  EIO_BAD_JSONP: 'this is not what JSONP polling sends',
  EIO3_BAD_LENGTH: 'a packet of an Engine.IO 3 payload begins with its length',
  EIO3_TRUNCATED: 'the Engine.IO 3 payload ends before its last packet does',

  SIO_UNKNOWN_PACKET_TYPE: 'a Socket.IO packet starts with one of 0-6',
  SIO_BAD_ATTACHMENTS:
    'a binary Socket.IO packet announces its attachments as a number above 0 and a hyphen',
  SIO_TOO_MANY_ATTACHMENTS: 'more binary attachments are announced than the decoder allows',
  SIO_BAD_ACK_ID: 'the acknowledgement id is larger than a safe integer',
  SIO_BAD_JSON: 'what follows the head of the packet is not JSON',
  SIO_BAD_PAYLOAD: 'the payload is not of the kind that this packet type carries',
  SIO_MISSING_ATTACHMENT: 'text came where an attachment of the packet before was due',
  SIO_UNEXPECTED_ATTACHMENT: 'a binary message came that no packet announced',
  SIO_BAD_PLACEHOLDER: 'a placeholder names an attachment that is not there',
  SIO_TOO_DEEP: 'the payload is nested deeper than the decoder allows',

  RESP_INCOMPLETE: 'the value goes on after the bytes at hand',
  RESP_BAD_TYPE: 'a value of Redis begins with one of $ + - : *',
  RESP_BAD_NUMBER: 'a length or an integer of Redis is a decimal number',
  RESP_TOO_LARGE: 'a length is larger, or arrays are nested deeper, than the decoder allows',

  FILE_TOO_LARGE: 'more than allowed comes out of the compressed file',
  FILE_BAD_GZIP: 'the file begins as gzip does and is not gzip to its end (RFC 1952, section 2)',
  FILE_BAD_ZIP: 'the file begins as a ZIP archive does and cannot be read as one',
  FILE_NO_STREAM: 'no TCP connection in the capture carries anything that can be read',
  FILE_NO_HAR: 'none of the files in the ZIP archive is an HTTP archive',

  HAR_TOO_LARGE: 'the HTTP archive is larger than allowed',
  HAR_NOT_JSON: 'the HTTP archive is not JSON',
  HAR_BAD_FIELD: 'a field of the HTTP archive is missing or of the wrong kind',

  RECORDING_TOO_LARGE: 'the recording is larger than allowed',
  RECORDING_NOT_JSON: 'the recording is not JSON',
  RECORDING_UNSUPPORTED_VERSION: 'only recordings of version 1 can be read',
  RECORDING_BAD_FIELD: 'a field of the recording is missing or of the wrong kind',
  RECORDING_BAD_ENTRY: 'a field of an entry is missing or of the wrong kind',
} as const;

/** Name of a rule in `PROTOCOL_ERROR`. */
export type ProtocolErrorCode = keyof typeof PROTOCOL_ERROR;

/**
 * Wire input that the protocol forbids. Decoders return it as data and never throw it; encoders throw it where the caller
 * made the mistake.
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(
    readonly code: ProtocolErrorCode,
    /**
     * Where in the input, counted from 0: in code units (text) or bytes (binary; for a stream since its first byte). 0
     * where the input is an object, e.g. a decoded request; the index of the entry for recordings.
     */
    readonly offset: number,
    /** What was found there, cut short; may be empty. */
    readonly detail = '',
  ) {
    super(`${PROTOCOL_ERROR[code]}${detail === '' ? '' : `: ${detail}`}`);
  }

  /** The rule that was broken, in one sentence. */
  get rule(): string {
    return PROTOCOL_ERROR[this.code];
  }

  /** Document and section of that rule, e.g. `RFC 6455, section 5.2`. */
  get source(): string {
    return errorSource(this.code, this.rule);
  }
}
