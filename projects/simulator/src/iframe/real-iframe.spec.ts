// A real iframe in Chromium against a real http server of Node, beside the incremental reader on the same bytes.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeUtf8 } from '@wirelight/protocols';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ScriptReader } from './script-reader.js';

const PAGE =
  '<!doctype html><script>seen = []; got = (what) => seen.push(what)</script><iframe src="/frame" hidden></iframe>';

/** What the server writes, and how many scripts are complete with it. */
const PIECES: readonly (readonly [text: string, complete: number])[] = [
  ['<!doctype html><title>news</title><p>1 < 2</p>', 0],
  ['<script>parent.got("one")</script>', 1],
  ['text between<script>parent.got(', 1],
  ['"two €")</scr', 1],
  ['ipt><SCRIPT id=x>parent.got("three")</SCRIPT ><script>parent.got("four")</script>', 4],
  ['<script>parent.got("fi', 4],
  ['ve")</script>the end', 5],
];

let frame: ServerResponse | null = null;
const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  if (request.url === '/frame') {
    frame = response;
    response.flushHeaders();
  } else response.end(PAGE);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('[T3] a real iframe runs each script as it completes, in the order of the incremental reader', async () => {
  const executablePath = process.env['CHROME_BIN'];
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    await expect.poll(() => frame, { timeout: 20_000 }).not.toBeNull();

    const read: string[] = [];
    const reader = new ScriptReader((code) => {
      read.push(/"(.*)"/.exec(code)?.[1] ?? code);
    });
    const seen = (): Promise<string[]> => page.evaluate('seen');
    for (const [text, complete] of PIECES) {
      frame?.write(text);
      reader.push(encodeUtf8(text));
      expect(read).toHaveLength(complete);
      // The response is still open: what the page has seen came with the pieces so far.
      await expect.poll(seen, { timeout: 20_000 }).toEqual(read);
    }
    frame?.end();
    expect(await seen()).toEqual(['one', 'two €', 'three', 'four', 'five']);
  } finally {
    await browser.close();
  }
}, 60_000);
