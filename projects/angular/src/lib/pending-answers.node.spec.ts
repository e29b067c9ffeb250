import { describe, expect, it } from 'vitest';
import { PendingAnswers } from './pending-answers';

describe('PendingAnswers', () => {
  it('passes answers and errors on, and keeps neither', async () => {
    const answers = new PendingAnswers();
    const failure = new Error('operation has timed out');
    const answered = answers.until('a', () => Promise.resolve(42));
    const failed = answers.until('b', () => Promise.reject(failure));
    expect(answers.size).toBe(2);

    expect(await answered).toBe(42);
    await expect(failed).rejects.toBe(failure);
    await Promise.resolve();

    expect(answers.size).toBe(0);
  });

  it('rejects what is waiting when closed, and asks nothing any more', async () => {
    const answers = new PendingAnswers();
    const waiting = answers.until('a', () => new Promise(() => undefined));

    answers.close();

    await expect(waiting).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    await expect(
      answers.until('b', () => expect.unreachable('asked after closing')),
    ).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    expect(answers.size).toBe(0);
  });
});
