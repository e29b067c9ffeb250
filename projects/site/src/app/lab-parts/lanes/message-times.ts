import type { Recording, TraceEntry } from '@wirelight/protocols';
import type { ChartLane } from '@wirelight/visuals/lane-chart';

/** When a host sent and got messages of some layers, for the strokes of its lane. */
export function messageTimes(
  { entries }: Recording,
  host: string,
  layers: readonly TraceEntry['layer'][],
): Pick<ChartLane, 'sent' | 'received'> {
  const messages = entries.filter(({ layer }) => layers.includes(layer));
  const timesOf = (kind: 'sent' | 'received', side: 'from' | 'to'): readonly number[] =>
    messages.filter((one) => one.kind === kind && one[side] === host).map(({ at }) => at);
  return { sent: timesOf('sent', 'from'), received: timesOf('received', 'to') };
}
