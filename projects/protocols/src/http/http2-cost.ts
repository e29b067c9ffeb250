/** Bytes of one frame's header. @source RFC 9113, section 4.1 */
export const HTTP2_FRAME_HEADER = 9;

/** A request and its answer over HTTP/2. */
export interface Http2Exchange {
  /** Bytes of the request's body. */
  readonly requestBody: number;
  /** Bytes of the answer's body. */
  readonly responseBody: number;
  /** Whether the connection has carried such an exchange before: then HPACK sends indexes. */
  readonly isFirst: boolean;
}

/** Bytes on the wire, TCP and TLS left out. */
export interface Http2Cost {
  readonly requestHeaders: number;
  readonly requestData: number;
  readonly responseHeaders: number;
  readonly responseData: number;
  readonly total: number;
}

/**
 * Bytes of the HEADERS frames of a poll, frame header included: what Chromium 156 and the http2 module of Node.js
 * exchanged, first and later on the same connection. Short URL, no cookies.
 */
const MEASURED = {
  first: { request: 90, response: 28 },
  later: { request: 39, response: 13 },
} as const;

/** Bytes that one DATA frame carries unless the peer allows more. @source RFC 9113, section 6.5.2 */
const MAX_FRAME = 16384;

/**
 * What an exchange costs over HTTP/2. A model, not a codec: the sizes of the header blocks are measured, those of the
 * DATA frames follow from the framing. For cookies and long URLs add what HPACK sends of them: all of it once.
 *
 * @source RFC 9113, sections 4.1 and 6.1; RFC 7541; measured on loopback (poll with a two-byte body: 90 + 28 + 11
 *   bytes, then 39 + 13 + 11)
 */
export function http2Cost({ requestBody, responseBody, isFirst }: Http2Exchange): Http2Cost {
  const { request, response } = isFirst ? MEASURED.first : MEASURED.later;
  const requestData = dataFrames(requestBody);
  const responseData = dataFrames(responseBody);
  return {
    requestHeaders: request,
    requestData,
    responseHeaders: response,
    responseData,
    total: request + requestData + response + responseData,
  };
}

function dataFrames(body: number): number {
  return body + Math.ceil(body / MAX_FRAME) * HTTP2_FRAME_HEADER;
}
