/** A name and a value, as HAR writes header fields. */
export interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** One message of a WebSocket, as Chromium exports it. */
export interface HarWebSocketMessage {
  readonly type: 'send' | 'receive';
  /** Seconds since 1970. */
  readonly time: number;
  /** 1 for text, 2 for binary; control frames only in `_webSocketControlFrames`. */
  readonly opcode: number;
  /** Text, or Base64 for what is not text. */
  readonly data: string;
}

/** An exchange. @source HTTP Archive (HAR) 1.2, "entries" */
export interface HarEntry {
  /** ISO 8601. */
  readonly startedDateTime: string;
  /** Milliseconds. */
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly never[];
    readonly headers: readonly HarPair[];
    readonly queryString: readonly HarPair[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly never[];
    readonly headers: readonly HarPair[];
    readonly content: {
      /** Bytes without the coding. */
      readonly size: number;
      /** Bytes that the coding saved. */
      readonly compression?: number;
      readonly mimeType: string;
      readonly text: string;
      /** `base64` where the body is not text. */
      readonly encoding?: string;
    };
    readonly redirectURL: string;
    readonly headersSize: number;
    readonly bodySize: number;
  };
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly connection?: string;
  readonly _resourceType?: string;
  readonly _webSocketMessages?: readonly HarWebSocketMessage[];
  /** Ping, pong and close: an extension of our own, which other readers skip. */
  readonly _webSocketControlFrames?: readonly HarWebSocketMessage[];
}

/** A whole archive. @source HTTP Archive (HAR) 1.2 */
export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
  };
}
