import { clip } from './clip.js';
import { requestMeaning, responseMeaning } from './http-meaning.js';
import { MAX_HEADLINE, type Meaning, type MeaningField } from './meaning.js';
import { objectMeaning } from './object-meaning.js';
import { redisMeaning } from './redis-meaning.js';
import { requestAnsweredBy } from './request-of.js';
import type { Recording, TraceEntry } from './trace-entry.js';
import { webSocketMeaning } from './web-socket-meaning.js';

/** What a TCP segment without payload is for. @source RFC 9293, section 3.5 and 3.6 */
const SEGMENTS: Readonly<Record<string, string>> = {
  SYN: 'asks for a connection',
  'SYN-ACK': 'agrees to the connection',
  ACK: 'confirms what arrived',
  FIN: 'nothing more will come from this side',
  RST: 'ends the connection at once',
};

/**
 * What one entry of a recording means: a headline for a list, and what each protocol says for those who look closer. A
 * response is read in the light of its request, a frame in that of the handshake of its connection.
 *
 * Nothing is kept between calls but the list of connections, so ask for the rows that are visible.
 *
 * @param seq - Position of the entry.
 * @returns Never throws: bytes that break a protocol get the name of the rule.
 */
export function meaningOf(recording: Recording, seq: number): Meaning {
  const entry = recording.entries[seq];
  if (entry === undefined) return { headline: `no entry ${String(seq)}`, layers: [] };
  if (entry.kind !== 'lost') return entryMeaning(recording, entry);

  // A loss may carry no bytes of its own: its cause is the entry that sent them.
  const sent = entry.cause === null ? undefined : recording.entries[entry.cause.seq];
  const message = entryMeaning(recording, sent?.layer === entry.layer ? sent : entry);
  return { ...message, headline: clip(`lost: ${message.headline}`, MAX_HEADLINE) };
}

function entryMeaning(recording: Recording, entry: TraceEntry): Meaning {
  switch (entry.layer) {
    case 'tcp':
      return tcpMeaning(entry);
    case 'http':
      return entry.direction === 'server-to-client'
        ? responseMeaning(entry.bytes, requestAnsweredBy(recording, entry))
        : requestMeaning(entry.bytes);
    case 'websocket':
      return webSocketMeaning(recording, entry);
    case 'redis':
      return redisMeaning(entry);
    case 'engine.io':
    case 'socket.io':
      return objectMeaning(entry);
    case 'program':
      return programMeaning(entry);
  }
}

function tcpMeaning({ text, connection }: TraceEntry): Meaning {
  const note = Object.hasOwn(SEGMENTS, text) ? SEGMENTS[text] : undefined;
  const fields: MeaningField[] = [
    { name: 'segment', value: clip(text), ...(note === undefined ? {} : { note }) },
  ];
  if (connection !== null) fields.push({ name: 'connection', value: String(connection) });
  return {
    headline: clip(`TCP ${text}`, MAX_HEADLINE),
    layers: [{ protocol: 'TCP', text: clip(text), fields }],
  };
}

function programMeaning({ kind, text, stack }: TraceEntry): Meaning {
  const fields = stack === undefined ? [] : [{ name: 'stack', value: stack.slice(0, 4000) }];
  return {
    headline: clip(kind === 'error' ? `error: ${text}` : text, MAX_HEADLINE),
    layers: [{ protocol: 'program', text: clip(text), fields }],
  };
}
