import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { findFreePort, listen } from './listen.mjs';

const servers = [];
const server = () => {
  const made = createServer((_, response) => response.end());
  servers.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((made) => new Promise((resolve) => made.close(resolve))));
});

it('takes the wanted port when it is free and says nothing', async () => {
  const said = [];
  const free = await listen(server(), 0);
  await new Promise((resolve) => servers.pop().close(resolve));
  expect(await listen(server(), free, (line) => said.push(line))).toBe(free);
  expect(said).toEqual([]);
});

const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);

it.each(['127.0.0.1', ...(hasIpv6 ? ['::1', '::'] : [])])(
  'says that a port is busy at %s and takes a later one',
  async (host) => {
    const other = server();
    await new Promise((resolve) => other.listen(0, host, resolve));
    const busy = other.address().port;
    const said = [];
    const port = await listen(server(), busy, (line) => said.push(line));
    expect(port).toBeGreaterThan(busy);
    expect(said[0]).toBe(`Port ${String(busy)} is busy, trying ${String(busy + 1)}.`);
  },
);

it('gives up with one sentence at the end of the ports', async () => {
  const busy = () => Promise.reject(Object.assign(new Error('in use'), { code: 'EADDRINUSE' }));
  await expect(findFreePort(65_535, () => undefined, busy)).rejects.toThrow(
    /^No free port from 65535 on/,
  );
});

it('does not hide other failures', async () => {
  await expect(
    findFreePort(
      65_000,
      () => undefined,
      () => Promise.reject(new Error('disk')),
    ),
  ).rejects.toThrow('disk');
});
