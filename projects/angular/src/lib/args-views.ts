import type { AnyEvent, ServerRequest } from './connection-events';

/** What a subscriber gets to see of the arguments of an event. */
export type ArgsView = (args: unknown[]) => unknown;

/** All arguments, in one array for all subscribers. */
export const allArgs: ArgsView = (args) => args;

/** The name of the event apart from its arguments, as catch-all listeners get them. */
export const anyEvent: ArgsView = ([event, ...args]): AnyEvent => ({
  event: event as string,
  args,
});

/** The acknowledgement callback apart from the arguments before it. */
export const serverRequest: ArgsView = (
  args,
): ServerRequest<unknown[], (...answer: unknown[]) => void> => {
  const reply = args.at(-1);
  return typeof reply === 'function'
    ? { args: args.slice(0, -1), reply: reply as () => void }
    : { args, reply: () => undefined };
};
