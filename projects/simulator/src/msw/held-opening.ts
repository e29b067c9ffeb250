/** The opening of an intercepted WebSocket in our hands. */
export interface HeldOpening {
  /** The server agreed: the socket opens. @param protocol - The subprotocol that it chose, empty when none. */
  open(protocol: string): void;
  /** The connection failed: `error`, then `close` with 1006. @param close - How MSW closes this socket. */
  fail(close: (code: number) => void): void;
  /** The connection is over. @param close - How MSW closes this socket. */
  close(
    close: (code: number, reason: string) => void,
    code: number,
    reason: string,
    wasClean: boolean,
  ): void;
}

/**
 * Makes an intercepted WebSocket open and close as the browser's own does. MSW opens it at once, whatever the server says,
 * and calls every end clean; a browser waits for the 101, and says 1006 and not clean when none comes.
 *
 * @param socket - Fresh from MSW's `connection` event, not open yet.
 * @source WHATWG WebSockets, "Feedback from the protocol"; \@mswjs/interceptors 0.45, web-socket-override.ts
 */
export function holdOpening(socket: WebSocket): HeldOpening {
  const dispatch = socket.dispatchEvent.bind(socket);
  let readyState: number = socket.readyState;
  let isHeld = true;
  let opening: Event | null = null;
  let closing: CloseEventInit | null = null;

  Object.defineProperty(socket, 'readyState', {
    configurable: true,
    get: () => readyState,
    set: (next: number) => {
      if (!(isHeld && next === WebSocket.OPEN)) readyState = next;
    },
  });
  socket.dispatchEvent = (event) => {
    if (event.type === 'open' && isHeld) {
      opening = event;
      return true;
    }
    if (event.type === 'close' && closing !== null) {
      return dispatch(new CloseEvent('close', closing));
    }
    return dispatch(event);
  };

  const end = (code: number, reason: string, wasClean: boolean): void => {
    isHeld = false;
    closing = { code, reason, wasClean };
  };
  return {
    open(protocol) {
      if (!isHeld || readyState !== WebSocket.CONNECTING) return;
      isHeld = false;
      Object.assign(socket, { protocol });
      if (opening === null) return;
      readyState = WebSocket.OPEN;
      dispatch(opening);
    },
    fail(close) {
      if (readyState >= WebSocket.CLOSING) return;
      end(1006, '', false);
      dispatch(new Event('error'));
      close(1006);
    },
    close(close, code, reason, wasClean) {
      end(code, reason, wasClean);
      close(code, reason);
    },
  };
}
