import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { httpRequest, httpResponse } from '../fixtures/wire-bytes';
import { findHolds } from './find-holds';

const bySeq = (seq: number): number => seq * 10;

describe('findHolds', () => {
  it('finds the long poll from the arrival of the request to the answer', () => {
    const recording = climbingRecording();
    const poll = recording.entries.find(
      ({ kind, connection }) => kind === 'sent' && connection === 2,
    );
    const hold = findHolds(recording, bySeq, 1000).find(({ request }) => request === poll?.seq);
    expect(recording.entries[hold?.from ?? -1]).toMatchObject({ kind: 'received', at: 200 });
    expect(recording.entries[hold?.answer ?? -1]).toMatchObject({ kind: 'sent', at: 460 });
    expect(hold).toMatchObject({
      duration: 260,
      top: bySeq(hold?.from ?? -1),
      bottom: bySeq(hold?.answer ?? -1),
    });
  });

  it('holds a request without an answer until the end of the run', () => {
    const run = new RecordingBuilder();
    run.message(0, 'http', 'client', httpRequest('GET', '/'));
    expect(findHolds(run.build(500), bySeq, 1000)).toEqual([
      {
        request: 0,
        host: 'server',
        from: 1,
        answer: null,
        duration: 460,
        top: 10,
        bottom: 1000,
        column: 0,
      },
    ]);
  });

  it('puts requests that are held at the same time side by side, and uses a free column again', () => {
    const run = new RecordingBuilder();
    const first = run.message(0, 'http', 'client', httpRequest('GET', '/1'));
    const second = run.message(1, 'http', 'client', httpRequest('GET', '/2'));
    run.message(100, 'http', 'server', httpResponse(200, 'OK'), { answers: first });
    run.message(150, 'http', 'client', httpRequest('GET', '/3'));
    run.message(300, 'http', 'server', httpResponse(200, 'OK'), { answers: second });
    const columns = findHolds(run.build(400), bySeq, 1000).map(({ column }) => column);
    expect(columns).toEqual([0, 1, 0]);
  });

  it('lets what finds no column share the last, however many are held', () => {
    const run = new RecordingBuilder();
    const first = run.message(0, 'http', 'client', httpRequest('GET', '/1'));
    for (let at = 1; at < 5000; at++) run.message(at, 'http', 'client', httpRequest('GET', '/'));
    run.message(6000, 'http', 'server', httpResponse(200, 'OK'), { answers: first });
    run.message(7000, 'http', 'client', httpRequest('GET', '/2'));
    const columns = findHolds(run.build(8000), bySeq, 1000).map(({ column }) => column);
    expect(columns.slice(0, 5)).toEqual([0, 1, 2, 2, 2]);
    expect(columns.slice(-2)).toEqual([2, 0]);
  });
});
