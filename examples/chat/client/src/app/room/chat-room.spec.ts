import { TestBed } from '@angular/core/testing';
import { provideSocketIoTesting, SocketTestingController } from '@wirelight/angular/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChatMessage, Page } from '../../../../shared/chat-protocol';
import { APP_CONFIG } from '../app.config';
import { Visitor } from '../visitor';
import { ChatRoom } from './chat-room';

let server: SocketTestingController;
let room: ChatRoom;

const message = (seq: number, id: string = crypto.randomUUID()): ChatMessage => ({
  room: 'lobby',
  seq,
  id,
  author: 'Grace',
  text: `text ${seq}`,
  at: seq,
  node: 'n2',
});
const page = (...seqs: number[]): { ok: true; value: Page } => ({
  ok: true,
  value: { messages: seqs.map((seq) => message(seq)), more: false },
});
const seqs = (): number[] => room.log().map(({ seq }) => seq);

function answerRooms(): void {
  for (const request of server.match('rooms')) request.ack({ ok: true, value: [] });
}
/** The next request of a kind. Requests wait for each other, as `retries` has it, so those for rooms are answered on the way. */
function next(event: string) {
  return vi.waitFor(() => {
    answerRooms();
    const [request] = server.match(event);
    if (request === undefined) throw new Error(`no ${event} yet`);
    return request;
  });
}
/** Answers it. @returns What was asked. */
async function answer(event: string, value: unknown): Promise<unknown> {
  const request = await next(event);
  request.ack(value);
  return request.args[0];
}
/** Says something. @returns The id that it got. */
function say(text: string): string {
  room.say(text);
  return room.outbox().at(-1)!.id;
}

beforeEach(async () => {
  TestBed.configureTestingModule({
    providers: [...APP_CONFIG.providers, provideSocketIoTesting(), ChatRoom],
  });
  TestBed.inject(Visitor).enter('Ada', 'lobby');
  room = TestBed.inject(ChatRoom);
  server = TestBed.inject<SocketTestingController>(SocketTestingController);
  TestBed.tick();
  server.connect({ id: 'first' });
  TestBed.tick();
  expect(await answer('join', page(4, 5))).toEqual({ room: 'lobby' });
  await vi.waitFor(() => {
    answerRooms();
    expect(seqs()).toEqual([4, 5]);
    expect(room.foundRooms.status()).toBe('resolved');
  });
});

it('asks a new session for what came after its last message, and only for that', async () => {
  server.disconnect();
  server.reconnect();
  TestBed.tick();
  expect(await answer('join', page(6, 7))).toEqual({ room: 'lobby', after: 5 });
  await vi.waitFor(() => expect(seqs()).toEqual([4, 5, 6, 7]));
});

it('goes on asking while there is more', async () => {
  server.disconnect();
  server.reconnect();
  TestBed.tick();
  await answer('join', { ok: true, value: { ...page(6, 7).value, more: true } });
  expect(await answer('history', page(8))).toEqual({ room: 'lobby', after: 7 });
  await vi.waitFor(() => expect(seqs()).toEqual([4, 5, 6, 7, 8]));
});

it('fetches a message that is missing between others', async () => {
  server.serverEmit('message', message(7));
  expect(await answer('history', page(6, 7))).toEqual({ room: 'lobby', after: 5 });
  await vi.waitFor(() => expect(seqs()).toEqual([4, 5, 6, 7]));
});

it('leaves messages of other rooms out, and whatever is no message', () => {
  server.serverEmit('message', { ...message(6), room: 'kitchen' });
  server.serverEmit('message', { room: 'lobby', seq: 6 });
  expect(seqs()).toEqual([4, 5]);
});

it('keeps a message on the page until the server has it, and sends it with one id', async () => {
  const id = say('hello');
  expect(await answer('say', { ok: false, error: 'STORE_FAILED' })).toEqual({
    room: 'lobby',
    id,
    text: 'hello',
  });
  const problem = 'the server could not keep it';
  await vi.waitFor(() => expect(room.outbox()).toMatchObject([{ id, problem }]));
  room.sayAgain(id);
  expect(room.outbox()[0]).not.toHaveProperty('problem');
  expect(await answer('say', { ok: true, value: message(6, id) })).toMatchObject({ id });
  await vi.waitFor(() => expect(room.outbox()).toEqual([]));
  expect(seqs()).toEqual([4, 5, 6]);
});

it('sends again with the next connection what had no answer', async () => {
  const id = say('hello');
  await next('say');
  server.disconnect();
  server.reconnect();
  expect(await answer('say', { ok: true, value: message(6, id) })).toMatchObject({ id });
  await vi.waitFor(() => expect(room.outbox()).toEqual([]));
});

it('empties the room that it leaves', async () => {
  TestBed.inject(Visitor).goTo('kitchen');
  TestBed.tick();
  expect(seqs()).toEqual([]);
  expect(await answer('leave', { ok: true, value: null })).toEqual({ room: 'lobby' });
  expect(await answer('join', page())).toEqual({ room: 'kitchen' });
});
