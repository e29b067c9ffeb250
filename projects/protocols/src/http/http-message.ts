/** Header fields in the order of the wire; a name may come more than once. */
export type HttpHeaders = readonly (readonly [name: string, value: string])[];

/** What requests and responses have in common. */
export interface HttpMessage {
  readonly headers: HttpHeaders;
  readonly body: Uint8Array;
}

/** An HTTP/1.1 request. @source RFC 9112, section 3 */
export interface HttpRequest extends HttpMessage {
  /** As on the wire: methods are case-sensitive. */
  readonly method: string;
  /** The request target, e.g. `/socket.io/?EIO=4&transport=polling`. */
  readonly target: string;
}

/** An HTTP/1.1 response. @source RFC 9112, section 4 */
export interface HttpResponse extends HttpMessage {
  /** Three digits, e.g. 200. */
  readonly status: number;
  /** The words behind the status; may be empty. */
  readonly reason: string;
}

/** Bytes that the start line and the header fields may take together; Node's limit. */
export const MAX_HTTP_HEAD = 16 * 1024;

/** Bytes that a body may take. */
export const MAX_HTTP_BODY = 100 * 1024 * 1024;
