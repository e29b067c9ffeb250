import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { httpRequest } from '../fixtures/wire-bytes';
import { headlineOf } from '../meaning/headline-of';
import { toWireEntryView } from './wire-entry.view';

const recording = climbingRecording();
const seqOf = (kind: string, at: number, layer: string): number =>
  recording.entries.findIndex((e) => e.kind === kind && e.at === at && e.layer === layer);

describe('toWireEntryView', () => {
  it('says who sent what, when, and how long it was on the way', () => {
    expect(toWireEntryView(recording, seqOf('sent', 80, 'http'))).toMatchObject({
      headline: 'GET polling: handshake',
      layerName: 'HTTP',
      route: 'client → server',
      when: 'sent at 80 ms, arrived at 120 ms, 40 ms on the way',
      arrived: null,
    });
  });

  it('says all that a program said: what matters often stands at the end', () => {
    const refused = "WebSocket connection to 'ws://lab/socket.io/?EIO=4' failed: it was closed";
    const run = new RecordingBuilder();
    run.local(0, 'note', 'client', refused);
    run.local(1, 'error', 'client', refused);
    const told = run.build();
    expect(toWireEntryView(told, 0)?.headline).toBe(refused);
    expect(toWireEntryView(told, 1)?.headline).toBe(`error: ${refused}`);
    expect(headlineOf(told, 0)).not.toContain('closed');
  });

  it('links a request to its arrival and to its answer, and back', () => {
    const request = seqOf('sent', 80, 'http');
    const response = seqOf('sent', 120, 'http');
    const links = toWireEntryView(recording, request)?.links;
    expect(links?.map(({ relation, seq }) => [relation, seq])).toEqual([
      ['answered by', response],
      ['arrives as', seqOf('received', 120, 'http')],
    ]);
    expect(toWireEntryView(recording, response)?.links[0]).toMatchObject({
      relation: 'answers',
      seq: request,
    });
  });

  it('says what caused an entry', () => {
    const pong = toWireEntryView(recording, seqOf('sent', 25_580, 'websocket'));
    expect(pong?.links[0]).toMatchObject({
      relation: 'caused by',
      seq: seqOf('received', 25_580, 'websocket'),
      headline: 'ping',
      note: '',
    });
  });

  it('says which timer stood between cause and effect', () => {
    const run = new RecordingBuilder();
    const note = run.local(0, 'note', 'client', 'start');
    run.message(100, 'http', 'client', httpRequest('GET', '/'), {
      cause: { of: note, timer: 100 },
    });
    expect(toWireEntryView(run.build(), 1)?.links[0]).toMatchObject({
      relation: 'caused by',
      seq: 0,
      note: 'after a timer of 100 ms',
    });
  });

  it('shows what arrived beside what was sent when it was changed on the way', () => {
    const run = new RecordingBuilder();
    const sent = httpRequest('GET', '/', '', [['Upgrade', 'websocket']]);
    run.message(0, 'http', 'client', sent, { changedTo: httpRequest('GET', '/') });
    const view = toWireEntryView(run.build(), 0);
    expect(JSON.stringify(view?.bytes)).toContain('Upgrade: websocket');
    expect(JSON.stringify(view?.arrived)).toContain('Host: lab');
    expect(JSON.stringify(view?.arrived)).not.toContain('Upgrade');
  });

  it('has something to say of every entry', () => {
    for (const { seq } of recording.entries) {
      expect(toWireEntryView(recording, seq)?.headline).not.toBe('');
    }
  });

  it('has nothing for an entry that is not there', () => {
    expect(toWireEntryView(recording, 10_000)).toBeNull();
    expect(toWireEntryView(recording, -1)).toBeNull();
  });
});
