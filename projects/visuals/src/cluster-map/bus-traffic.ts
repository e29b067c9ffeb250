import { decodeResp, decodeUtf8Lossy, type Recording, type TraceEntry } from '@wirelight/protocols';
import type { ClusterHosts } from './cluster-hosts';

/** A channel, or a pattern of channels, that a server hears. All numbers are `seq`s. */
export interface Subscription {
  readonly name: string;
  readonly isPattern: boolean;
  readonly server: string;
  /** When Redis has heard of it. */
  readonly since: number;
  /** When it was given up, or its connection ended; `null` while it lasts. */
  readonly until: number | null;
}

/** A message that Redis hands to one of the servers. */
export interface BusDelivery {
  readonly server: string;
  readonly sent: number;
  /** `null` while it is under way. */
  readonly received: number | null;
}

/** A message that a server has published. */
export interface Publication {
  readonly seq: number;
  readonly server: string;
  readonly channel: string;
  /** Bytes of the message, without those of RESP. */
  readonly size: number;
  readonly deliveries: readonly BusDelivery[];
}

export interface BusTraffic {
  readonly subscriptions: readonly Subscription[];
  readonly publications: readonly Publication[];
}

/** Reads the commands of the servers and the messages of Redis in a recording. */
export function busTraffic({ entries }: Recording, { bus, servers }: ClusterHosts): BusTraffic {
  const subscriptions: (Writable<Subscription> & { readonly connection: number | null })[] = [];
  const publications = new Map<number, Publication & { readonly deliveries: BusDelivery[] }>();
  const forget = (seq: number, fits: (one: (typeof subscriptions)[number]) => boolean): void => {
    for (const one of subscriptions) if (one.until === null && fits(one)) one.until = seq;
  };
  for (const entry of entries) {
    const { seq, kind, from, to, connection } = entry;
    if (to === bus && servers.includes(from) && kind !== 'lost') {
      const [name = '', ...words] = wordsOf(entry).map((word) => decodeUtf8Lossy(word));
      const command = name.toUpperCase();
      if (kind === 'sent' && command === 'PUBLISH') {
        const size = wordsOf(entry)[2]?.length ?? 0;
        publications.set(seq, { seq, server: from, channel: words[0] ?? '', size, deliveries: [] });
      } else if (kind === 'received' && /^P?SUBSCRIBE$/.test(command)) {
        const isPattern = command.startsWith('P');
        for (const word of words) {
          const fresh = { name: word, isPattern, server: from, since: seq, until: null };
          subscriptions.push({ ...fresh, connection });
        }
      } else if (kind === 'received' && /^P?UNSUBSCRIBE$/.test(command)) {
        forget(seq, (one) => one.connection === connection && words.includes(one.name));
      } else if (kind === 'received' && /^(FIN|RST)$/.test(entry.text)) {
        forget(seq, (one) => one.connection === connection);
      }
    } else if (from === bus && servers.includes(to) && isMessage(entry)) {
      const sent = kind === 'sent' ? entry : entries[entry.cause?.seq ?? -1];
      const { deliveries } = publications.get(publishedBy(entries, sent)) ?? {};
      if (kind === 'sent') deliveries?.push({ server: to, sent: seq, received: null });
      const at = deliveries?.findIndex((one) => one.sent === sent?.seq) ?? -1;
      const delivery = deliveries?.[at];
      if (kind === 'received' && delivery !== undefined) {
        deliveries?.splice(at, 1, { ...delivery, received: seq });
      }
    }
  }
  return { subscriptions, publications: [...publications.values()] };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `seq` of the PUBLISH that led to a message of Redis: sent, received, and then the message. */
function publishedBy(entries: readonly TraceEntry[], message: TraceEntry | undefined): number {
  const received = entries[message?.cause?.seq ?? -1];
  return received?.cause?.seq ?? -1;
}

/** Whether Redis hands a message to somebody who is subscribed. */
function isMessage(entry: TraceEntry): boolean {
  const [name] = wordsOf(entry);
  return name !== undefined && /^p?message$/.test(decodeUtf8Lossy(name));
}

/** The words of a command or of a message; empty for everything else. */
function wordsOf({ layer, bytes }: TraceEntry): readonly Uint8Array[] {
  if (layer !== 'redis') return [];
  const decoded = decodeResp(bytes);
  if (!decoded.ok || decoded.value.value.type !== 'array') return [];
  return decoded.value.value.items.map((item) =>
    item.type === 'bulk' ? (item.bytes ?? new Uint8Array(0)) : new Uint8Array(0),
  );
}
