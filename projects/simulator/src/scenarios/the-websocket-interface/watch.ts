import type { ClientEnvironment } from '../../realm/environment.js';
import type { VirtualWebSocket } from '../../websocket/virtual-web-socket.js';

/** Looks of a watch between two looks at `bufferedAmount`, which changes all the time. */
const LOOKS = 10;

/** Notes what nobody tells a page of: `readyState` and `bufferedAmount` of its sockets, whenever they are found changed. */
export interface Watch {
  /** A socket, and what the notes call it. */
  readonly add: (socket: VirtualWebSocket, name: string) => void;
  /** Looks at all of them now. */
  readonly look: () => void;
  /** Looks, and then notes an event: what it is about has changed before it is told. */
  readonly tell: (socket: VirtualWebSocket, event: string) => void;
}

interface Watched {
  readonly socket: VirtualWebSocket;
  readonly name: string;
  state: number | null;
  buffered: number;
}

/** @param environment - Of the program that watches: every ten milliseconds, `bufferedAmount` every hundred. */
export function createWatch({
  log,
  setInterval,
  clearInterval,
}: Pick<ClientEnvironment, 'log' | 'setInterval' | 'clearInterval'>): Watch {
  const all: Watched[] = [];
  const lookAt = (one: Watched, isWhole: boolean): void => {
    const { readyState, bufferedAmount } = one.socket;
    if (readyState !== one.state) {
      one.state = readyState;
      log(`${one.name}: readyState ${readyState}`);
    }
    // Empty is news at once.
    if (bufferedAmount === one.buffered || !(isWhole || bufferedAmount === 0)) return;
    one.buffered = bufferedAmount;
    log(`${one.name}: bufferedAmount ${bufferedAmount}`);
  };
  const look = (): void => {
    for (const one of all) lookAt(one, true);
  };
  return {
    add(socket, name) {
      const one: Watched = { socket, name, state: null, buffered: 0 };
      all.push(one);
      let looks = 0;
      const watching = setInterval(() => {
        looks += 1;
        lookAt(one, looks % LOOKS === 0);
        if (one.state === 3) clearInterval(watching);
      }, 10);
    },
    look,
    tell(socket, event) {
      for (const one of all) if (one.socket === socket) lookAt(one, true);
      log(event);
    },
  };
}
