import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { decodeEnginePacket } from '../engine-io/decode-engine-packet.js';
import { ENGINE_PACKET_TYPES, type EnginePacket } from '../engine-io/engine-packet.js';
import { HANDSHAKE_MEANINGS } from '../engine-io/handshake-meanings.js';
import type { Decoded } from '../decoded.js';
import { enginePayload } from './engine-payload.js';
import type { EngineRequest } from './engine-request.js';
import { clip, countBytes, jsonText, quote } from './clip.js';
import { MAX_HEADLINE, MAX_LAYERS, type Meaning, type MeaningField } from './meaning.js';
import { socketMeaning } from './socket-meaning.js';

/** What one Engine.IO packet in a WebSocket text message means, with the Socket.IO packet in it. */
export function enginePacketMeaning(text: string, isSocketIo: boolean): Meaning {
  const packet = decodeEnginePacket(text);
  return packet.ok ? packetMeaning(packet.value, text, isSocketIo) : unreadable(packet, text);
}

/** What the body of a polling request or response means. */
export function enginePayloadMeaning(body: Uint8Array, engine: EngineRequest): Meaning {
  const payload = enginePayload(body, engine);
  if (!payload.ok) return unreadable(payload, decodeUtf8Lossy(body));

  const packets = payload.value.slice(0, MAX_LAYERS / 2).map((packet) => {
    const digit = String(ENGINE_PACKET_TYPES.indexOf(packet.type));
    const mark = packet.binary === null ? digit : engine.version === 3 ? `b${digit}` : 'b';
    return packetMeaning(packet, mark + packet.data, engine.isSocketIo);
  });
  const count = payload.value.length;
  return {
    headline: count === 1 ? (packets[0]?.headline ?? '') : `${String(count)} packets`,
    layers: packets.flatMap((packet) => packet.layers),
  };
}

function packetMeaning(packet: EnginePacket, text: string, isSocketIo: boolean): Meaning {
  const fields = [{ name: 'type', value: packet.type, note: `${text.slice(0, 1)} on the wire` }];
  const layer = { protocol: 'Engine.IO', text: clip(text), fields } as const;
  if (packet.binary !== null) {
    const size = countBytes(packet.binary.length);
    // Without text there is no Base64: they are bytes on the wire as well.
    const isBytes = packet.data === '' && packet.binary.length > 0;
    const note = isBytes ? 'as they are' : 'Base64 on the wire';
    const bytes = { name: 'binary', value: size, note };
    const headline = isSocketIo ? `attachment, ${size}` : `binary message, ${size}`;
    return { headline, layers: [{ ...layer, fields: [...fields, bytes] }] };
  }
  switch (packet.type) {
    case 'open':
      return {
        headline: 'Engine.IO open',
        layers: [{ ...layer, fields: [...fields, ...openFields(packet.data)] }],
      };
    case 'message': {
      if (!isSocketIo) return { headline: `message ${quote(packet.data)}`, layers: [layer] };
      const inner = socketMeaning(packet.data);
      return { headline: inner.headline, layers: [layer, ...inner.layers] };
    }
    case 'close':
      return { headline: 'Engine.IO close', layers: [layer] };
    default: {
      const data = packet.data === '' ? '' : ` ${quote(packet.data)}`;
      return { headline: packet.type + data, layers: [layer] };
    }
  }
}

function openFields(data: string): MeaningField[] {
  try {
    const handshake: unknown = JSON.parse(data);
    if (typeof handshake !== 'object' || handshake === null) return [];
    return Object.entries(handshake)
      .slice(0, 16)
      .map(([name, value]) => {
        const note = Object.hasOwn(HANDSHAKE_MEANINGS, name) ? HANDSHAKE_MEANINGS[name] : undefined;
        const shown = clip(typeof value === 'string' ? value : jsonText(value));
        return { name: clip(name), value: shown, ...(note === undefined ? {} : { note }) };
      });
  } catch {
    return [{ name: 'error', value: 'the handshake is not JSON' }];
  }
}

function unreadable(rejection: Decoded<unknown> & { ok: false }, text: string): Meaning {
  const { code, message } = rejection.error;
  const fields = [{ name: 'error', value: code, note: message }];
  return {
    headline: clip(`not Engine.IO (${code})`, MAX_HEADLINE),
    layers: [{ protocol: 'Engine.IO', text: clip(text), fields }],
  };
}
