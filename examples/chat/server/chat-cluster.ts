import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type ChildProgram, startProgram } from './child-program.ts';
import { SqliteMessageStore } from './sqlite-message-store.ts';

export interface ClusterOptions {
  /** How many nodes. */
  readonly nodes: number;
  /** The file of the messages; made if it is not there. */
  readonly database: string;
  /** The port of the one address; 0 takes any. */
  readonly port: number;
  /** A Redis that runs already. Default: Valkey, started with the rest. */
  readonly redisUrl?: string | undefined;
  /** False: the balancer sends every request to the next node, which breaks long polling. Default: true. */
  readonly isSticky?: boolean | undefined;
}

export interface ClusterNode {
  readonly name: string;
  readonly url: string;
  /** Undefined while it does not run. */
  program: ChildProgram | undefined;
}

/** Redis, nodes and balancer, each a process of its own. */
export interface ChatCluster {
  readonly url: string;
  readonly redisUrl: string;
  readonly nodes: readonly ClusterNode[];
  /** Starts a node that has ended, at the address that it had. */
  start(name: string): Promise<void>;
  /** Ends everything in good order. */
  close(): Promise<void>;
}

/** The built client, which every node serves. */
export const CLIENT = fileURLToPath(new URL('../../../dist/chat/browser', import.meta.url));

/** Starts the whole chat on this machine. */
export async function startChatCluster(options: ClusterOptions): Promise<ChatCluster> {
  // Makes the file and its table once: several nodes at a time would get in each other's way.
  await new SqliteMessageStore(options.database).close();
  const started: ChildProgram[] = [];
  const run = async (name: string, settings: Record<string, string>): Promise<ChildProgram> => {
    const program = await startProgram(name, settings);
    started.unshift(program);
    return program;
  };
  const close = async (): Promise<void> => {
    // In the order of dependence, the last one first.
    for (const program of started) await program.stop();
  };
  try {
    const redis =
      options.redisUrl === undefined
        ? await run('redis', { PORT: String(await freePort()) })
        : undefined;
    const redisUrl = options.redisUrl ?? `redis://127.0.0.1:${String(redis?.port)}`;

    const nodes = await Promise.all(
      Array.from({ length: options.nodes }, async (_, index): Promise<ClusterNode> => {
        const url = `http://127.0.0.1:${String(await freePort())}`;
        return { name: `n${String(index + 1)}`, url, program: undefined };
      }),
    );
    const startNode = async (node: ClusterNode): Promise<void> => {
      const program = await run('node', {
        CHAT_NODE: node.name,
        CHAT_DATABASE: options.database,
        CHAT_CLIENT: CLIENT,
        REDIS_URL: redisUrl,
        PORT: new URL(node.url).port,
      });
      node.program = program;
      void program.ended.then(() => {
        if (node.program === program) node.program = undefined;
      });
    };
    await Promise.all(nodes.map(startNode));

    const balancer = await run('balancer', {
      CHAT_NODES: JSON.stringify(Object.fromEntries(nodes.map(({ name, url }) => [name, url]))),
      CHAT_STICKY: String(options.isSticky ?? true),
      PORT: String(options.port),
    });
    return {
      url: `http://localhost:${String(balancer.port)}`,
      redisUrl,
      nodes,
      start: async (name) => {
        const node = nodes.find((one) => one.name === name);
        if (node !== undefined && node.program === undefined) await startNode(node);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A port of this machine that is free just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
