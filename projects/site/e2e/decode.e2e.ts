import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { watchConsole } from './watch-console';

const HAR = readFileSync('projects/protocols/fixtures/chrome-har.txt', 'utf8').split('\n')[1] ?? '';

async function openDecode(page: Page, fragment = '') {
  await page.goto(`/decode${fragment}`);
  const input = page.getByRole('textbox', { name: 'What you have' });
  const sample = page.getByRole('button', { name: 'A frame', exact: true });
  if (fragment === '') {
    // Hydrated when a press has an effect.
    await expect(async () => {
      await sample.click();
      await expect(input).not.toHaveValue('', { timeout: 500 });
    }).toPass();
  }
  return { input, result: page.getByRole('region', { name: 'What it is' }) };
}

test('takes a pasted frame apart, with verdicts, and nothing leaves the tab', async ({ page }) => {
  const problems = watchConsole(page);
  const { input, result } = await openDecode(page);
  const requests: string[] = [];
  page.on('request', ({ url, postData }) => requests.push(`${url()} ${postData() ?? ''}`));
  await input.fill('c10548656c6c6f');
  await expect(result).toContainText('WebSocket frames');
  await expect(result).toContainText('WS_UNEXPECTED_RSV');
  await expect(page.getByRole('region', { name: 'Who would accept it' })).toContainText('Chromium');
  await input.fill('810548656c6c6f');
  await expect(page.getByRole('treeitem', { name: /text "Hello"/ })).toBeVisible();
  expect(requests.filter((one) => one.includes('48656c6c6f'))).toEqual([]);
  expect(problems).toEqual([]);
});

test('reads every example, and offers other readings', async ({ page }) => {
  const { result } = await openDecode(page);
  for (const [name, kind] of [
    ['A handshake', 'an HTTP request'],
    ['Engine.IO, long polling', 'an Engine.IO payload'],
    ['Socket.IO with a file', 'a Socket.IO packet'],
    ['Engine.IO 3', 'an Engine.IO 3 payload'],
    ['An event stream', 'an event stream'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(result.getByRole('status')).toContainText(kind);
  }
});

test('shows a HAR of Chromium with the pictures of the labs', async ({ page }) => {
  await openDecode(page);
  await page
    .getByLabel('Or open a HAR file')
    .setInputFiles({ name: 'a.har', mimeType: 'application/json', buffer: Buffer.from(HAR) });
  const log = page.getByRole('table');
  await expect(log).toContainText('101 Switching Protocols');
  await expect(log).toContainText('Socket.IO EVENT "sum"');
});

test('a link opens with its input, also a broken one', async ({ page }) => {
  const { input } = await openDecode(page);
  await input.fill('42["é",1]');
  await page.getByRole('button', { name: 'Put it into the address' }).click();
  await expect(page).toHaveURL(/#v=1&text=42/);
  const url = page.url();
  await page.goto('/learn');
  await page.goto(url);
  await expect(page.getByRole('textbox', { name: 'What you have' })).toHaveValue('42["é",1]');
  await openDecode(page, '#v=1&text=%E0%A4%A');
  await expect(page.getByRole('heading', { level: 1, name: 'Decode' })).toBeVisible();
});

test('says what it does not look at', async ({ page }) => {
  const { input } = await openDecode(page);
  await input.fill('~~~');
  await expect(page.getByText('Nothing here fits.')).toBeVisible();
  await input.evaluate((element: HTMLTextAreaElement) => {
    element.value = 'x'.repeat(5_000_000);
    element.dispatchEvent(new Event('input'));
  });
  await expect(page.getByText('more than 4 million characters')).toBeVisible();
});

const HOSTILE = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<body onload=hit()>',
  '<details open ontoggle=hit()>',
  '<input autofocus onfocus=hit()>',
  '<a href="javascript:hit()">x</a>',
  'javascript:hit()',
  '"><script>hit()</script>',
  "';hit();//",
  '{{constructor.constructor("hit()")()}}',
  '${hit()}',
  '<style>@import "javascript:hit()"</style>',
  '<math><mtext></p><img src=x onerror=hit()>',
  '<object data="javascript:hit()">',
  '<base href="javascript:hit()//">',
  '\u202e<img src=x onerror=hit()>',
  '</textarea><script>hit()</script>',
  '<template><img src=x onerror=hit()></template>',
];

test('hostile input runs no script, in any of its readings', async ({ page }) => {
  test.setTimeout(60_000);
  const { input } = await openDecode(page);
  const hits: string[] = [];
  await page.exposeFunction('hit', () => hits.push('hit'));
  page.on('dialog', (dialog) => {
    hits.push(dialog.message());
    void dialog.dismiss();
  });
  const wrapped = HOSTILE.flatMap((text) => [
    text,
    `42${JSON.stringify([text, { [text]: text }])}`,
    `GET /${encodeURI(text)} HTTP/1.1\nHost: ${text}\nX-A: ${text}\n\n${text}`,
    JSON.stringify({
      startedDateTime: '2023-11-14T22:13:20.000Z',
      request: { method: 'GET', url: 'ws://a/', headers: [{ name: 'X-A', value: text }] },
      response: { status: 101, statusText: text, headers: [], content: { text } },
      _webSocketMessages: [{ type: 'send', time: 1, opcode: 1, data: text }],
    }),
  ]);
  expect(wrapped.length).toBeGreaterThan(60);
  for (const text of wrapped) {
    await input.fill(text);
    for (const radio of await page.getByRole('radio').all()) await radio.check();
  }
  await page.waitForTimeout(300);
  expect(hits).toEqual([]);
});
