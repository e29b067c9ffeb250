// Socket.IO protocol 5, sections "Sending and receiving data", "Acknowledgement", "Packet encoding".
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawWebSocket } from './raw-web-socket.js';
import { echo, SERVERS, type TestServer } from './servers.js';

const PLACEHOLDER = (num: number): string => `{"_placeholder":true,"num":${num}}`;

describe.each(SERVERS)('events of %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, { pingInterval: 25_000, pingTimeout: 20_000 });
  });
  afterAll(() => server.close());

  it.each([
    ['', ''],
    ['/custom,', '/custom,'],
  ])('go both ways in the namespace "%s"', async (namespace, prefix) => {
    const socket = await RawWebSocket.connect(server.url, namespace);
    socket.send(`42${prefix}["message",1,"2",{"3":[true]},null]`);
    expect(await socket.next()).toBe(`42${prefix}["message-back",1,"2",{"3":[true]},null]`);
    socket.close();
  });

  it.each([
    ['0', '["message-with-ack",1]', '[1]'],
    ['456', '["message-with-ack",1,"2",{"3":[false]}]', '[1,"2",{"3":[false]}]'],
    ['456', '["message-with-ack"]', '[]'],
  ])('with the id %s are acknowledged with that id', async (id, event, answer) => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send(`42${id}${event}`);
    expect(await socket.next()).toBe(`43${id}${answer}`);
    socket.close();
  });

  it('of the server are acknowledged by the client', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('42["ask me"]');
    expect(await socket.next()).toBe('420["question",1]');
    socket.send('430["an answer"]');
    expect(await socket.next()).toBe('42["heard","an answer"]');
    socket.close();
  });

  it('forget an acknowledgement that nobody asked for', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('4399["what?"]');
    socket.send('42["message",1]');
    expect(await socket.next()).toBe('42["message-back",1]');
    socket.close();
  });

  it('carry several attachments, each a binary message behind its packet', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send(`452-["message",${PLACEHOLDER(0)},"between",${PLACEHOLDER(1)}]`);
    socket.send(Buffer.from([1, 2, 3]));
    socket.send(Buffer.from([4, 5, 6]));
    expect(await socket.next()).toBe(
      `452-["message-back",${PLACEHOLDER(0)},"between",${PLACEHOLDER(1)}]`,
    );
    expect(await socket.next()).toEqual(Buffer.from([1, 2, 3]));
    expect(await socket.next()).toEqual(Buffer.from([4, 5, 6]));
    socket.close();
  });

  it('carry attachments in acknowledgements', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send(`451-789["message-with-ack",${PLACEHOLDER(0)}]`);
    socket.send(Buffer.from([7, 8, 9]));
    expect(await socket.next()).toBe(`461-789[${PLACEHOLDER(0)}]`);
    expect(await socket.next()).toEqual(Buffer.from([7, 8, 9]));
    socket.close();
  });

  it('keep their order', async () => {
    const socket = await RawWebSocket.connect(server.url);
    const numbers = Array.from({ length: 200 }, (__, index) => index);
    for (const number of numbers) socket.send(`42["message",${number}]`);
    const answers: string[] = [];
    while (answers.length < numbers.length) answers.push(await socket.text());
    expect(answers).toEqual(numbers.map((number) => `42["message-back",${number}]`));
    socket.close();
  });
});
