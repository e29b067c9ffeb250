import type { Recording } from '@wirelight/protocols';
import type { StateStep } from '@wirelight/visuals/state-machine';
import { READY_STATES } from '../../lab-parts/web-socket/ready-state-machine';
import { socketNotes } from './socket-notes';

/** Which of the page's sockets is in hand, from 1; 0 before there is any. @param index - How many entries have happened. */
export function socketInHand(recording: Recording, index: number): number {
  return socketNotes(recording).reduce(
    (last, { entry, socket }) => (entry.seq < index ? Math.max(last, socket) : last),
    0,
  );
}

/** When `readyState` of a socket changed, as the program found it. */
export function statesOf(recording: Recording, socket: number): readonly StateStep[] {
  return socketNotes(recording).flatMap((note) => {
    const value = note.socket === socket ? /^readyState ([0-3])$/.exec(note.text)?.[1] : undefined;
    const state = value === undefined ? undefined : READY_STATES[Number(value)];
    return state === undefined ? [] : [{ seq: note.entry.seq, at: note.entry.at, state }];
  });
}

/** `readyState` of the socket in hand when so many entries have happened; `null` before there is one. */
export function stateAt(recording: Recording, index: number): number | null {
  const steps = statesOf(recording, socketInHand(recording, index));
  const last = steps.filter(({ seq }) => seq < index).at(-1);
  return last === undefined ? null : READY_STATES.findIndex((one) => one === last.state);
}
