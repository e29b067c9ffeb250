import type { Recording } from '@wirelight/protocols';
import type { ChartLane } from '@wirelight/visuals/lane-chart';
import type { StateStep } from '@wirelight/visuals/state-machine';
import { messageTimes } from '../../lab-parts/lanes/message-times';
import { READY_STATES } from '../../lab-parts/web-socket/ready-state-machine';

const NOTE = /^readyState ([0-3])$/;

/** When a side's `readyState` changed: its program looks every millisecond and notes what is new. */
export function readyStateSteps({ entries }: Recording, host: string): readonly StateStep[] {
  return entries.flatMap(({ seq, at, kind, from, text }): readonly StateStep[] => {
    const value = kind === 'note' && from === host ? NOTE.exec(text)?.[1] : undefined;
    const state = value === undefined ? undefined : READY_STATES[Number(value)];
    return state === undefined ? [] : [{ seq, at, state }];
  });
}

/** `readyState` of one side over time, with the frames that it sent and got. */
export function readyStateLane(recording: Recording, host: string): ChartLane {
  const end = recording.entries.at(-1)?.at ?? 0;
  const values = readyStateSteps(recording, host).map(({ at, state }) => ({
    at,
    value: valueOf(state),
  }));
  const line = values.flatMap((point, place) => [
    point,
    { at: values[place + 1]?.at ?? end, value: point.value },
  ]);
  return { name: host, line, ...messageTimes(recording, host, ['websocket']) };
}

/** `readyState` of one side when so many entries have happened, as number and name. */
export function readyStateText(recording: Recording, host: string, index: number): string {
  const steps = readyStateSteps(recording, host);
  const present = steps.filter(({ seq }) => seq < index).at(-1);
  return present === undefined ? '–' : `${valueOf(present.state)} ${present.state}`;
}

const valueOf = (state: string): number => READY_STATES.findIndex((one) => one === state);
