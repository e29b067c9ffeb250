import { meaningOf, type Recording, type TraceEntry } from '@wirelight/protocols';
import { createFold, type Fold } from '../timeline/fold';
import { oncePer } from '../timeline/once-per';

/** Which transport a side uses; `probing` while it tries WebSocket and polling goes on. */
export type TransportInUse = 'none' | 'polling' | 'probing' | 'websocket' | 'closed';

/** A client and the server it speaks to, and what each of them uses. */
export interface Ends {
  /** Host, e.g. `client`. */
  readonly client: string;
  /** Host, e.g. `server`. */
  readonly server: string;
  readonly clientUses: TransportInUse;
  readonly serverUses: TransportInUse;
}

/** What can be told of connections from what was on the wire. */
export interface ConnectionStateView {
  /** Every two hosts that speak anywhere in the recording, in the order in which they begin; at least one. */
  readonly ends: readonly Ends[];
  /** HTTP requests sent, the one for the Upgrade among them. */
  readonly requests: number;
  /** WebSocket frames sent, both ways. */
  readonly frames: number;
  /** Bytes sent from clients to servers. */
  readonly bytesUp: number;
  /** Bytes sent from servers to clients. */
  readonly bytesDown: number;
}

/**
 * The connections after the first `index` entries. Transports change with what is on the wire: the handshake, the request
 * for the Upgrade and its answer, the probe, the `upgrade` packet, a Close.
 *
 * @source Engine.IO protocol v4, "Upgrade"
 */
export function connectionStateAt(recording: Recording, index: number): ConnectionStateView {
  return foldOf(recording).at(index);
}

const foldOf = oncePer((recording: Recording): Fold<ConnectionStateView> => {
  const start = { ends: endsOf(recording), requests: 0, frames: 0, bytesUp: 0, bytesDown: 0 };
  return createFold(
    recording.entries,
    (state: ConnectionStateView, entry) => next(recording, state, entry),
    start,
  );
});

function endsOf({ entries }: Recording): readonly Ends[] {
  const found = new Map<string, Ends>();
  for (const entry of entries) {
    if (!isOnWire(entry)) continue;
    const [client, server] = hostsOf(entry);
    const key = `${client} ${server}`;
    if (!found.has(key)) found.set(key, unconnected(client, server));
  }
  return found.size === 0 ? [unconnected('client', 'server')] : [...found.values()];
}

const unconnected = (client: string, server: string): Ends => ({
  client,
  server,
  clientUses: 'none',
  serverUses: 'none',
});

function isOnWire({ layer, kind }: TraceEntry): boolean {
  return (layer === 'http' || layer === 'websocket') && (kind === 'sent' || kind === 'received');
}

function hostsOf({ direction, from, to }: TraceEntry): readonly [client: string, server: string] {
  return direction === 'client-to-server' ? [from, to] : [to, from];
}

function next(
  recording: Recording,
  state: ConnectionStateView,
  entry: TraceEntry,
): ConnectionStateView {
  if (!isOnWire(entry)) return state;
  const { kind, layer, direction, bytes, answers } = entry;
  const isUp = direction === 'client-to-server';
  const counted =
    kind === 'received'
      ? state
      : {
          ...state,
          requests: state.requests + (layer === 'http' && isUp && answers === null ? 1 : 0),
          frames: state.frames + (layer === 'websocket' ? 1 : 0),
          bytesUp: state.bytesUp + (isUp ? bytes.length : 0),
          bytesDown: state.bytesDown + (isUp ? 0 : bytes.length),
        };
  const [client, server] = hostsOf(entry);
  const side = isUp === (kind === 'sent') ? 'clientUses' : 'serverUses';
  const before = state.ends.find((ends) => ends.client === client && ends.server === server);
  if (before === undefined) return counted;
  const uses = transportAfter(recording, before[side], entry);
  if (uses === before[side]) return counted;
  const ends = state.ends.map((one) => (one === before ? { ...one, [side]: uses } : one));
  return { ...counted, ends };
}

/** The transport of the side at which `entry` happened. Takes an entry apart only where that can change something. */
function transportAfter(
  recording: Recording,
  transport: TransportInUse,
  entry: TraceEntry,
): TransportInUse {
  const { seq, layer, direction } = entry;
  if (layer === 'http') {
    if (transport === 'websocket' || transport === 'closed') return transport;
    const { headline, layers } = meaningOf(recording, seq);
    const types = engineTypes(layers);
    if (types.includes('close')) return 'closed';
    if (direction === 'server-to-client') {
      if (transport === 'none') return types.includes('open') ? 'polling' : 'none';
      const isUpgrade = entry.answers !== null && isUpgradeRequest(recording, entry.answers);
      return transport === 'probing' && isUpgrade && !headline.startsWith('101')
        ? 'polling'
        : transport;
    }
    const isClient = entry.kind === 'sent';
    return isClient && transport === 'polling' && isUpgradeRequest(recording, seq)
      ? 'probing'
      : transport;
  }
  if (isCloseFrame(entry)) return 'closed';
  if (transport === 'none') return 'websocket';
  if (transport === 'websocket' || transport === 'closed') return transport;
  const types = engineTypes(meaningOf(recording, seq).layers);
  if (types.includes('upgrade')) return 'websocket';
  return types.includes('ping') || types.includes('pong') ? 'probing' : transport;
}

/** Types of the Engine.IO packets in a message. */
function engineTypes(
  layers: ReturnType<typeof meaningOf>['layers'],
): readonly (string | undefined)[] {
  return layers
    .filter(({ protocol }) => protocol === 'Engine.IO')
    .map(({ fields }) => fields.find(({ name }) => name === 'type')?.value);
}

function isUpgradeRequest(recording: Recording, seq: number): boolean {
  return meaningOf(recording, seq).layers.some(({ fields }) =>
    fields.some(({ name, value }) => name === 'transport' && value === 'websocket'),
  );
}

/** The opcode is the low half of the first byte; looking is quicker than taking every frame apart. */
function isCloseFrame({ bytes }: TraceEntry): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 0x8;
}
