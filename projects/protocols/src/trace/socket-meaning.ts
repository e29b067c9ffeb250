import { decodeSocketPacket } from '../socket-io/decode-socket-packet.js';
import type { SocketPacket } from '../socket-io/socket-packet.js';
import { clip, jsonText, quote } from './clip.js';
import { MAX_HEADLINE, type Meaning, type MeaningField } from './meaning.js';

/** What a Socket.IO packet means: one layer. @param text - The packet without the `4` of Engine.IO. */
export function socketMeaning(text: string): Meaning {
  const packet = decodeSocketPacket(text);
  if (!packet.ok) {
    const { code, message } = packet.error;
    const fields = [{ name: 'error', value: code, note: message }];
    return {
      headline: clip(`not Socket.IO (${code})`, MAX_HEADLINE),
      layers: [{ protocol: 'Socket.IO', text: clip(text), fields }],
    };
  }
  return {
    headline: headlineOf(packet.value),
    layers: [{ protocol: 'Socket.IO', text: clip(text), fields: fieldsOf(packet.value) }],
  };
}

function headlineOf({ type, namespace, id, data }: SocketPacket): string {
  const where = namespace === '/' ? '' : ` ${clip(namespace, 16)}`;
  const start = `Socket.IO ${type}${where}`;
  switch (type) {
    case 'EVENT':
    case 'BINARY_EVENT': {
      const name: unknown = Array.isArray(data) ? data[0] : undefined;
      const event = typeof name === 'string' ? ` ${quote(name, 20)}` : '';
      return clip(start + event + (id === null ? '' : ` (ack ${String(id)})`), MAX_HEADLINE);
    }
    case 'ACK':
    case 'BINARY_ACK':
      return clip(id === null ? start : `${start} ${String(id)}`, MAX_HEADLINE);
    case 'CONNECT_ERROR': {
      const message = typeof data === 'string' ? data : messageOf(data);
      return clip(message === null ? start : `${start} ${quote(message, 24)}`, MAX_HEADLINE);
    }
    default:
      return clip(start, MAX_HEADLINE);
  }
}

function fieldsOf({ type, attachments, namespace, id, data }: SocketPacket): MeaningField[] {
  const fields: MeaningField[] = [
    { name: 'type', value: type },
    { name: 'namespace', value: clip(namespace) },
  ];
  if (attachments > 0) {
    const note = 'binary messages that follow';
    fields.push({ name: 'attachments', value: String(attachments), note });
  }
  if (id !== null) {
    const note = type.endsWith('ACK') ? 'answers the event with this id' : 'asks for an answer';
    fields.push({ name: 'ack id', value: String(id), note });
  }
  if (data === undefined) return fields;
  if (!type.endsWith('EVENT') || !Array.isArray(data)) {
    return [...fields, { name: 'data', value: clip(jsonText(data)) }];
  }
  const [event, ...args] = data as unknown[];
  fields.push({ name: 'event', value: clip(String(event)) });
  fields.push({ name: 'arguments', value: clip(jsonText(args)) });
  return fields;
}

function messageOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('message' in data)) return null;
  return typeof data.message === 'string' ? data.message : null;
}
