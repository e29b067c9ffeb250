import { decodeUtf8Lossy, type Recording, type TraceEntry } from '@wirelight/protocols';
import { metricsOf, wireContent } from '@wirelight/simulator/core';
import { formatTime } from '@wirelight/visuals';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import type { Comparison } from '../../lab-parts/own-apis/comparison';

const words = OWN_APIS_WORDS.climb;
const { compare } = OWN_APIS_WORDS;

/** Name of the client in the recording. */
const CLIENT = 'client';

/** How far a run has climbed, and what it took. */
interface Climb {
  /** Milliseconds of each step, in the order in which they are told; `null` where it has not happened. */
  readonly steps: Readonly<Record<keyof typeof STEPS, number | null>>;
  /** Over which transport the namespace was connected; empty when it was not. */
  readonly transport: string;
  readonly requests: number;
  readonly frames: number;
}

/** The steps, each by the entry that it is seen from. */
const STEPS = {
  open: isAtClient('0{"sid":'),
  connect: isNote('connect over '),
  probe: (entry: TraceEntry) =>
    entry.kind === 'sent' && entry.from === CLIENT && bodyOf(entry) === '2probe',
  moved: isNote('upgraded to '),
  answer: isNote('2 + 3 = '),
} as const;

const NAMES = Object.keys(STEPS) as (keyof typeof STEPS)[];

/**
 * Compares a climb on the browser's own interfaces with as much of a virtual one.
 *
 * @param virtual - With the same settings; `null` when there is none.
 */
export function toClimbComparison(real: Recording, virtual: Recording | null): Comparison {
  const mine = climbIn(real, real.duration);
  const other = virtual === null ? null : climbIn(virtual, real.duration);
  const row = (name: string, say: (climb: Climb) => string) => ({
    name,
    cells: [{ virtual: other === null ? null : say(other), real: say(mine) }],
  });
  const rows = [
    ...NAMES.map((step) => row(words.rows[step], (climb) => sayStep(climb, step))),
    row(words.rows.requests, ({ requests }) => String(requests)),
    row(words.rows.frames, ({ frames }) => String(frames)),
  ];
  const remarks = other === null ? [compare.forked] : remarksOn(mine, other);
  return { columns: [words.columns.value], rows, remarks };
}

function climbIn(recording: Recording, until: number): Climb {
  const entries = recording.entries.filter(({ at }) => at <= until);
  const first = (step: keyof typeof STEPS): TraceEntry | undefined => entries.find(STEPS[step]);
  const steps = Object.fromEntries(NAMES.map((step) => [step, first(step)?.at ?? null]));
  const { requests, frames } = metricsOf(recording, CLIENT, [0, until]);
  return {
    steps: steps as Climb['steps'],
    transport: first('connect')?.text.replace('connect over ', '') ?? '',
    requests,
    frames,
  };
}

function remarksOn(real: Climb, virtual: Climb): readonly string[] {
  const remarks: string[] = [];
  if (real.steps.answer !== null && virtual.steps.answer !== null) {
    const late = Math.round(real.steps.answer - virtual.steps.answer);
    if (late > 0) remarks.push(words.later(formatTime(late)));
  }
  const isSame = orderOf(real).join() === orderOf(virtual).join();
  remarks.push(isSame ? words.same : words.order);
  if (real.transport !== virtual.transport) remarks.push(words.race);
  return remarks;
}

/** The steps that have happened, the first one first. */
function orderOf({ steps }: Climb): readonly string[] {
  return NAMES.filter((step) => steps[step] !== null).sort(
    (a, b) => (steps[a] ?? 0) - (steps[b] ?? 0),
  );
}

function sayStep({ steps, transport }: Climb, step: keyof typeof STEPS): string {
  const at = steps[step];
  if (at === null) return compare.none;
  const time = formatTime(Math.round(at));
  return step === 'connect' ? words.over(time, transport) : time;
}

function isNote(start: string) {
  return ({ kind, from, text }: TraceEntry): boolean =>
    kind === 'note' && from === CLIENT && text.startsWith(start);
}

function isAtClient(start: string) {
  return (entry: TraceEntry): boolean =>
    entry.kind === 'received' && entry.to === CLIENT && bodyOf(entry).startsWith(start);
}

function bodyOf(entry: TraceEntry): string {
  return decodeUtf8Lossy(wireContent(entry).body);
}
