// The sticky front: one address for all nodes. A request of a session goes to the node that has the session.
import { createProxyServer } from 'httpxy';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setting, runProgram } from './program.ts';
import { nodeOfRequest } from './session-id.ts';

/** Addresses of the nodes by their names. */
const nodes = new Map(Object.entries(JSON.parse(setting('CHAT_NODES')) as Record<string, string>));
const isSticky = setting('CHAT_STICKY') === 'true';

/** Milliseconds between two looks whether a node is there. */
const LOOK_AGAIN = 300;
const up = new Set(nodes.keys());
let turn = 0;

const proxy = createProxyServer({ xfwd: true });

/** The nodes to try, the best first: the one that has the session, else every one in turn. */
function nodesFor(url: string): string[] {
  const owner = isSticky ? nodeOfRequest(url) : undefined;
  if (owner !== undefined) return nodes.has(owner) ? [owner] : [];
  const alive = [...nodes.keys()].filter((name) => up.has(name));
  const start = turn++;
  return alive.map((_, index) => alive[(start + index) % alive.length]!);
}

const server = createServer((request, response) => {
  void (async () => {
    for (const name of nodesFor(request.url ?? '')) {
      try {
        await proxy.web(request, response, { target: nodes.get(name)! });
        return;
      } catch {
        // Its session is gone with it. A request that was sent in part cannot be sent again.
        up.delete(name);
        if (response.headersSent || request.method !== 'GET') break;
      }
    }
    if (!response.headersSent) response.writeHead(503);
    response.end('no node\n');
  })();
});

server.on('upgrade', (request, socket: Socket, head) => {
  const [name] = nodesFor(request.url ?? '');
  if (name === undefined) {
    socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    return;
  }
  proxy.ws(request, socket, { target: nodes.get(name)! }, head).catch(() => {
    // Unless it was the client that gave up.
    if (!socket.destroyed) up.delete(name);
    socket.destroy();
  });
});

/** A node that starts again gets new sessions again. */
async function look(name: string, address: string): Promise<void> {
  const isUp = await fetch(`${address}/health`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isUp) up.add(name);
  else up.delete(name);
}
const timer = setInterval(() => {
  for (const [name, address] of nodes) void look(name, address);
}, LOOK_AGAIN);

server.listen(Number(setting('PORT')), '127.0.0.1', () => {
  runProgram((server.address() as AddressInfo).port, () => {
    clearInterval(timer);
    server.closeAllConnections();
    server.close();
    return Promise.resolve();
  });
});
