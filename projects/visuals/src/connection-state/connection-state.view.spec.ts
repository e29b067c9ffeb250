import type { Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { longRecording } from '../fixtures/long-recording';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { runOf } from '../fixtures/run-of';
import { httpRequest, httpResponse } from '../fixtures/wire-bytes';
import twoGenerations from '../generated/recordings/two-generations.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { connectionStateAt, type TransportInUse } from './connection-state.view';

function transportsAt(recording: Recording, at: number): [TransportInUse, TransportInUse] {
  const { ends } = connectionStateAt(recording, cursorAt(recording, at).index);
  const [first] = ends;
  if (ends.length !== 1 || first === undefined) throw new Error('one connection is expected');
  return [first.clientUses, first.serverUses];
}

describe('connectionStateAt', () => {
  const recording = climbingRecording();

  it.each<[number, TransportInUse, TransportInUse]>([
    [100, 'none', 'none'],
    [120, 'none', 'polling'],
    [160, 'polling', 'polling'],
    [240, 'probing', 'polling'],
    [360, 'probing', 'probing'],
    [500, 'websocket', 'probing'],
    [540, 'websocket', 'websocket'],
    [30_000, 'websocket', 'websocket'],
  ])('at %d ms the client uses %s and the server %s', (at, client, server) => {
    expect(transportsAt(recording, at)).toEqual([client, server]);
  });

  it('goes back to polling when the Upgrade is refused', () => {
    const run = new RecordingBuilder();
    const target = '/socket.io/?EIO=4&transport=';
    const open = run.message(0, 'http', 'client', httpRequest('GET', `${target}polling`));
    run.message(40, 'http', 'server', httpResponse(200, 'OK', '0{"sid":"a","upgrades":[]}'), {
      answers: open,
    });
    const upgrade = run.message(
      100,
      'http',
      'client',
      httpRequest('GET', `${target}websocket&sid=a`, '', [['Upgrade', 'websocket']]),
    );
    run.message(140, 'http', 'server', httpResponse(400, 'Bad Request'), { answers: upgrade });
    const refused = run.build();
    expect(transportsAt(refused, 100)[0]).toBe('probing');
    expect(transportsAt(refused, 180)).toEqual(['polling', 'polling']);
  });

  it('keeps apart what several clients use', () => {
    const generations = runOf(twoGenerations);
    const usesAt = (at: number): Readonly<Record<string, string>> => {
      const { ends } = connectionStateAt(generations, cursorAt(generations, at).index);
      return Object.fromEntries(
        ends.map(({ client, server, clientUses, serverUses }) => [
          `${client}, ${server}`,
          `${clientUses}, ${serverUses}`,
        ]),
      );
    };
    expect(usesAt(0)).toEqual({
      'today, server': 'none, none',
      'yesterday, server': 'none, none',
      'oldest, server': 'none, none',
    });
    expect(usesAt(30_000)).toEqual({
      'today, server': 'websocket, websocket',
      'yesterday, server': 'websocket, websocket',
      'oldest, server': 'polling, polling',
    });
  });

  it('has a connection with nothing in it for a recording with nothing in it', () => {
    expect(connectionStateAt(new RecordingBuilder().build(), 0).ends).toEqual([
      { client: 'client', server: 'server', clientUses: 'none', serverUses: 'none' },
    ]);
  });

  it('counts what was sent', () => {
    const { entries } = recording;
    const sent = entries.filter(({ kind }) => kind === 'sent');
    const bytes = (direction: string): number =>
      sent
        .filter((entry) => entry.direction === direction)
        .reduce((sum, entry) => sum + entry.bytes.length, 0);
    expect(connectionStateAt(recording, cursorAtEnd(recording).index)).toMatchObject({
      requests: 4,
      frames: sent.filter(({ layer }) => layer === 'websocket').length,
      bytesUp: bytes('client-to-server'),
      bytesDown: bytes('server-to-client'),
    });
  });

  it('gives the same for a moment whichever way it was reached', () => {
    const forward = recording.entries.map(({ seq }) => connectionStateAt(recording, seq));
    const backward = [...recording.entries].reverse().map(({ seq }) => {
      return connectionStateAt(climbingRecording(), seq);
    });
    expect(backward.reverse()).toEqual(forward);
  });

  it('is known at the end of 10,000 entries', () => {
    const long = longRecording();
    expect(connectionStateAt(long, 10_000).frames).toBe(5000);
  });
});
