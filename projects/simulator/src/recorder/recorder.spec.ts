import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { localEntry } from './local-entry.js';
import { Recorder } from './recorder.js';

describe('Recorder', () => {
  it('numbers entries and stamps them with virtual time and the present cause', async () => {
    const clock = new Clock();
    const recorder = new Recorder(clock);
    await clock.runTo(5);
    recorder.append(localEntry('note', 'client', 'one'));
    clock.cause = { seq: 0, timer: 25 };
    recorder.append(localEntry('note', 'client', 'two'));
    expect(recorder.toRecording('any', 1).entries).toMatchObject([
      { seq: 0, at: 5, cause: null, text: 'one' },
      { seq: 1, at: 5, cause: { seq: 0, timer: 25 }, text: 'two' },
    ]);
  });

  it('stops keeping at its limit of entries and says so', () => {
    const recorder = new Recorder(new Clock(), { entries: 2 });
    for (const text of ['a', 'b', 'c', 'd']) recorder.append(localEntry('note', 'client', text));
    const { entries, truncated } = recorder.toRecording('any', 1);
    expect([truncated, recorder.isFull]).toEqual([true, true]);
    expect(entries.map(({ seq, text }) => `${seq} ${text.split(':')[0]}`)).toEqual([
      '0 a',
      '1 RECORDER_FULL',
    ]);
  });

  it('stops keeping at its limit of bytes', () => {
    const recorder = new Recorder(new Clock(), { bytes: 10 });
    const entry = { ...localEntry('note', 'client', ''), bytes: new Uint8Array(6) };
    recorder.append(entry);
    recorder.append(entry);
    expect(recorder.toRecording('any', 1)).toMatchObject({
      truncated: true,
      entries: [{ seq: 0 }, { text: expect.stringContaining('RECORDER_FULL') as string }],
    });
  });

  it('gives out a copy that later entries do not change', () => {
    const recorder = new Recorder(new Clock());
    const recording = recorder.toRecording('any', 1);
    recorder.append(localEntry('note', 'client', 'later'));
    expect(recording.entries).toEqual([]);
  });

  it('knows where the present takes place', () => {
    const clock = new Clock();
    const recorder = new Recorder(clock);
    expect(recorder.hostNow('client')).toBe('client');
    recorder.append({ ...localEntry('note', 'client', ''), kind: 'received', to: 'server' });
    clock.cause = { seq: 0, timer: null };
    expect(recorder.hostNow('client')).toBe('server');
  });
});
