// Three nodes, Valkey, the balancer and SQLite as they run for a reader: every program a process, nothing replaced.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ChatClient } from './chat-client.ts';
import { type ChatCluster, startChatCluster } from './chat-cluster.ts';
import { startProgram } from './child-program.ts';

const PATIENCE = { timeout: 9000, interval: 20 };
/** Milliseconds, well below the time after which a node looks by itself. */
const AT_ONCE = { timeout: 2500, interval: 20 };
/** Milliseconds for five programs to start on a busy machine. */
const START = 30_000;

let folder: string;
let cluster: ChatCluster;
const clients: ChatClient[] = [];

const startCluster = (): Promise<ChatCluster> =>
  startChatCluster({
    nodes: 3,
    database: path.join(folder, 'chat.sqlite'),
    port: 0,
    redisUrl: process.env['REDIS_URL'],
  });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wirelight-chat-'));
  cluster = await startCluster();
}, START);
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true });
});

/** A client that is connected and in a room. */
async function enter(room: string, name: string, url = cluster.url): Promise<ChatClient> {
  const client = new ChatClient(url, name);
  clients.push(client);
  await vi.waitFor(() => expect(client.nodes).toHaveLength(1), PATIENCE);
  expect(await client.join(room)).toMatchObject({ ok: true });
  return client;
}

/** Two clients on different nodes. The balancer takes turns; a node that has just come back may give somebody the same one. */
async function enterOnTwoNodes(room: string): Promise<[ChatClient, ChatClient]> {
  const ada = await enter(room, 'Ada');
  for (let tries = 0; tries < 3; tries++) {
    const grace = await enter(room, 'Grace');
    if (grace.node !== ada.node) return [ada, grace];
    grace.close();
  }
  throw new Error('the balancer knows only one node');
}

const programOf = (client: ChatClient) =>
  cluster.nodes.find(({ name }) => name === client.node)!.program!;

it('carries a message to the other nodes of a room, and to no other room [A5] [R3]', async () => {
  const [ada, grace] = await enterOnTwoNodes('two-nodes');
  const alan = await enter('another-room', 'Alan');
  const said = await ada.say('two-nodes', '  hello over there ');
  expect(said).toMatchObject({
    ok: true,
    value: { room: 'two-nodes', seq: 1, author: 'Ada', text: 'hello over there', node: ada.node },
  });
  await vi.waitFor(() => expect(grace.heard).toEqual([said.ok && said.value]), PATIENCE);
  await vi.waitFor(() => expect(ada.heard).toEqual(grace.heard), PATIENCE);
  expect(alan.heard).toEqual([]);
});

it('tells every node who is in a room, and who has left [A5]', async () => {
  const [ada, grace] = await enterOnTwoNodes('presence');
  const both = [
    { name: 'Ada', node: ada.node },
    { name: 'Grace', node: grace.node },
  ];
  for (const client of [ada, grace]) {
    await vi.waitFor(() => expect(client.people.get('presence')).toEqual(both), AT_ONCE);
  }
  await grace.socket.emitWithAck('leave', { room: 'presence' });
  await vi.waitFor(() => expect(ada.people.get('presence')).toEqual([both[0]]), AT_ONCE);
  await grace.join('presence');
  await vi.waitFor(() => expect(ada.people.get('presence')).toEqual(both), AT_ONCE);
  grace.close();
  await vi.waitFor(() => expect(ada.people.get('presence')).toEqual([both[0]]), AT_ONCE);
});

it('stores a message once that is sent twice, also over another node [R2]', async () => {
  const [ada, grace] = await enterOnTwoNodes('once');
  const id = randomUUID();
  const first = await ada.say('once', 'said once', id);
  expect(await ada.say('once', 'said once', id)).toEqual(first);
  expect(await grace.say('once', 'said once', id)).toEqual(first);
  await ada.say('once', 'the next one');
  const late = await enter('once', 'Alan');
  const answer = await late.join('once');
  expect(answer).toMatchObject({
    value: {
      messages: [
        { seq: 1, text: 'said once' },
        { seq: 2, text: 'the next one' },
      ],
    },
  });
});

it('numbers what is said on all nodes at once without a hole [R2]', async () => {
  const [ada, grace] = await enterOnTwoNodes('numbers');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? ada : grace).say('numbers', String(index)),
    ),
  );
  const numbers = answers.map((answer) => (answer.ok ? answer.value.seq : answer.error));
  const all = Array.from({ length: 40 }, (_, index) => index + 1);
  expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(all);
  await vi.waitFor(() => expect(ada.heard).toHaveLength(40), PATIENCE);
});

it('a node that is stopped hands its sessions over with what they missed [R3]', async () => {
  const [ada, grace] = await enterOnTwoNodes('handed-over');
  await ada.say('handed-over', 'before');
  await vi.waitFor(() => expect(grace.heard).toHaveLength(1), PATIENCE);
  const stopped = grace.node!;
  const { id } = grace.socket;
  await programOf(grace).stop();
  await ada.say('handed-over', 'meanwhile');
  await vi.waitFor(() => expect(grace.recovered).toEqual([false, true]), PATIENCE);
  expect(grace.socket.id).toBe(id);
  // Nobody asked for it: it came with the session.
  await vi.waitFor(() => expect(grace.texts()).toEqual(['before', 'meanwhile']), PATIENCE);
  await vi.waitFor(() => expect(grace.node).not.toBe(stopped), PATIENCE);
  await cluster.start(stopped);
});

