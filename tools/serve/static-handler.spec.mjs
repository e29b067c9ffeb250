import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from './listen.mjs';
import { staticHandler } from './static-handler.mjs';

let above;
let folder;
let server;
let url;

beforeAll(async () => {
  above = mkdtempSync(path.join(tmpdir(), 'wirelight-serve-'));
  folder = path.join(above, 'site');
  const script = 'console.log("a")';
  const files = {
    'index.html': '<h1>home</h1>',
    'learn/index.html': '<h1>learn</h1>',
    '404.html': '<h1>nothing here</h1>',
    'main-ABCD1234.js': script,
    'main-ABCD1234.js.br': brotliCompressSync(script),
    'chunk-kBWEqc_x.js': script,
    'logo-wordmark.svg': '<svg/>',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  server = createServer(staticHandler(folder));
  url = `http://127.0.0.1:${String(await listen(server, 0))}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(above, { recursive: true });
});

/** Status, body and the headers that matter here. */
async function get(pathname, init) {
  const response = await fetch(url + pathname, init);
  const header = (name) => response.headers.get(name);
  return {
    status: response.status,
    body: await response.text(),
    type: header('content-type'),
    caching: header('cache-control'),
    encoding: header('content-encoding'),
  };
}

it.each([
  ['/', 'home'],
  ['/learn', 'learn'],
  ['/learn/', 'learn'],
])('serves the page %s', async (pathname, heading) => {
  expect(await get(pathname)).toEqual({
    status: 200,
    body: `<h1>${heading}</h1>`,
    type: 'text/html;charset=utf-8',
    caching: 'no-cache',
    encoding: null,
  });
});

it('serves hashed files compressed and for ever', async () => {
  expect(await get('/main-ABCD1234.js', { headers: { 'accept-encoding': 'br' } })).toEqual({
    status: 200,
    body: 'console.log("a")',
    type: 'text/javascript',
    caching: 'public,max-age=31536000,immutable',
    encoding: 'br',
  });
});

it.each([
  ['/main-ABCD1234.js', 'public,max-age=31536000,immutable'],
  ['/chunk-kBWEqc_x.js', 'public,max-age=31536000,immutable'],
  ['/logo-wordmark.svg', 'no-cache'],
])('caches %s: %s', async (pathname, caching) => {
  expect(await get(pathname)).toMatchObject({ status: 200, caching });
});

it('serves the same file plain to a client that cannot decompress', async () => {
  const { body, encoding } = await get('/main-ABCD1234.js', {
    headers: { 'accept-encoding': 'identity' },
  });
  expect({ body, encoding }).toEqual({ body: 'console.log("a")', encoding: null });
});

it.each(['/nowhere', '/learn/nowhere', '/missing.js', '/%E0%A4%A', '/..%2f..%2fetc/passwd'])(
  'answers %s with the 404 page and status 404',
  async (pathname) => {
    const { status, body, type } = await get(pathname);
    expect({ status, body, type }).toEqual({
      status: 404,
      body: '<h1>nothing here</h1>',
      type: 'text/html;charset=utf-8',
    });
  },
);

it('answers an unchanged page with 304', async () => {
  const first = await fetch(`${url}/learn`);
  await first.text();
  const again = await fetch(`${url}/learn`, {
    headers: { 'if-none-match': first.headers.get('etag') },
  });
  expect(again.status).toBe(304);
});

it('refuses other methods', async () => {
  expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
});

it('serves the folder as it is, also when it is built anew meanwhile', async () => {
  const file = path.join(folder, 'news.html');
  const etags = [];
  for (const content of ['first', 'second, and longer']) {
    writeFileSync(file, content);
    const response = await fetch(`${url}/news`);
    expect([response.status, await response.text()]).toEqual([200, content]);
    etags.push(response.headers.get('etag'));
  }
  expect(etags[0]).not.toBe(etags[1]);
  rmSync(file);
  expect(await get('/news')).toMatchObject({ status: 404, body: '<h1>nothing here</h1>' });
  expect(await get('/')).toMatchObject({ status: 200 });
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
  'serves nothing beside the folder: %s',
  async (pathname) => {
    writeFileSync(path.join(above, 'secret.txt'), 'secret');
    // Sent as it stands: fetch would shorten it.
    const body = await new Promise((resolve, reject) => {
      const asked = request(url, { path: pathname }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text));
      });
      asked.on('error', reject).end();
    });
    expect(body).not.toContain('secret');
  },
);
