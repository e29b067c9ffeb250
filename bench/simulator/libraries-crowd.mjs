// The crowd of `crowd.mjs` without a simulator and without sockets: the same bundle of the real server and clients, whose WebSockets
// hand each message over in a task of its own. What grows here is the libraries' own.
import { webcrypto } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { clearImmediate } from 'node:timers';
import { costOfBroadcasts } from './cost-of-broadcasts.mjs';

/** The server's end of a WebSocket, as far as engine.io calls that of `ws`. */
class ServerEnd extends EventEmitter {
  readyState = 1;

  constructor(client) {
    super();
    this.client = client;
  }

  get _sender() {
    return this;
  }

  send(text, options, done) {
    this.sendFrame(text, typeof options === 'function' ? options : done);
  }

  sendFrame(text, done) {
    const { client } = this;
    setImmediate(() => client.onmessage({ type: 'message', data: text }));
    if (done !== undefined) process.nextTick(done);
  }

  close() {
    this.client.onclose?.({ type: 'close', code: 1000, reason: '', wasClean: true });
    this.emit('close', 1000, '');
  }
}

/** A browser whose WebSockets lead straight into an engine.io server. */
function browserOf(engine) {
  class WebSocket {
    binaryType = 'blob';
    onopen = null;
    onmessage = null;
    onerror = null;
    onclose = null;
    server = null;

    constructor(url) {
      const { pathname, search } = new URL(url);
      const request = {
        ...{ method: 'GET', url: pathname + search, headers: { upgrade: 'websocket' } },
        ...{ connection: {}, client: this },
      };
      const socket = new EventEmitter();
      setImmediate(() => engine.handleUpgrade(request, socket, new Uint8Array(0)));
    }

    send(text) {
      const { server } = this;
      setImmediate(() => server.emit('message', text, false));
    }

    close() {
      this.server?.close();
    }
  }
  return { WebSocket, XMLHttpRequest: NoRequest };
}

/** The client asks once what a request knows, and sends none. */
class NoRequest {
  open() {}
}

function environmentOf() {
  const timers = { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval };
  const self = {
    ...{ ...timers, Date, Promise, XMLHttpRequest: NoRequest },
    ...{ addEventListener() {}, removeEventListener() {} },
    location: { protocol: 'http:', hostname: 'lab', port: '', host: 'lab' },
  };
  return {
    ...{ ...timers, clearImmediate, Date, self, XMLHttpRequest: NoRequest, crypto: webcrypto },
    ...{ random: Math.random, nextTick: process.nextTick, compress: {} },
    encodeFrame: ({ payload }) => payload.toString(),
    acceptWebSocket: ({ client }) => {
      client.server = new ServerEnd(client);
      setImmediate(() => client.onopen({ type: 'open' }));
      return client.server;
    },
  };
}

/** Microseconds of computing for each message received by one of `count` clients, connecting left out. */
export async function librariesMicrosPerMessage(createRealm, count) {
  const server = createRealm(environmentOf());
  const io = new server.Server({ serveClient: false });
  io.bind(new server.engine.Server());
  const { clientOn } = createRealm(environmentOf());
  const connect = () =>
    clientOn(browserOf(io.engine)).io('http://lab', { transports: ['websocket'] });
  const micros = await costOfBroadcasts(io, count, connect);
  io.engine.close();
  return micros;
}
