import type { AnyEvent, ServerRequest } from './connection-events';

type Reply = (...answer: unknown[]) => void;

/** All arguments, in one array for all subscribers. */
export function allArgs(args: unknown[]): unknown[] {
  return args;
}

/** The name of the event apart from its arguments, as catch-all listeners get them. */
export function anyEvent([event, ...args]: unknown[]): AnyEvent {
  return { event: event as string, args };
}

/** The acknowledgement callback apart from the arguments before it. */
export function serverRequest(args: unknown[]): ServerRequest<unknown[], Reply> {
  const reply = args.at(-1);
  return typeof reply === 'function'
    ? { args: args.slice(0, -1), reply: reply as Reply }
    : { args, reply: () => undefined };
}
