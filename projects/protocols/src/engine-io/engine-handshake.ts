import { decoded, rejected, type Decoded } from '../decoded.js';

/** What the server says in its open packet. @source Engine.IO protocol v4, "Handshake" */
export interface EngineHandshake {
  /** Session id, in every later request. */
  readonly sid: string;
  /** Transports that the client may change to. */
  readonly upgrades: readonly string[];
  /** Milliseconds between two pings. */
  readonly pingInterval: number;
  /** Milliseconds that the other side may take to answer. */
  readonly pingTimeout: number;
  /** Bytes of one polling body at most; `null` in protocol 3, which does not say. */
  readonly maxPayload: number | null;
}

/**
 * The handshake object of an open packet.
 *
 * @param data - What follows the packet type.
 * @errors `EIO_BAD_HANDSHAKE` with the member that is missing or of the wrong kind
 * @source Engine.IO protocol v4, "Handshake"; Engine.IO protocol v3
 */
export function decodeEngineHandshake(data: string): Decoded<EngineHandshake> {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return rejected('EIO_BAD_HANDSHAKE', 0, 'not JSON');
  }
  if (typeof value !== 'object' || value === null) {
    return rejected('EIO_BAD_HANDSHAKE', 0, 'no object');
  }
  const {
    sid,
    upgrades,
    pingInterval,
    pingTimeout,
    maxPayload = null,
  } = value as Partial<Record<keyof EngineHandshake, unknown>>;
  if (typeof sid !== 'string' || sid === '') return rejected('EIO_BAD_HANDSHAKE', 0, 'sid');
  if (!isTexts(upgrades)) return rejected('EIO_BAD_HANDSHAKE', 0, 'upgrades');
  if (!isMillis(pingInterval)) return rejected('EIO_BAD_HANDSHAKE', 0, 'pingInterval');
  if (!isMillis(pingTimeout)) return rejected('EIO_BAD_HANDSHAKE', 0, 'pingTimeout');
  if (maxPayload !== null && !isMillis(maxPayload)) {
    return rejected('EIO_BAD_HANDSHAKE', 0, 'maxPayload');
  }
  return decoded({ sid, upgrades, pingInterval, pingTimeout, maxPayload });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isMillis(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
