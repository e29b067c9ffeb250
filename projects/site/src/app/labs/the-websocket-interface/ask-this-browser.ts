import type { ConsoleCall } from './console-call';

/** What this browser's own WebSocket gave for a call. */
export interface Asked {
  /** What it returned, or the error that it threw, in its own words. */
  readonly gave: string;
  readonly hasThrown: boolean;
  /** `readyState` right after it; `null` where there is no socket. */
  readonly state: number | null;
  /** `bufferedAmount` right after it; `null` where there is no socket. */
  readonly buffered: number | null;
}

/** Where the lab's server is on the virtual network; its addresses are asked for at the site's own. */
const LAB = /^(ws|wss|http|https):\/\/lab(:\d+)?(?=[/?#]|$)/i;

/**
 * Makes one call on a fresh WebSocket of this browser, in the state in which it was made in the run. A site of files has no server
 * for WebSockets, so no socket is ever let open: it is closed in the same turn of the event loop.
 *
 * @param state - `readyState` of the run before the call; `null` before there was a socket.
 * @returns `null` for what cannot be asked without a server, a `send` while OPEN, and for what asks nothing of the interface.
 */
export function askThisBrowser(
  call: ConsoleCall,
  state: number | null,
  page: string = document.baseURI,
): Asked | null {
  if (call.action === 'new') return askConstructor(call, page);
  if (state === null || call.action === 'handler') return null;
  if (state === WebSocket.OPEN && call.action.startsWith('send')) return null;
  const socket = new WebSocket(addressOn(page));
  // Nothing can be asked of a CLOSED one without waiting for it; CLOSING gives the same, which the standard says in one breath.
  if (state >= WebSocket.CLOSING) socket.close();
  return finish(socket, () => {
    make(socket, call);
  });
}

function askConstructor({ with: [url, ...protocols] }: ConsoleCall, page: string): Asked {
  const address = String(url).replace(LAB, addressOn(page).replace(/\/$/, ''));
  try {
    const socket = new WebSocket(address, protocols.map(String));
    const { readyState: state, bufferedAmount: buffered } = socket;
    socket.close();
    return { gave: 'a WebSocket', hasThrown: false, state, buffered };
  } catch (error) {
    return { gave: describe(error), hasThrown: true, state: null, buffered: null };
  }
}

function finish(socket: WebSocket, call: () => void): Asked {
  let [gave, hasThrown] = ['undefined', false];
  try {
    call();
  } catch (error) {
    [gave, hasThrown] = [describe(error), true];
  }
  const { readyState: state, bufferedAmount: buffered } = socket;
  socket.close();
  return { gave, hasThrown, state, buffered };
}

function make(socket: WebSocket, { action, with: values }: ConsoleCall): void {
  const [first, second, times = 1] = values;
  switch (action) {
    case 'send':
      socket.send(String(first).repeat(Number(second ?? 1)));
      break;
    case 'sendArrayBuffer':
      socket.send(new ArrayBuffer(Number(first)));
      break;
    case 'sendBlob':
      socket.send(new Blob([new ArrayBuffer(Number(first))]));
      break;
    case 'close':
      if (first === undefined) socket.close();
      else if (second === undefined) socket.close(Number(first));
      else socket.close(Number(first), String(second).repeat(Number(times)));
      break;
    case 'binaryType':
      socket.binaryType = first as BinaryType;
      break;
    default:
  }
}

const addressOn = (page: string): string => new URL('/', page).href.replace(/^http/, 'ws');

function describe(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}
