import type { Recording } from '@wirelight/protocols';
import { CONSOLE_HOST } from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import type { ChartLane } from '@wirelight/visuals/lane-chart';
import { messageTimes } from '../../lab-parts/lanes/message-times';
import { bufferedIn, socketNotes } from './socket-notes';

/** `bufferedAmount` of a socket over time, with the frames that the page sent and got. */
export function bufferedLane(recording: Recording, socket: number, name: string): ChartLane {
  const found = bufferedSteps(recording, socket);
  // Straight from one look to the next while it falls; a send is a jump.
  const line = found.flatMap(({ at, value }, place) => {
    const before = found[place - 1]?.value ?? 0;
    return value > before
      ? [
          { at, value: before },
          { at, value },
        ]
      : [{ at, value }];
  });
  return {
    name,
    line:
      line.length === 0
        ? []
        : [...line, { at: recording.duration, value: line.at(-1)?.value ?? 0 }],
    ...messageTimes(recording, CONSOLE_HOST, ['websocket']),
  };
}

/** `bufferedAmount` of a socket when so many entries have happened. */
export function bufferedAt(recording: Recording, socket: number, index: number): number {
  return (
    bufferedSteps(recording, socket)
      .filter(({ seq }) => seq < index)
      .at(-1)?.value ?? 0
  );
}

function bufferedSteps(
  recording: Recording,
  socket: number,
): readonly { readonly seq: number; readonly at: number; readonly value: number }[] {
  return socketNotes(recording).flatMap((note) => {
    const value = note.socket === socket ? bufferedIn(note) : null;
    return value === null ? [] : [{ seq: note.entry.seq, at: note.entry.at, value }];
  });
}
