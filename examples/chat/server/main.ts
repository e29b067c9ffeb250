// The whole chat on this machine: `npm run chat`, or `npx node examples/chat/server/main.ts` once the client is built.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLIENT, type ChatCluster, type ClusterNode, startChatCluster } from './chat-cluster.ts';

/** Milliseconds that a killed node stays away. */
const AWAY = 5000;
/** Beside what is built, so that git does not see it. */
const DATABASE = fileURLToPath(new URL('../../../out/chat/chat.sqlite', import.meta.url));

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '3' },
    port: { type: 'string', default: '4300' },
    database: { type: 'string', default: DATABASE },
    'no-sticky': { type: 'boolean', default: false },
  },
});
const count = Number(values.nodes);
const port = Number(values.port);
if (!Number.isInteger(count) || count < 1 || count > 9) stop('--nodes is a number from 1 to 9.');
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop('--port is a number from 0 to 65535.');
}
if (!existsSync(CLIENT)) stop('The client is not built: run npm run chat.');

mkdirSync(path.dirname(path.resolve(values.database)), { recursive: true });
const redisUrl = process.env['REDIS_URL'];
const cluster = await startChatCluster({
  nodes: count,
  database: path.resolve(values.database),
  port,
  redisUrl,
  isSticky: !values['no-sticky'],
}).catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));

console.log(`
The chat is at ${cluster.url}/ (Ctrl-C stops it)
  balancer  sends a session to its node${values['no-sticky'] ? ': NOT, every request to the next one' : ''}
${cluster.nodes.map((node) => `  ${node.name}        ${node.url}, process ${String(node.program?.pid)}`).join('\n')}
  Redis     ${cluster.redisUrl}${redisUrl === undefined ? ' (Valkey, started with the rest)' : ''}
  messages  ${path.relative(process.cwd(), path.resolve(values.database))}
Open it twice: each window gets a node of its own.`);
if (process.stdin.isTTY) console.log('Type the number of a node and Enter to kill it.');

cluster.nodes.forEach((node) => watch(cluster, node));
createInterface({ input: process.stdin }).on('line', (line) => {
  void cluster.nodes[Number(line) - 1]?.program?.kill();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close());

let isClosing = false;
async function close(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await cluster.close();
  process.exit(0);
}

/** Starts a node again that has ended, whoever ended it. */
function watch(all: ChatCluster, node: ClusterNode): void {
  void node.program?.ended.then(() => {
    if (isClosing) return;
    console.log(`${node.name} has ended and starts again in ${String(AWAY / 1000)} s.`);
    setTimeout(() => {
      if (isClosing) return;
      void all.start(node.name).then(
        () => {
          console.log(`${node.name} is back.`);
          watch(all, node);
        },
        (error: unknown) => console.error(error),
      );
    }, AWAY);
  });
}

/** Ends with one sentence. */
function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
