/* eslint-disable @typescript-eslint/no-explicit-any --
   Same shapes as socket.io's own event types. `any` is what lets an interface without an index
   signature be an events map, and what makes an untyped socket accept every event. They are declared
   here because `@socket.io/component-emitter` is not a dependency of an application: under an
   isolated install an import of it would silently become `any` in every signature. What
   socket.io-client itself exports only since 4.8 is declared here too. */
import type { Socket as ClientSocket } from 'socket.io-client';

/** Maps event names to the listener each event calls. @source socket.io, `EventsMap` */
export interface EventsMap {
  [event: string]: any;
}

/** The map of an untyped socket: every name, any arguments. @source socket.io, `DefaultEventsMap` */
export interface DefaultEventsMap {
  [event: string]: (...args: any[]) => void;
}

/** The names a map declares. */
export type EventNames<Map extends EventsMap> = keyof Map & (string | symbol);

/** The argument tuple of one event of a map. */
export type EventParams<Map extends EventsMap, Ev extends EventNames<Map>> = Parameters<Map[Ev]>;

/** The names of a map and the reserved ones: `connect`, `connect_error`, `disconnect`. */
export type ReservedOrUserEventNames<Reserved extends EventsMap, User extends EventsMap> =
  EventNames<Reserved> | EventNames<User>;

/** The listener of a reserved or declared event; an untyped one where the map says nothing. */
export type ReservedOrUserListener<
  Reserved extends EventsMap,
  User extends EventsMap,
  Ev extends ReservedOrUserEventNames<Reserved, User>,
> = FallbackToUntypedListener<
  Ev extends EventNames<Reserved> ? Reserved[Ev] : Ev extends EventNames<User> ? User[Ev] : never
>;

type FallbackToUntypedListener<T> = [T] extends [never]
  ? (...args: any[]) => void | Promise<void>
  : T;

/** The raw socket of socket.io-client that a `WrappedSocket` wraps. */
export type IoSocket<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> = ClientSocket<ListenEvents, EmitEvents>;

/** What socket.io-client knows about the cause of a disconnect, where it knows anything. */
export type DisconnectDescription = Error | { description: string; context?: unknown };

/** The error of `connect_error`; `data` is what a server middleware attached to it. */
export interface ExtendedError extends Error {
  data?: any;
}

/** The events of the connection itself, which cannot be emitted. */
export interface SocketReservedEvents {
  connect: () => void;
  connect_error: (err: ExtendedError) => void;
  disconnect: (reason: ClientSocket.DisconnectReason, description?: DisconnectDescription) => void;
}

/** Every name that can be listened to on a socket with these `ListenEvents`. */
export type EventName<ListenEvents extends EventsMap> = ReservedOrUserEventNames<
  SocketReservedEvents,
  ListenEvents
>;

/** The listener of one event of a socket with these `ListenEvents`. */
export type EventListener<
  ListenEvents extends EventsMap,
  Ev extends EventName<ListenEvents>,
> = ReservedOrUserListener<SocketReservedEvents, ListenEvents, Ev>;

/** The argument tuple an event arrives with. */
export type EventArgs<ListenEvents extends EventsMap, Ev extends EventName<ListenEvents>> =
  EventListener<ListenEvents, Ev> extends (...args: infer Args) => unknown ? Args : any[];

/** Stands for "no type argument given: take the payload from the events map". */
export interface InferPayload {
  readonly inferPayload: unique symbol;
}

/**
 * The first argument of an event (`undefined` for an event without arguments), or the type the
 * caller named: `fromEvent<Message>('message')`.
 */
export type EventPayload<
  ListenEvents extends EventsMap,
  Ev extends EventName<ListenEvents>,
  Explicit = InferPayload,
> = 0 extends 1 & Explicit
  ? Explicit
  : [Explicit] extends [InferPayload]
    ? FirstOrUndefined<EventArgs<ListenEvents, Ev>>
    : Explicit;

type FirstOrUndefined<Args extends any[]> = Args extends [] ? undefined : Args[0];

/** The first type of a tuple. */
export type First<T extends any[]> = T extends [infer F, ...infer _Rest] ? F : any;

/** The last type of a tuple: of an event that wants an answer, its acknowledgement callback. */
export type Last<T extends any[]> = T extends [...infer _Rest, infer L] ? L : any;

/** A tuple without its last type: the arguments before the acknowledgement callback. */
export type AllButLast<T extends any[]> = T extends [...infer H, infer _Last] ? H : any[];

/** The first parameter of a function: what an acknowledgement resolves to. */
export type FirstArg<T> = T extends (arg: infer Param) => infer _Result ? Param : any;

/**
 * What `emitWithAck` resolves to: the answer, also after `timeout(ms)`, whose error comes first.
 * (socket.io-client's own type is `any` there.)
 */
export type AckPayload<T> = T extends (answer: infer Answer) => unknown
  ? Answer
  : T extends (error: Error, answer: infer Answer) => unknown
    ? Answer
    : any;

type PrependTimeoutError<T extends any[]> = {
  [K in keyof T]: T[K] extends (...args: infer Params) => infer Result
    ? (err: Error, ...args: Params) => Result
    : T[K];
};

/** An events map whose acknowledgement callbacks get an error first, as after `timeout(ms)`. */
export type DecorateAcknowledgements<E> = {
  [K in keyof E]: E[K] extends (...args: infer Params) => infer Result
    ? (...args: PrependTimeoutError<Params>) => Result
    : E[K];
};
