import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** The status with which a `WebSocketServer` of `ws`, on a port of its own, answers these bytes. */
export class WsServer {
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

  static async listen(): Promise<WsServer> {
    const one = new WsServer();
    await once(one.#server, 'listening');
    return one;
  }

  async statusOf(request: Uint8Array): Promise<number> {
    const { port } = this.#server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(request);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString('latin1'))?.[1]);
  }

  async close(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/**
 * Whether a `WebSocket` of `ws` opens when a server answers with these bytes.
 *
 * @param answer - From the key of the request; the connection ends behind it.
 */
export async function wsClientOpens(
  answer: (key: string) => Uint8Array,
  protocols: readonly string[],
): Promise<boolean> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (data: Buffer) => {
      socket.end(answer(/^sec-websocket-key: *(\S+)/im.exec(data.toString('latin1'))?.[1] ?? ''));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`, [...protocols]);
  const opens = await new Promise<boolean>((resolve) => {
    client.on('open', () => resolve(true));
    client.on('error', () => resolve(false));
  });
  client.terminate();
  server.close();
  return opens;
}
