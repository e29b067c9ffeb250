import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import { wireContent } from '@wirelight/simulator/core';
import type { ChartLane, ChartPoint } from '@wirelight/visuals/lane-chart';

const MEASURED = /^(polling|websocket|webtransport): ([\d.]+) ms$/;

/** One measurement of the way there and back. */
export interface Measurement {
  readonly at: number;
  readonly transport: string;
  /** Virtual milliseconds. */
  readonly latency: number;
}

/** What a client has measured, out of its notes `websocket: 80 ms`. */
export function measurementsOf({ entries }: Recording, host: string): readonly Measurement[] {
  return entries.flatMap(({ kind, from, text, at }): readonly Measurement[] => {
    const [, transport, latency] = (kind === 'note' && from === host && MEASURED.exec(text)) || [];
    if (transport === undefined) return [];
    return [{ at, transport, latency: Number(latency) }];
  });
}

/** The latency of a client over time: a measurement holds until the next. */
export function toLatencyLane(host: string, all: readonly Measurement[]): ChartLane {
  const line = all.flatMap(({ at, latency }, index): readonly ChartPoint[] => {
    const before = all[index - 1];
    const point = { at, value: latency };
    return before === undefined ? [point] : [{ at, value: before.latency }, point];
  });
  return { name: host, line, sent: [], received: all.map(({ at }) => at) };
}

/** The beats of a page that have had no answer, over time: a beat adds one, any message takes all of them away. */
export function toBeatsLane(recording: Recording, host: string): ChartLane {
  const line: ChartPoint[] = [{ at: 0, value: 0 }];
  const sent: number[] = [];
  const received: number[] = [];
  let open = 0;
  const step = (at: number, value: number): void => {
    line.push({ at, value: open }, { at, value });
    open = value;
  };
  for (const entry of recording.entries) {
    const { kind, layer, from, to, at } = entry;
    if (layer !== 'websocket' || (from !== host && to !== host)) continue;
    if (decodeUtf8Lossy(wireContent(entry).body) !== 'beat') continue;
    if (kind === 'sent' && from === host) {
      sent.push(at);
      step(at, open + 1);
    } else if (kind === 'received' && to === host) {
      received.push(at);
      step(at, 0);
    }
  }
  line.push({ at: recording.duration, value: open });
  return { name: host, line, sent, received };
}

/** The value of a lane at a moment: that of its last corner up to then. */
export function valueAt({ line }: ChartLane, at: number): number {
  return line.filter((point) => point.at <= at).at(-1)?.value ?? 0;
}
