// The server hands out its client's script, and says when a copy is still good.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { send } from './polling.js';
import { echo, SERVERS, type TestServer } from './servers.js';

const CLIENT = new URL('../../../node_modules/socket.io/client-dist/', import.meta.url);

describe.each(SERVERS)('[E8] the client script of %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, { serveClient: true });
  });
  afterAll(() => server.close());

  it.each(['socket.io.js', 'socket.io.min.js', 'socket.io.esm.min.js', 'socket.io.min.js.map'])(
    'is the file %s of the package',
    async (name) => {
      const { status, type, body } = await send(`${server.url}/socket.io/${name}`);
      const kind = name.endsWith('.map') ? 'json' : 'javascript';
      expect([status, type]).toEqual([200, `application/${kind}; charset=utf-8`]);
      expect(body).toBe(await readFile(new URL(name, CLIENT), 'utf8'));
    },
  );

  it('is not sent again to who has it', async () => {
    const headers = { 'If-None-Match': '"4.8.4"' };
    const { status, body } = await send(`${server.url}/socket.io/socket.io.js`, { headers });
    expect([status, body]).toEqual([304, '']);
  });

  it('is no way to other files', async () => {
    const { status } = await send(`${server.url}/socket.io/package.json`);
    expect(status).toBe(400);
  });
});
