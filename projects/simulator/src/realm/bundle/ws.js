// `ws`, as far as engine.io uses it: a server without a port that answers handshakes.
import { EventEmitter } from 'events';

export class Server extends EventEmitter {
  constructor(options) {
    super();
    this.options = options;
  }

  handleUpgrade(request, socket, head, callback) {
    const headers = [];
    this.emit('headers', headers, request);
    const webSocket = environment.acceptWebSocket(request, socket, {
      maxPayload: this.options.maxPayload,
      headers,
      toBuffer: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      nextTick: environment.nextTick,
    });
    if (webSocket !== null) callback(webSocket);
  }

  close() {}
}

// No `Sender` in here: the adapter then lets each socket encode its own frame.
export const WebSocket = {};
export default { Server, WebSocket };
