import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { openDecode, openHar } from './decode-page';
import { HOSTILE_TEXTS } from './hostile-texts';
import { HAR, PLAYWRIGHT_ZIP } from './large-har';
import { watchHits } from './watch-hits';

test('shows a HAR of Chromium with the pictures of the labs', async ({ page }) => {
  await openDecode(page);
  await openHar(page, HAR);
  const log = page.getByRole('table');
  await expect(log).toContainText('101 Switching Protocols');
  await expect(log).toContainText('Socket.IO EVENT "sum"');
});

test('opens what tools make of a HAR: UTF-16, gzip, the ZIP of Playwright; and bytes', async ({
  page,
}) => {
  const { result } = await openDecode(page);
  const refused = page.getByRole('region', { name: 'It cannot be read' });
  await openHar(page, Buffer.from(`\ufeff${HAR}`, 'utf16le'), 'powershell.har');
  await expect(result).toContainText('6 requests, 8 WebSocket frames');
  await openHar(page, '~~~');
  await expect(page.getByText('Nothing here fits.')).toBeVisible();
  await openHar(page, gzipSync(HAR), 'a.har.gz');
  await expect(result).toContainText('6 requests, 8 WebSocket frames');
  await openHar(page, gzipSync(HAR).subarray(0, 500), 'cut.har.gz');
  await expect(refused).toContainText('Position 500: it ends before its end.');
  await expect(refused.getByRole('link')).toHaveAttribute('href', '/errors#FILE_BAD_GZIP');
  await openHar(page, PLAYWRIGHT_ZIP, 'a.har.zip');
  await expect(result).toContainText('5 requests, 7 WebSocket frames');
  await expect(page.getByRole('table')).toContainText('Socket.IO EVENT "sum"');
  await openHar(page, Buffer.from('810548656c6c6f', 'hex'), 'frame.bin');
  await expect(result).toContainText('WebSocket frames, as bytes');
  await expect(page.getByRole('treeitem', { name: /text "Hello"/ })).toBeVisible();
});

test('a small file that unpacks to more than the page looks at is refused in words', async ({
  page,
}) => {
  await openDecode(page);
  await openHar(page, gzipSync(Buffer.alloc(65 * 1024 * 1024, ' ')), 'bomb.har.gz');
  const refused = page.getByRole('region', { name: 'It cannot be read' });
  await expect(refused).toContainText('more than allowed comes out of the compressed file', {
    timeout: 20_000,
  });
  await expect(refused.getByRole('link')).toHaveAttribute('href', '/errors#FILE_TOO_LARGE');
});

test('says what is wrong with a file, and where', async ({ page }) => {
  await openDecode(page);
  const refused = page.getByRole('region', { name: 'It cannot be read' });
  const pretty = JSON.stringify(JSON.parse(HAR), null, 2);
  const cut = pretty.slice(0, pretty.indexOf('"url"') + 12);
  const lines = cut.split('\n');
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  await openHar(page, cut);
  await expect(refused).toContainText(
    `Line ${line}, column ${column}: the text ends inside the string`,
  );
  await expect(refused.getByRole('link')).toHaveAttribute('href', '/errors#HAR_NOT_JSON');

  const damaged = HAR.replace(/"data":"[^"]*"/, '"data":"AB!D"').replace(
    '"opcode":1',
    '"opcode":2',
  );
  await openHar(page, damaged);
  await expect(refused).toContainText(/Entry \d+, counted from 0: .*data at 2: Base64 text/);

  await openHar(page, '{"log":{"entries":[]}}');
  const result = page.getByRole('region', { name: 'What it is' });
  await expect(result).toContainText('0 requests, 0 WebSocket frames');
  await expect(result).toContainText('no message of a WebSocket');

  await openHar(page, ' \n');
  await expect(page.getByText('There is nothing in it.')).toBeVisible();

  await openHar(page, 'GET / HTTP/1.1\r\nHost: a\rX: b\n\r\n', 'request.txt');
  await expect(result).toContainText('HTTP_BAD_HEADER');
  await expect(result).toContainText('At position 16.');
});

/** An exchange of an archive that has a text in every member that is shown. */
const exchangeOf = (text: string) => ({
  startedDateTime: '2023-11-14T22:13:20.000Z',
  request: { method: 'GET', url: 'ws://a/', headers: [{ name: 'X-A', value: safe(text) }] },
  response: { status: 101, statusText: safe(text), headers: [], content: { text } },
  _webSocketMessages: [
    { type: 'send', time: 1, opcode: 1, data: text },
    { type: 'receive', time: 1, opcode: 1, data: `42${JSON.stringify([text, { [text]: text }])}` },
  ],
});
/** HTTP has no place for control characters; the reader refuses them there. */
const safe = (text: string) => text.replace(/[^ -~]/g, '');

test('a hostile archive runs no script', async ({ page }) => {
  // Hundreds of presses, and the page draws after each.
  test.slow();
  await openDecode(page);
  const hits = await watchHits(page);
  const log = { entries: HOSTILE_TEXTS.map(exchangeOf) };
  await openHar(page, JSON.stringify({ log }), '<img src=x onerror=hit()>.har');
  const table = page.getByRole('table', { name: 'Everything on the wire' });
  await expect(page.getByText('<img src=x onerror=hit()>.har')).toBeVisible();
  await table.getByRole('row').last().click();
  // Every entry is shown in full while the focus goes up the list.
  for (let row = 0; row < HOSTILE_TEXTS.length * 4; row++) await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('GET');
  expect(hits).toEqual([]);
});
