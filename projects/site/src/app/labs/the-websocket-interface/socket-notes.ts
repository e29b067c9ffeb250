import type { Recording, TraceEntry } from '@wirelight/protocols';
import { CONSOLE_HOST } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';

/** What the page's program notes of one of its sockets. */
export interface SocketNote {
  readonly entry: TraceEntry;
  /** Which of the page's sockets, from 1. */
  readonly socket: number;
  /** Without its name in front. */
  readonly text: string;
}

const OF_SOCKET = /^socket (\d+): (.*)$/s;
const BUFFERED = /^bufferedAmount (\d+)$/;

/** All notes of a run about its sockets, in their order. */
export function socketNotes({ entries }: Recording): readonly SocketNote[] {
  return entries.flatMap((entry) => toSocketNote(entry) ?? []);
}

/** @returns `null` for an entry that is another one. */
export function toSocketNote(entry: TraceEntry): SocketNote | null {
  if (entry.kind !== 'note' || entry.from !== CONSOLE_HOST) return null;
  const [, socket, text = ''] = OF_SOCKET.exec(entry.text) ?? [];
  return socket === undefined ? null : { entry, socket: Number(socket), text };
}

/** The `bufferedAmount` that a note tells; `null` when it is about something else. */
export function bufferedIn({ text }: SocketNote): number | null {
  const found = BUFFERED.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
