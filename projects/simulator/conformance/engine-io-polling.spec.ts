// Engine.IO protocol 4, section "HTTP long-polling": requests, payloads, errors, the end of a session.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, PollingSession, send, SlowPost } from './polling.js';
import { pause } from './raw-web-socket.js';
import { echo, SERVERS, type TestServer } from './servers.js';

describe.each(SERVERS)('HTTP long polling with %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    // No heartbeat disturbs the packets that are looked at.
    server = await start(echo, { pingInterval: 25_000, pingTimeout: 20_000 });
  });
  afterAll(() => server.close());

  const open = (): Promise<PollingSession> => PollingSession.open(server.url);

  it('answers a POST with 200 and `ok`, and the next GET with what it led to', async () => {
    const session = await open();
    const { status, type, body } = await session.post('40');
    expect([status, type, body]).toEqual([200, 'text/html', 'ok']);
    expect((await session.poll()).body).toMatch(/^40\{"sid":"[\w-]{20}"\}/);
  });

  it('reads several packets of one payload in their order', async () => {
    const session = await open();
    await session.connect();
    await session.post(['42["message",1]', '42["message",2]', '42["message",3]'].join('\u001e'));
    const { body } = await session.poll();
    expect(body).toBe(
      ['42["message-back",1]', '42["message-back",2]', '42["message-back",3]'].join('\u001e'),
    );
  });

  it('holds a GET until there is something to say', async () => {
    const session = await open();
    await session.connect();
    let isAnswered = false;
    const poll = session.poll().finally(() => {
      isAnswered = true;
    });
    await pause(60);
    expect(isAnswered).toBe(false);
    await session.post('42["message","late"]');
    expect((await poll).body).toBe('42["message-back","late"]');
  });

  it('carries text beyond ASCII unharmed', async () => {
    const session = await open();
    await session.connect();
    await session.post('42["message","€ 𝄞 utf8 —"]');
    expect((await session.poll()).body).toBe('42["message-back","€ 𝄞 utf8 —"]');
  });

  it('takes binary as Base64 behind `b`, and gives it back the same way', async () => {
    const session = await open();
    await session.connect();
    const placeholder = '{"_placeholder":true,"num":0}';
    await session.post(`451-["message",${placeholder}]\u001ebAQIDBA==`);
    expect((await session.poll()).body).toBe(`451-["message-back",${placeholder}]\u001ebAQIDBA==`);
  });

  it('refuses a second GET with 400, and closes the session', async () => {
    const session = await open();
    await session.connect();
    const [one, other] = await Promise.all([session.poll(), session.poll()]);
    expect([one.status, other.status].sort()).toEqual([200, 400]);
    expect((await session.poll()).status).toBe(400);
  });

  it('refuses a body beyond maxHttpBufferSize with 413', async () => {
    const session = await open();
    const { status } = await session.post(`4${'x'.repeat(1_000_001)}`);
    expect(status).toBe(413);
  });

  it('takes a body of just that size', async () => {
    const session = await open();
    await session.connect();
    const text = 'x'.repeat(1_000_000 - '42["message",""]'.length);
    expect((await session.post(`42["message","${text}"]`)).status).toBe(200);
    expect((await session.poll()).body.length).toBeGreaterThan(999_000);
  });

  it('refuses binary bodies, which belong to Engine.IO 3', async () => {
    const session = await open();
    const headers = { 'Content-Type': 'application/octet-stream' };
    expect((await session.post('4', headers)).status).toBe(400);
    expect((await session.poll()).status).toBe(400);
  });

  it('closes the session when a payload cannot be read', async () => {
    const session = await open();
    expect((await session.post('abc')).status).toBe(200);
    expect((await session.poll()).status).toBe(400);
  });

  it('closes the session when the client gives a GET up', async () => {
    const session = await open();
    await session.connect();
    const url = address(server.url, { transport: 'polling', sid: session.sid });
    const held = request(url, { agent: false });
    held.on('error', () => undefined);
    held.end();
    await pause(60);
    held.destroy();
    await pause(60);
    expect((await session.poll()).status).toBe(400);
  });

  it('ends the session at a close packet, and frees the GET that waits', async () => {
    const session = await open();
    await session.connect();
    const poll = session.poll();
    await pause(30);
    expect((await session.post('1')).body).toBe('ok');
    expect((await poll).body).toBe('6');
    expect(await session.poll()).toMatchObject({ status: 400 });
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('answers %s on a session with 500', async (method) => {
    const session = await open();
    const url = address(server.url, { transport: 'polling', sid: session.sid });
    expect((await send(url, { method })).status).toBe(500);
  });

  it('refuses another version than that of the session', async () => {
    const session = await open();
    const url = address(server.url, { transport: 'polling', sid: session.sid, EIO: '3' });
    expect(await send(url)).toMatchObject({ status: 400 });
  });

  it('leaves other paths alone', async () => {
    await Promise.race([send(`${server.url}/elsewhere`).catch(() => undefined), pause(80)]);
    expect((await send(address(server.url, { transport: 'polling' }))).status).toBe(200);
  });
});

describe.each(SERVERS)('a POST that takes its time at %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, { pingInterval: 25_000, pingTimeout: 20_000 });
  });
  afterAll(() => server.close());

  const open = async (): Promise<PollingSession> => {
    const session = await PollingSession.open(server.url);
    await session.connect();
    return session;
  };

  it.each([
    ['with a length', { 'Content-Length': '19' }],
    ['in chunks', { 'Transfer-Encoding': 'chunked' }],
  ])('is read when it is whole, %s', async (__, headers) => {
    const session = await open();
    const slow = new SlowPost(session, headers);
    await slow.write('42["message",');
    // A character that is cut: two of the three bytes of the sign.
    await slow.write(Buffer.from('"€', 'utf8').subarray(0, 3));
    await slow.write(Buffer.from([0xac]));
    slow.end('"]');
    expect(await slow.answer).toMatchObject({ status: 200, body: 'ok' });
    expect((await session.poll()).body).toBe('42["message-back","€"]');
  });

  // Engine.IO protocol 4, "Sending data": to keep the order of packets a client has one active POST at most, else the server
  // MUST answer 400 and close the session.
  it('makes a second POST an error: 400, and the session is closed', async () => {
    const session = await open();
    const slow = new SlowPost(session, { 'Content-Length': '100' });
    await slow.write('4');
    expect(await session.post('42["message",1]')).toMatchObject({ status: 400, body: '' });
    expect(await session.poll()).toMatchObject({
      status: 400,
      body: '{"code":1,"message":"Session ID unknown"}',
    });
    slow.giveUp();
  });

  it('closes the session when it never ends', async () => {
    const session = await open();
    const slow = new SlowPost(session, { 'Content-Length': '100' });
    await slow.write('42["message",');
    slow.giveUp();
    await pause(60);
    expect((await session.poll()).status).toBe(400);
  });

  it('is refused with 413 before its end when it is too long already', async () => {
    const session = await open();
    const slow = new SlowPost(session, { 'Content-Length': '3000000' });
    await slow.write(`4${'x'.repeat(1_000_000)}`);
    expect((await slow.answer).status).toBe(413);
    slow.giveUp();
  });
});
