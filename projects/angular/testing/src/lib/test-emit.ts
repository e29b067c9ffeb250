import type { EventNames, EventParams, EventsMap, Last } from '@wirelight/angular';

/** What an event carries, without its acknowledgement callback. */
export type SentArgs<Map extends EventsMap, Ev extends EventNames<Map>> =
  EventParams<Map, Ev> extends [...infer Sent, (...answer: never[]) => unknown]
    ? Sent
    : EventParams<Map, Ev>;

/** What the acknowledgement callback of an event is called with. */
export type AnswerArgs<Map extends EventsMap, Ev extends EventNames<Map>> =
  Last<EventParams<Map, Ev>> extends (...answer: infer Answer) => unknown ? Answer : unknown[];

/** An event that the client sent, as the server got it: parsed from what went over the wire. */
export interface TestEmit<
  EmitEvents extends EventsMap = EventsMap,
  Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
> {
  readonly event: Ev;
  /** Without the acknowledgement callback. */
  readonly args: SentArgs<EmitEvents, Ev>;
  /** Whether the client waits for an acknowledgement. */
  readonly wantsAck: boolean;
  /**
   * Answers. The client's callback is called before this returns; a promise of it resolves after.
   *
   * @throws `SOCKET_TESTING_CANNOT_ACK` when nobody waits, when it was answered already, or when the
   * connection it came over has ended.
   */
  ack(...answer: AnswerArgs<EmitEvents, Ev>): void;
}

/** `"say" ("hello", 2)`: how messages name an emit. */
export function describeEmit({
  event,
  args,
}: {
  event: PropertyKey;
  args: readonly unknown[];
}): string {
  const shown = args.map((arg) => shorten(JSON.stringify(arg))).join(', ');
  return `"${String(event)}" (${shown})`;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
