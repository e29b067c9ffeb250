import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { textFrame } from '../fixtures/wire-bytes';
import { cursorAt, cursorAtEnd, cursorOn } from '../timeline/cursor';
import { countRows, logRows, toWireLogView } from './wire-log.view';

const recording = climbingRecording();
const { index: end } = cursorAtEnd(recording);

describe('toWireLogView', () => {
  it('has one row for a message and one for each thing that happened at a host', () => {
    const rows = toWireLogView(recording, end, 0, 1000, null);
    const starts = recording.entries.filter(({ kind }) => kind !== 'received' && kind !== 'lost');
    expect(rows.map(({ seq }) => seq)).toEqual(starts.map(({ seq }) => seq));
    expect(rows.map(({ ariaIndex }) => ariaIndex)).toEqual(starts.map((_, row) => row + 2));
  });

  it('says when a message was sent and when it arrived', () => {
    const { index } = cursorAt(recording, 130);
    const [, , request, response] = toWireLogView(recording, index, 0, 10, null);
    expect(request).toMatchObject({
      time: '80 ms',
      arrival: '120 ms',
      route: 'client → server',
      layer: 'http',
      headline: 'GET polling: handshake',
    });
    expect(response).toMatchObject({
      time: '120 ms',
      arrival: 'under way',
      route: 'server → client',
    });
  });

  it('says which timer a message waited for, and nothing where it waited for none', () => {
    const builder = new RecordingBuilder();
    const { sent } = builder.message(0, 'websocket', 'client', textFrame('2', false));
    builder.message(25_000, 'websocket', 'server', textFrame('2', false), {
      cause: { of: sent, timer: 25_000 },
    });
    const rows = toWireLogView(builder.build(), 4, 0, 10, null);
    expect(rows.map(({ why }) => why)).toEqual(['', 'after a timer of 25 s']);
  });

  it('says that a message was lost', () => {
    const rows = toWireLogView(recording, end, 0, 1000, null);
    expect(rows.filter(({ arrival }) => arrival === 'lost')).toHaveLength(1);
  });

  it('shows nothing of what has not happened', () => {
    expect(toWireLogView(recording, 0, 0, 1000, null)).toEqual([]);
    for (let index = 0; index <= end; index++) {
      const rows = logRows(recording).filter((seq) => seq < index);
      expect(countRows(recording, index)).toBe(rows.length);
    }
  });

  it('highlights the row of either end', () => {
    const arrival = recording.entries.find(({ kind }) => kind === 'received');
    const rows = toWireLogView(recording, end, 0, 1000, arrival?.seq ?? null);
    expect(rows.filter(({ isSelected }) => isSelected).map(({ seq }) => seq)).toEqual([
      arrival?.cause?.seq,
    ]);
  });

  it('answers with the rows asked for anywhere among 10,000 entries', () => {
    const long = longRecording();
    logRows(long);
    for (let index = 0; index <= 10_000; index += 101) {
      const count = countRows(long, cursorOn(long, index - 1).index);
      expect(toWireLogView(long, index, count - 30, count, null).length).toBe(Math.min(count, 30));
    }
  });
});
