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

/** A broadcast's frame is encoded once and written to every socket. @source ws 8, lib/sender.js */
export const Sender = {
  frame: (payload, { fin, opcode }) =>
    environment.encodeFrame({
      fin,
      rsv1: false,
      rsv2: false,
      rsv3: false,
      opcode,
      maskingKey: null,
      payload,
    }),
};

export default { Server, Sender };
