import type { WebSocketData, WebSocketHandlerConnection } from 'msw/ws';
import { VirtualBlob } from '../websocket/virtual-blob.js';
import { VirtualWebSocket } from '../websocket/virtual-web-socket.js';
import { holdOpening } from './held-opening.js';
import type { PageLink } from './page-link.js';

/**
 * Carries an intercepted WebSocket of the page over the virtual network: opening handshake, masked frames, closing
 * handshake.
 *
 * @param host - Name of the page in the recording.
 * @param address - Where it goes on the virtual network; default where the page wanted it to go.
 */
export function forwardWebSocket(
  { client, info }: WebSocketHandlerConnection,
  network: PageLink,
  host: string,
  address: URL = client.url,
): void {
  // In a page the handle is always the connection itself; the type also covers those of other processes.
  const { socket } = client as unknown as { readonly socket: WebSocket };
  const opening = holdOpening(socket);
  const close = (code?: number, reason?: string): void => {
    client.close(code, reason);
  };

  network.clock.enter();
  const where = { network: network.network, host, origin: location.origin, random: network.random };
  const url = address.href.replace(/^http/, 'ws');
  const remote = new VirtualWebSocket(where, url, info.protocols ?? []);
  remote.onopen = () => {
    opening.open(remote.protocol);
  };
  remote.onmessage = ({ data }) => {
    if (!(data instanceof VirtualBlob)) client.send(data);
    else if (socket.binaryType === 'blob') client.send(new Blob([data.toBytes()]));
    else client.send(data.toBytes().buffer);
  };
  let hasFailed = false;
  remote.onerror = () => {
    hasFailed = true;
  };
  remote.onclose = ({ code, reason, wasClean }) => {
    if (hasFailed) opening.fail(close);
    else opening.close(close, code, reason, wasClean);
  };

  let before: Promise<void> | null = null;
  const send = (content: Exclude<WebSocketData, Blob>): void => {
    network.clock.enter();
    remote.send(content);
  };
  client.addEventListener('message', ({ data }) => {
    if (!(data instanceof Blob) && before === null) {
      send(data);
      return;
    }
    // A Blob has to be read first; what is sent after it waits, so that the order stays.
    const mine = (before ?? Promise.resolve())
      .then(() => (data instanceof Blob ? data.arrayBuffer() : data))
      .then((content) => {
        send(content);
        if (before === mine) before = null;
      });
    before = mine;
  });
  client.addEventListener('close', ({ code, reason }) => {
    network.clock.enter();
    const isAllowed = code === 1000 || (code >= 3000 && code <= 4999);
    remote.close(isAllowed ? code : undefined, isAllowed ? reason : '');
  });
}
