import {
  CLOSE_CODE_NAMES,
  closeCodeName,
  encodeClosePayload,
  encodeFrame,
  encodeUtf8,
  MAX_CLOSE_REASON,
  pageCloseRefusal,
  verdicts,
  wsCloseRefusal,
  type CloseRefusal,
  type Verdict,
} from '@wirelight/protocols';

/** A close code, and who may put it into a Close frame. */
export interface CloseCodeRow {
  readonly code: number;
  /** As shown: the code, or the range that it stands for. */
  readonly shown: string;
  readonly name: string;
  readonly byPage: boolean;
  readonly byServer: boolean;
}

/** What becomes of `close(code, reason)`. */
export interface CloseAttempt {
  readonly code: number;
  readonly name: string;
  /** Why a page may not; `null` when it may. */
  readonly page: CloseRefusal | null;
  /** Why `ws` throws; `null` when it does not. */
  readonly server: CloseRefusal | null;
  /** The frame that a server would send, whether it may or not; `null` where the reason does not fit into one. */
  readonly frame: Uint8Array | null;
  /** What clients make of that frame. */
  readonly verdicts: readonly Verdict[];
  /** Bytes of the reason. */
  readonly reasonLength: number;
}

/** Every registered code, and one of each range that is free to use. */
export const CLOSE_CODES: readonly CloseCodeRow[] = [
  ...Object.keys(CLOSE_CODE_NAMES).map((code) => rowOf(Number(code))),
  { ...rowOf(3000), shown: '3000–3999' },
  { ...rowOf(4000), shown: '4000–4999' },
];

function rowOf(code: number): CloseCodeRow {
  return {
    code,
    shown: String(code),
    name: closeCodeName(code),
    byPage: pageCloseRefusal(code) === null,
    byServer: wsCloseRefusal(code) === null,
  };
}

/** Tries a code and a reason on those who would send them, and the frame on those who would get it. */
export function tryClose(code: number, reason: string): CloseAttempt {
  const reasonLength = encodeUtf8(reason).length;
  const frame = reasonLength > MAX_CLOSE_REASON ? null : closeFrame(code, reason);
  return {
    code,
    name: closeCodeName(code),
    page: pageCloseRefusal(code, reason),
    server: wsCloseRefusal(code, reason),
    frame,
    verdicts: frame === null ? [] : verdicts(frame, { isServer: false }),
    reasonLength,
  };
}

function closeFrame(code: number, reason: string): Uint8Array {
  return encodeFrame({
    fin: true,
    rsv1: false,
    rsv2: false,
    rsv3: false,
    opcode: 8,
    maskingKey: null,
    payload: encodeClosePayload(code, reason),
  });
}
