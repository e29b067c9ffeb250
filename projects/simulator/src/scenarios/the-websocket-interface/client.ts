import type { ClientEnvironment } from '../../realm/environment.js';
import type { MessageEventLike, VirtualWebSocket } from '../../websocket/virtual-web-socket.js';
import { createWatch } from './watch.js';

/** A page that makes the calls of its script, and says what each of them gives and what it is told. */
export function startClient(environment: ClientEnvironment): void {
  const { WebSocket, Blob, log, onScript } = environment;
  const watch = createWatch(environment);
  // #region program
  /** The object in hand: the last that was made. Those before it live on. */
  let socket!: VirtualWebSocket;
  let [calls, sockets] = [0, 0];

  /** Makes a call, and says what comes of it. */
  const say = (call: () => unknown): void => {
    calls += 1;
    try {
      const returned = call() === undefined ? 'undefined' : 'a WebSocket';
      log(`call ${calls} returned ${returned}`);
    } catch (error) {
      const { name, message } = error as Error;
      log(`call ${calls} threw ${name}: ${message}`);
    }
    watch.look();
  };

  const handlersOf = (name: string, own: VirtualWebSocket) => ({
    onopen: () => watch.tell(own, `${name}: onopen protocol=${JSON.stringify(own.protocol)}`),
    onmessage: ({ data }: MessageEventLike) =>
      watch.tell(own, `${name}: onmessage ${describe(data)}`),
    onerror: () => watch.tell(own, `${name}: onerror`),
    onclose: ({ code, reason, wasClean }: { code: number; reason: string; wasClean: boolean }) => {
      const why = `code=${code} reason=${JSON.stringify(reason)} wasClean=${String(wasClean)}`;
      watch.tell(own, `${name}: onclose ${why}`);
    },
  });

  onScript('new', (url, ...protocols) =>
    say(() => {
      socket = new WebSocket(String(url), protocols.map(String));
      const name = `socket ${++sockets}`;
      watch.add(socket, name);
      return Object.assign(socket, handlersOf(name, socket));
    }),
  );
  onScript('send', (text, times = 1) => say(() => socket.send(String(text).repeat(Number(times)))));
  onScript('sendArrayBuffer', (size) => say(() => socket.send(new ArrayBuffer(Number(size)))));
  onScript('sendBlob', (size) => say(() => socket.send(new Blob([new ArrayBuffer(Number(size))]))));
  onScript('close', (...args) =>
    say(() => {
      const [code, reason, times = 1] = args;
      if (args.length === 0) socket.close();
      else if (args.length === 1) socket.close(Number(code));
      else socket.close(Number(code), String(reason).repeat(Number(times)));
    }),
  );
  onScript('binaryType', (type) => say(() => void (socket.binaryType = type as 'blob')));
  onScript('handler', (name, isThere) =>
    say(() => {
      const handlers = handlersOf(`socket ${sockets}`, socket);
      const key = name as keyof typeof handlers;
      Object.assign(socket, { [key]: isThere === true ? handlers[key] : null });
    }),
  );
  // #endregion
}

/** What came, as far as fits into a line. */
function describe(data: MessageEventLike['data']): string {
  if (typeof data === 'string') return JSON.stringify(data.slice(0, 60));
  return data instanceof ArrayBuffer
    ? `ArrayBuffer of ${data.byteLength} bytes`
    : `Blob of ${data.size} bytes`;
}
