import {
  ENGINE_PACKET_TYPES,
  meaningOf,
  SOCKET_PACKET_TYPES,
  type Recording,
} from '@wirelight/protocols';
import { formatTime } from '@wirelight/visuals';

/** One type of packet, with the first of its kind in a run. */
export interface PacketTypeRow {
  /** Its digit on the wire. */
  readonly digit: number;
  /** Its name, e.g. `open` or `BINARY_EVENT`. */
  readonly name: string;
  /** A whole packet as Engine.IO has it on the wire, e.g. `420["sum",2,3]`. */
  readonly packet: string;
  /** `seq` of the entry that carries it; `null` where the run has none and the packet is an example. */
  readonly seq: number | null;
  /** When that was, in words; empty for an example. */
  readonly at: string;
}

/** All types of both protocols. */
export interface PacketTypesView {
  readonly engine: readonly PacketTypeRow[];
  readonly socket: readonly PacketTypeRow[];
}

/** For runs without a packet of this type. @source Engine.IO protocol v4; Socket.IO protocol v5, "Packet encoding" */
const EXAMPLES: Readonly<Record<string, string>> = {
  open: '0{"sid":"abc","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}',
  close: '1',
  ping: '2',
  pong: '3',
  message: '4hello',
  upgrade: '5',
  noop: '6',
  CONNECT: '40',
  DISCONNECT: '41',
  EVENT: '42["foo"]',
  ACK: '4312["bar"]',
  CONNECT_ERROR: '44{"message":"Not authorized"}',
  BINARY_EVENT: '451-["baz",{"_placeholder":true,"num":0}]',
  BINARY_ACK: '461-15["bar",{"_placeholder":true,"num":0}]',
};

/** The packet types of Engine.IO and of Socket.IO, each with the first packet of a run. */
export function toPacketTypesView(recording: Recording): PacketTypesView {
  const found = firstPackets(recording);
  const rows = (names: readonly string[], protocol: string): readonly PacketTypeRow[] =>
    names.map((name, digit) => {
      const first = found.get(`${protocol} ${name}`);
      const at = first === undefined ? '' : formatTime(recording.entries[first.seq]?.at ?? 0);
      const packet = first?.packet ?? EXAMPLES[name] ?? '';
      return { digit, name, packet, seq: first?.seq ?? null, at };
    });
  return {
    engine: rows(ENGINE_PACKET_TYPES, 'Engine.IO'),
    socket: rows(SOCKET_PACKET_TYPES, 'Socket.IO'),
  };
}

function firstPackets(
  recording: Recording,
): ReadonlyMap<string, { readonly seq: number; readonly packet: string }> {
  const found = new Map<string, { readonly seq: number; readonly packet: string }>();
  for (const { seq, kind, layer } of recording.entries) {
    if (kind !== 'sent' || (layer !== 'http' && layer !== 'websocket')) continue;
    let packet = '';
    for (const { protocol, text, fields } of meaningOf(recording, seq).layers) {
      // The Socket.IO layer follows the Engine.IO message that it travels in.
      if (protocol === 'Engine.IO') packet = text;
      else if (protocol !== 'Socket.IO') continue;
      const key = `${protocol} ${fields[0]?.value ?? ''}`;
      if (!found.has(key)) found.set(key, { seq, packet });
    }
  }
  return found;
}
