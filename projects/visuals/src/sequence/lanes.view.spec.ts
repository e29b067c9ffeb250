import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { findLanes, placeLanes, type Lane } from './lanes';
import type { Recording, TraceEntry } from '@wirelight/protocols';

const sent = (from: string, to: string, direction: TraceEntry['direction']): TraceEntry => ({
  ...(climbingRecording().entries[0] as TraceEntry),
  from,
  to,
  direction,
});
const recordingOf = (entries: readonly TraceEntry[]): Recording => ({
  ...climbingRecording(),
  entries,
});
const clients = (count: number): Lane[] =>
  Array.from({ length: count }, (_, index) => ({ name: `c${index}`, role: 'client' }));
const SERVER: Lane = { name: 'server', role: 'server' };

describe('the lanes of a recording', () => {
  it('are its hosts: clients, then who asks and is asked, then servers', () => {
    const recording = recordingOf([
      sent('b', 'proxy', 'client-to-server'),
      sent('proxy', 'server', 'client-to-server'),
      sent('server', 'proxy', 'server-to-client'),
      sent('network', 'network', 'local'),
      sent('a', 'server', 'client-to-server'),
    ]);
    expect(findLanes(recording)).toEqual([
      { name: 'b', role: 'client' },
      { name: 'a', role: 'client' },
      { name: 'proxy', role: 'middlebox' },
      { name: 'server', role: 'server' },
    ]);
  });

  it('are a client and a server before anything was sent', () => {
    expect(findLanes(recordingOf([])).map(({ role }) => role)).toEqual(['client', 'server']);
  });
});

describe('lanes in a picture', () => {
  it('stand at even distances between the insets', () => {
    const lanes = placeLanes([...clients(2), SERVER], 640, 60);
    expect(lanes.all.map(({ x }) => x)).toEqual([60, 320, 580]);
    expect(lanes.distance).toBe(260);
    expect(lanes.at('server')).toBe(580);
    expect(lanes.at('network')).toBeUndefined();
  });

  it('are shared by the clients that find no room', () => {
    const lanes = placeLanes([...clients(100), SERVER], 640, 60);
    expect(lanes.all.length).toBe(8);
    expect(lanes.all.at(-2)).toMatchObject({ head: '94 clients' });
    expect(lanes.at('c99')).toBe(lanes.at('c6'));
    expect(lanes.at('c5')).toBeLessThan(lanes.at('c6') ?? 0);
    const heights = lanes.all.slice(1).map(({ x }, index) => x - (lanes.all[index]?.x ?? 0));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(72);
  });
});
