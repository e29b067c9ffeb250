import { decoded, rejected, type Decoded } from '../decoded.js';
import { reconstructAttachments } from './attachments.js';
import { decodeSocketPacket, type SocketPacketLimits } from './decode-socket-packet.js';
import type { SocketPacket } from './socket-packet.js';

/**
 * Puts packets and the binary messages behind them together. It holds one packet at most.
 *
 * @source Socket.IO protocol v5, "Binary packets"
 */
export class SocketPacketAssembler {
  readonly #limits: SocketPacketLimits;
  #packet: SocketPacket | null = null;
  #attachments: Uint8Array[] = [];

  constructor(limits: SocketPacketLimits = {}) {
    this.#limits = limits;
  }

  /** Attachments that the packet at hand still needs. */
  get missing(): number {
    return (this.#packet?.attachments ?? 0) - this.#attachments.length;
  }

  /**
   * Takes the next message.
   *
   * @param message - Text of a packet without the `4` of Engine.IO, or the bytes of an attachment.
   * @returns The packet with its bytes in place, `null` when attachments are missing.
   * @errors those of `decodeSocketPacket`; `SIO_MISSING_ATTACHMENT` for text where an attachment was due,
   *   `SIO_UNEXPECTED_ATTACHMENT` for one that no packet announced, `SIO_BAD_PLACEHOLDER`, `SIO_TOO_DEEP`
   */
  add(message: string | Uint8Array): Decoded<SocketPacket | null> {
    if (typeof message === 'string') {
      if (this.#packet !== null) return rejected('SIO_MISSING_ATTACHMENT', 0);
      const packet = decodeSocketPacket(message, this.#limits);
      if (!packet.ok || packet.value.attachments === 0) return packet;
      this.#packet = packet.value;
      return decoded(null);
    }
    const packet = this.#packet;
    if (packet === null) return rejected('SIO_UNEXPECTED_ATTACHMENT', 0);
    this.#attachments.push(message);
    if (this.missing > 0) return decoded(null);
    const data = reconstructAttachments(packet.data, this.#attachments);
    this.#packet = null;
    this.#attachments = [];
    return data.ok ? decoded({ ...packet, data: data.value }) : data;
  }
}
