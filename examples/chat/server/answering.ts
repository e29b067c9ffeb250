import * as v from 'valibot';
import type { Answer, ChatError } from '../shared/chat-protocol.ts';

/**
 * A listener that reads a request, does the work and answers. Nothing of a client is trusted: a request that does not fit its
 * schema is refused by name, one without a callback is not served, and nothing that is thrown ends the node.
 *
 * @param schema - Its messages are codes.
 * @param work - What it returns is the answer's `value`; what it throws is answered with `STORE_FAILED`.
 */
export function answering<T, R>(
  schema: v.GenericSchema<unknown, T>,
  work: (request: T) => Promise<R>,
): (request: unknown, answer: unknown) => Promise<void> {
  return async (request, answer) => {
    if (typeof answer !== 'function') return;
    (answer as (answer: Answer<R>) => void)(await answerTo(schema, request, work));
  };
}

async function answerTo<T, R>(
  schema: v.GenericSchema<unknown, T>,
  request: unknown,
  work: (request: T) => Promise<R>,
): Promise<Answer<R>> {
  const read = v.safeParse(schema, request, { abortEarly: true });
  if (!read.success) return { ok: false, error: read.issues[0].message as ChatError };
  try {
    return { ok: true, value: await work(read.output) };
  } catch (error) {
    console.error(error);
    return { ok: false, error: 'STORE_FAILED' };
  }
}
