import { checkEmittable } from './check-usage';
import type { EventsMap } from './event-types';
import type { Listener, RawSocket } from './raw-socket';
import type { SocketCore } from './socket-core';
import { STREAM_SOURCES } from './socket-events';
import type { SocketStreams } from './socket-streams';
import type { SocketSurface } from './socket-surface';

/** All members that follow a pattern: those of the raw socket, and the streams. */
export interface SocketMembers<ListenEvents extends EventsMap, EmitEvents extends EventsMap>
  extends SocketSurface<ListenEvents, EmitEvents>, SocketStreams<ListenEvents> {}

/** The class of {@link SocketMembers}. */
interface SocketMembersClass {
  new <ListenEvents extends EventsMap, EmitEvents extends EventsMap>(
    core: SocketCore,
  ): SocketMembers<ListenEvents, EmitEvents>;
}

const PROPERTIES =
  'io id connected disconnected active recovered auth sendBuffer receiveBuffer volatile';
const METHODS =
  'compress timeout connect open disconnect close emit send on once off removeListener removeAllListeners listeners hasListeners onAny prependAny offAny listenersAny onAnyOutgoing prependAnyOutgoing offAnyOutgoing listenersAnyOutgoing';

/**
 * The base of `WrappedSocket`. Its members are made in three loops, which is a third of the bytes of
 * writing each of them down; what they are and do is written down in their interfaces.
 */
export const SocketMembers = /* @__PURE__ */ createClass() as SocketMembersClass;

/** In a function, so that a bundler can tell that nothing happens as long as nobody uses the class. */
function createClass(): unknown {
  return class SocketMembers {
    declare readonly ioSocket: RawSocket;
    readonly #core: SocketCore;

    /** @param core - May be filled in later, before the first member is used. */
    constructor(core: SocketCore) {
      this.#core = core;
    }

    static {
      // Members are made and passed on by their names here, which the types of a class do not know.
      const prototype = this.prototype as unknown as Record<string, unknown>;
      for (const name of PROPERTIES.split(' ')) {
        Object.defineProperty(prototype, name, {
          configurable: true,
          get(this: SocketMembers) {
            return this.#own((this.ioSocket as unknown as Record<string, unknown>)[name]);
          },
          set(this: SocketMembers, value: unknown) {
            (this.ioSocket as unknown as Record<string, unknown>)[name] = value;
          },
        });
      }
      for (const name of METHODS.split(' ')) {
        prototype[name] = function (this: SocketMembers, ...args: unknown[]) {
          checkEmittable(name === 'emit' ? args : []);
          const { raw, zone } = this.#core;
          const methods = raw as unknown as Record<string, (...args: unknown[]) => unknown>;
          const result = zone.outside(() => methods[name]!(...args.map((arg) => zone.inside(arg))));
          return Array.isArray(result) ? zone.originals(result as Listener[]) : this.#own(result);
        };
      }
      for (const [source, name] of STREAM_SOURCES.entries()) {
        prototype[`from${name}`] = function (this: SocketMembers, event = '') {
          return this.#core.events.of(source, event);
        };
      }
    }

    /** What the raw socket returned; where that is itself, calls are chained on this one. */
    #own(value: unknown): unknown {
      return value === this.ioSocket ? this : value;
    }
  };
}