it('a client of a node that is killed goes to another, asks from its last number on, and misses nothing [R3] [A5]', async () => {
  const [ada, grace] = await enterOnTwoNodes('killed');
  await ada.say('killed', 'one');
  await vi.waitFor(() => expect(grace.heard).toHaveLength(1), PATIENCE);
  const killed = grace.node!;
  await programOf(grace).kill();
  await ada.say('killed', 'two');
  await ada.say('killed', 'three');
  await vi.waitFor(() => expect(grace.nodes).toHaveLength(2), PATIENCE);
  expect(grace.node).not.toBe(killed);
  // A node that had no time to write its sessions down.
  expect(grace.recovered).toEqual([false, false]);
  const missed = await grace.join('killed', grace.heard[0]!.seq);
  expect(missed).toMatchObject({
    ok: true,
    value: { messages: [{ text: 'two' }, { text: 'three' }], more: false },
  });
  await ada.say('killed', 'four');
  const read = missed.ok ? missed.value.messages : [];
  const all = ['one', 'two', 'three', 'four'];
  await vi.waitFor(() => expect(grace.texts(read)).toEqual(all), PATIENCE);
  await cluster.start(killed);
});

it('tells the room that everybody of a killed node is gone', async () => {
  const [ada, grace] = await enterOnTwoNodes('gone');
  await vi.waitFor(() => expect(ada.people.get('gone')).toHaveLength(2), PATIENCE);
  const killed = grace.node!;
  grace.socket.io.reconnection(false);
  await programOf(grace).kill();
  await vi.waitFor(() => expect(ada.people.get('gone')).toHaveLength(1), PATIENCE);
  await cluster.start(killed);
});

it.each([
  ['say', 'ROOM_INVALID', { room: 'A room', id: randomUUID(), text: 'x' }],
  ['say', 'TEXT_EMPTY', { room: 'r', id: randomUUID(), text: '  ' }],
  ['say', 'TEXT_TOO_LONG', { room: 'r', id: randomUUID(), text: 'x'.repeat(501) }],
  ['say', 'ID_INVALID', { room: 'r', id: 'mine', text: 'x' }],
  ['say', 'REQUEST_INVALID', 'hello'],
  ['join', 'ROOM_INVALID', { room: 'r'.repeat(25) }],
  ['join', 'CURSOR_INVALID', { room: 'r', after: -1 }],
  ['history', 'CURSOR_INVALID', { room: 'r', before: 'x' }],
  ['rooms', 'REQUEST_INVALID', { startsWith: 7 }],
] as const)('refuses a wrong %s with %s', async (event, error, request) => {
  const ada = await enter('refusals', 'Ada');
  // No request of this type, which is what is tried.
  const answer: unknown = await ada.socket.emitWithAck(event, request as never);
  expect(answer).toEqual({ ok: false, error });
});

it.each(['', ' ', '<b>', 'x'.repeat(25), 7, undefined])(
  'does not let %j in as a name',
  async (name) => {
    const client = new ChatClient(cluster.url, name as string);
    clients.push(client);
    const refused = await new Promise<Error & { data?: unknown }>((resolve) => {
      client.socket.on('connect_error', resolve);
    });
    expect(refused.data).toEqual({ error: 'NAME_INVALID' });
  },
);

it('is not ended by requests without a callback', async () => {
  const ada = await enter('no-callback', 'Ada');
  // The types ask for the callback that is left out.
  (ada.socket as unknown as { emit: (...args: unknown[]) => void }).emit('say', null);
  expect(await ada.say('no-callback', 'still here')).toMatchObject({ ok: true });
});

it('has everything that was said after all its programs have ended and started again [R2]', async () => {
  const ada = await enter('restart', 'Ada');
  for (const text of ['first', 'second']) await ada.say('restart', text);
  ada.close();
  await cluster.close();
  cluster = await startCluster();
  const grace = await enter('restart', 'Grace');
  expect(await grace.join('restart')).toMatchObject({
    value: {
      messages: [
        { seq: 1, author: 'Ada', text: 'first' },
        { seq: 2, author: 'Ada', text: 'second' },
      ],
    },
  });
  expect(await grace.say('restart', 'third')).toMatchObject({ value: { seq: 3 } });
});

it('does not take a node for dead when a client gives its request up', async () => {
  const address = `${cluster.url}/socket.io/?EIO=4&transport=polling`;
  const open = async (): Promise<string> =>
    (JSON.parse((await (await fetch(address)).text()).slice(1)) as { sid: string }).sid;
  const sid = await open();
  // A poll that the server holds back.
  const poll = fetch(`${address}&sid=${sid}`, { signal: AbortSignal.timeout(150) });
  await expect(poll).rejects.toThrow();
  const served = [await open(), await open(), await open()].map((id) => id.split('.')[0]);
  expect(served.sort()).toEqual(['n1', 'n2', 'n3']);
});

it('without stickiness the second request of long polling meets a node that does not know it [A5]', async () => {
  const nodes = Object.fromEntries(cluster.nodes.map(({ name, url }) => [name, url]));
  const loose = await startProgram('balancer', {
    CHAT_NODES: JSON.stringify(nodes),
    CHAT_STICKY: 'false',
    PORT: '0',
  });
  const url = `http://localhost:${String(loose.port)}`;
  const poll = (query = ''): Promise<Response> =>
    fetch(`${url}/socket.io/?EIO=4&transport=polling${query}`);
  const handshake = JSON.parse((await (await poll()).text()).slice(1)) as { sid: string };
  const second = await poll(`&sid=${handshake.sid}`);
  expect(second.status).toBe(400);
  expect(await second.json()).toEqual({ code: 1, message: 'Session ID unknown' });
  // One connection, one request, one node.
  const client = new ChatClient(url, 'Ada', { transports: ['websocket'] });
  clients.push(client);
  await vi.waitFor(() => expect(client.nodes).toHaveLength(1), PATIENCE);
  await loose.stop();
});
