import {
  decodeClosePayload,
  encodeClosePayload,
  encodeFrame,
  FrameDecoder,
  MessageAssembler,
  OPCODE,
  type DecodedFrame,
  type ProtocolError,
} from '@wirelight/protocols';
import type { QueuedTimer } from '../clock/timer-queue.js';
import type { ConnectionEnd } from '../network/connection.js';
import type { Random } from '../random/random.js';

/** No Close frame came: the code that is never on the wire. @source RFC 6455, section 7.4.1 */
const ABNORMAL = 1006;
const NO_STATUS = 1005;
const PROTOCOL_ERROR = 1002;
const INVALID_DATA = 1007;
const TOO_BIG = 1009;

/** Milliseconds that each side waits for the other's Close frame. @source ws, closeTimeout; Chromium, websocket_channel.cc */
const CLOSE_TIMEOUT = { server: 30_000, client: 60_000 };

const NO_BYTES: Uint8Array = new Uint8Array(0);
const WEBSOCKET = { layer: 'websocket' } as const;

export interface WebSocketEvents {
  /** A whole message: text already decoded, or its bytes. */
  onMessage(data: string | Uint8Array): void;
  onPing(payload: Uint8Array): void;
  onPong(payload: Uint8Array): void;
  /** The rule that the other side broke; `onClose` follows. */
  onError(message: string): void;
  /** The other side's Close frame is here, and the answer to it is sent: the connection is closing. */
  onClosing(): void;
  /** Called once, last. */
  onClose(code: number, reason: string, wasClean: boolean): void;
}

/**
 * The part of a WebSocket after its handshake, the same for both roles: frames in, messages out, pings answered, the
 * closing handshake kept. The client masks with a fresh random key per frame, the server never does.
 *
 * @source RFC 6455, sections 5 to 7
 */
export class WebSocketConnection {
  readonly #end: ConnectionEnd;
  readonly #random: Random | null;
  readonly #events: WebSocketEvents;
  readonly #decoder: FrameDecoder;
  readonly #assembler: MessageAssembler;
  #closeSent = false;
  #received: { code: number; reason: string } | null = null;
  #closed = false;
  #closeTimer: QueuedTimer | null = null;

  /**
   * @param random - Source of masking keys: given for the client's role, `null` for the server's.
   * @param maxMessage - Bytes of the largest message accepted.
   */
  constructor(
    end: ConnectionEnd,
    random: Random | null,
    events: WebSocketEvents,
    maxMessage: number,
  ) {
    this.#end = end;
    this.#random = random;
    this.#events = events;
    this.#assembler = new MessageAssembler({ maxMessage });
    this.#decoder = new FrameDecoder({ maxPayload: maxMessage, masked: random === null });
    end.onData = (bytes) => {
      this.receive(bytes);
    };
    end.onEnd = () => {
      this.#finish();
    };
  }

  sendText(payload: Uint8Array): void {
    this.#send(OPCODE.text, payload);
  }

  sendBinary(payload: Uint8Array): void {
    this.#send(OPCODE.binary, payload);
  }

  ping(payload: Uint8Array): void {
    this.#send(OPCODE.ping, payload);
  }

  /** Puts a frame on the wire as it is, for the server's role. It is not copied: nobody may write to it afterwards. */
  sendFrame(frame: Uint8Array): void {
    if (!this.#closeSent && !this.#closed) this.#end.write(frame, WEBSOCKET);
  }

  /** Starts the closing handshake. @param code - Without it the Close frame is empty. */
  close(code?: number, reason = ''): void {
    if (this.#closeSent) return;
    this.#send(OPCODE.close, code === undefined ? NO_BYTES : encodeClosePayload(code, reason));
    this.#closeSent = true;
    this.#awaitEnd();
  }

  /** Ends the TCP connection without a closing handshake. */
  terminate(): void {
    this.#end.end();
    this.#finish();
  }

  /** Bytes from the other side; public because the first ones may come along with the handshake. */
  receive(bytes: Uint8Array): void {
    const { frames, error } = this.#decoder.push(bytes);
    for (const frame of frames) {
      if (this.#closed || this.#received !== null) return;
      this.#handle(frame);
    }
    if (error !== null) {
      this.#fail(closeCodeFor(error), error.message);
    }
  }

  /** The other side has so long to close, too. */
  #awaitEnd(): void {
    this.#closeTimer ??= this.#end.wire.clock.schedule(
      this.#random === null ? CLOSE_TIMEOUT.server : CLOSE_TIMEOUT.client,
      () => {
        this.terminate();
      },
      true,
    );
  }

  #handle(frame: DecodedFrame): void {
    switch (frame.opcode) {
      case OPCODE.ping:
        if (!this.#closeSent) this.#send(OPCODE.pong, frame.payload);
        this.#events.onPing(frame.payload);
        return;
      case OPCODE.pong:
        this.#events.onPong(frame.payload);
        return;
      case OPCODE.close:
        this.#handleClose(frame.payload);
        return;
      default:
        this.#handleData(frame);
    }
  }

  #handleData(frame: DecodedFrame): void {
    const assembled = this.#assembler.add(frame);
    if (assembled.kind === 'message') this.#events.onMessage(assembled.data);
    else if (assembled.kind === 'fault') this.#fail(assembled.code, assembled.message);
    // No extension is ever negotiated, so the decoder refuses compressed messages before they get here.
  }

  #handleClose(payload: Uint8Array): void {
    const decoded = decodeClosePayload(payload);
    if (!decoded.ok) {
      this.#fail(closeCodeFor(decoded.error), decoded.error.message);
      return;
    }
    const { code, reason } = decoded.value;
    this.#received = { code: code ?? NO_STATUS, reason };
    if (!this.#closeSent) {
      this.#send(OPCODE.close, payload);
      this.#closeSent = true;
    }
    this.#events.onClosing();
    // The server closes TCP first, so that the client need not wait out TIME_WAIT (RFC 6455, section 7.1.1). It is done when
    // the client has closed its side as well.
    if (this.#random === null) {
      this.#end.end();
      this.#awaitEnd();
    }
  }

  #fail(code: number, message: string): void {
    // First of all: who hears of the error may close as well, without a code.
    this.close(code);
    this.#events.onError(message);
    this.#end.end();
    this.#finish();
  }

  #finish(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#closeTimer !== null) this.#end.wire.clock.cancel(this.#closeTimer);
    this.#end.onData = null;
    const { code, reason } = this.#received ?? { code: ABNORMAL, reason: '' };
    this.#events.onClose(code, reason, this.#received !== null && this.#closeSent);
  }

  #send(opcode: number, payload: Uint8Array): void {
    if (this.#closeSent || this.#closed) return;
    const frame = {
      fin: true,
      rsv1: false,
      rsv2: false,
      rsv3: false,
      opcode,
      maskingKey: this.#random === null ? null : this.#random.bytes(4),
      payload,
    };
    this.#end.write(encodeFrame(frame), WEBSOCKET);
  }
}

/** The close code that tells the other side which rule it broke. @source RFC 6455, section 7.4.1 */
function closeCodeFor({ code }: ProtocolError): number {
  if (code === 'WS_PAYLOAD_TOO_LARGE') return TOO_BIG;
  return code === 'WS_CLOSE_REASON_INVALID' ? INVALID_DATA : PROTOCOL_ERROR;
}
