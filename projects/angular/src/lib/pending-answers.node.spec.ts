import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnswerSource, PendingAnswers } from './pending-answers';

/** What PendingAnswers sees of a raw socket whose emits all wait for a connection. */
class BufferingSocket extends EventEmitter implements AnswerSource {
  active = true;
  ids = 0;
  acks: AnswerSource['acks'] = {};
  sendBuffer: AnswerSource['sendBuffer'] = [];

  /** Emits, as `emitWithAck` does. */
  buffer(): Promise<unknown> {
    this.sendBuffer.push({ id: this.ids });
    return new Promise((_, reject) => {
      this.acks[this.ids++] = Object.assign(reject, { withError: true });
    });
  }
}

describe('PendingAnswers', () => {
  let raw: BufferingSocket;
  let answers: PendingAnswers;

  beforeEach(() => {
    raw = new BufferingSocket();
    answers = new PendingAnswers(raw);
  });

  const nothingIsKept = (): void => {
    expect(answers.size).toBe(0);
    expect(raw.eventNames()).toEqual([]);
    expect(raw.acks).toEqual({});
    expect(raw.sendBuffer).toEqual([]);
  };

  it('passes answers and errors on, and keeps neither', async () => {
    const failure = new Error('operation has timed out');
    const answered = answers.ask('a', () => Promise.resolve(42));
    const failed = answers.ask('b', () => Promise.reject(failure));
    expect(answers.size).toBe(2);
    expect(raw.listenerCount('disconnect')).toBe(1);

    expect(await answered.answer).toBe(42);
    await expect(failed.answer).rejects.toBe(failure);
    await Promise.resolve();

    nothingIsKept();
  });

  it('rejects what is waiting when closed, and asks nothing any more', async () => {
    const { answer } = answers.ask('a', () => raw.buffer());

    answers.close();

    nothingIsKept();
    await expect(answer).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    await expect(
      answers.ask('b', () => expect.unreachable('asked after closing')).answer,
    ).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
  });

  it('rejects on a lost connection what was sent on it, and lets the buffered wait', async () => {
    const sent = answers.ask('sent', () => {
      raw.ids++;
      return new Promise(() => undefined);
    });
    const buffered = answers.ask('buffered', () => raw.buffer());
    const queued = answers.ask('queued', () => new Promise(() => undefined));

    raw.emit('disconnect', 'transport close');

    await expect(sent.answer).rejects.toMatchObject({
      code: 'SOCKET_DISCONNECTED',
      reason: 'transport close',
    });
    expect(answers.size).toBe(2);
    expect(raw.sendBuffer).toHaveLength(1);
    raw.active = false;
    raw.emit('disconnect', 'io server disconnect');
    for (const { answer } of [buffered, queued]) {
      await expect(answer).rejects.toMatchObject({ reason: 'io server disconnect' });
    }
    nothingIsKept();
  });

  it('rejects on a refusal, but not while the socket goes on trying', async () => {
    const { answer } = answers.ask('a', () => raw.buffer());
    const refusal = new Error('not authorized');

    raw.emit('connect_error', new Error('xhr poll error'));
    expect(answers.size).toBe(1);
    raw.active = false;
    raw.emit('connect_error', refusal);

    await expect(answer).rejects.toMatchObject({ code: 'SOCKET_REFUSED', cause: refusal });
    nothingIsKept();
  });

  it('takes back what is cancelled', async () => {
    const { answer, cancel } = answers.ask('a', () => raw.buffer());
    const rejected = expect(answer).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });

    cancel();
    cancel();

    nothingIsKept();
    await rejected;
  });
});
