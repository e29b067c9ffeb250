import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { flightsOf } from './flights';

describe('flightsOf', () => {
  it('leads from every sent entry to its end and back', () => {
    const recording = climbingRecording();
    const flights = flightsOf(recording);
    const ends = recording.entries.filter(({ kind }) => kind === 'received' || kind === 'lost');
    expect(ends.length).toBeGreaterThan(10);
    for (const end of ends) {
      expect(flights.departureOf(end.seq)).toBe(end.cause?.seq);
      expect(flights.arrivalOf(end.cause?.seq ?? -1)).toBe(end.seq);
    }
  });

  it('says that a note arrives nowhere', () => {
    const recording = climbingRecording();
    const note = recording.entries.findIndex(({ kind }) => kind === 'note');
    expect(flightsOf(recording).arrivalOf(note)).toBeNull();
    expect(flightsOf(recording).departureOf(note)).toBe(note);
  });

  it('takes the median of the latencies', () => {
    expect(flightsOf(climbingRecording()).medianLatency).toBe(40);
  });

  it('is computed once for a recording', () => {
    const recording = longRecording(100);
    expect(flightsOf(recording)).toBe(flightsOf(recording));
  });
});
