import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { HOSTILE_TEXTS } from './hostile-texts';
import { watchConsole } from './watch-console';
import { watchHits } from './watch-hits';

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

test('has no accessibility fault that axe knows with an input, in light and dark', async ({
  page,
}) => {
  const { input } = await openDecode(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const text of ['818537fa213d7f9f4d5158', '{"log":1}']) {
      await input.fill(text);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
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

/** Writes an archive of a little more than so many megabytes: one connection that talks without end. */
function largeHar(megabytes: number): string {
  const { log } = JSON.parse(HAR) as {
    log: { entries: { startedDateTime: string; _webSocketMessages?: object[] }[] };
  };
  const upgrade = log.entries.find((entry) => '_webSocketMessages' in entry);
  const start = Date.parse(upgrade?.startedDateTime ?? '') / 1000;
  const _webSocketMessages = Array.from({ length: megabytes * 1000 }, (_, index) => ({
    type: index % 2 === 0 ? 'send' : 'receive',
    time: start + index / 100,
    opcode: 1,
    data: `42["news",${index},"${'x'.repeat(940)}"]`,
  }));
  const entries = [{ ...upgrade, _webSocketMessages }];
  const file = test.info().outputPath('large.har');
  writeFileSync(file, JSON.stringify({ log: { ...log, entries } }));
  return file;
}

const field = (page: Page) => page.getByLabel('Or open a HAR file');
const openHar = (page: Page, text: string, name = 'a.har') =>
  field(page).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('an archive of 20 MB is taken apart while the page goes on drawing', async ({ page }) => {
  const har = largeHar(20);
  expect(statSync(har).size).toBeGreaterThan(20_000_000);
  await openDecode(page);
  // What each frame that was drawn showed: a page that is kept from answering draws none.
  await page.evaluate(() => {
    const drawn: (number | null)[] = [];
    Object.assign(globalThis, { drawn });
    const look = () => {
      drawn.push(document.querySelector('progress')?.value ?? null);
      requestAnimationFrame(look);
    };
    look();
  });
  await field(page).setInputFiles(har);
  const result = page.getByRole('region', { name: 'What it is' });
  await expect(result).toContainText('1 request, 20000 WebSocket frames', { timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const drawn = await page.evaluate(
    () => (globalThis as unknown as { drawn: (number | null)[] }).drawn,
  );
  const shown = [...new Set(drawn.filter((value) => value !== null))];
  expect(shown.length, 'different states of the progress bar that were drawn').toBeGreaterThan(8);
  expect(shown.filter((value) => value < 0.3).length).toBeGreaterThan(0);
  expect(shown.filter((value) => value >= 0.6).length).toBeGreaterThan(0);
  expect(shown).toEqual([...shown].sort((one, other) => one - other));
  // The same pictures as those of a lab, at the end of the conversation; an entry can be chosen.
  const log = page.getByRole('table', { name: 'Everything on the wire' });
  await expect(log).toContainText('Socket.IO EVENT "news"');
  await log.getByRole('row').last().click();
  await expect(page.getByRole('region', { name: 'The chosen entry' })).toContainText('19999');
});

test('an archive can be cancelled and started again, by keyboard', async ({ page }) => {
  await openDecode(page);
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const buttons = Array.from(document.querySelectorAll('button'));
      const cancel = buttons.find(({ textContent }) => textContent.trim() === 'Cancel');
      if (cancel === undefined) return;
      watch.disconnect();
      cancel.focus();
      cancel.click();
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  });
  await field(page).setInputFiles(largeHar(30));
  await expect(page.getByText('Cancelled. Nothing was kept.')).toBeVisible();
  const again = page.getByRole('button', { name: 'Start again' });
  await expect(again).toBeFocused();
  await expect(page.getByRole('region', { name: 'What it is' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What it is' })).toContainText(
    '30000 WebSocket frames',
    { timeout: 20_000 },
  );
});

test('a file beyond the limit is refused in words, before it is read', async ({ page }) => {
  await openDecode(page);
  await expect(page.getByText('A file may have up to 64 MiB')).toBeVisible();
  await page.getByLabel('Or open a HAR file').evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'huge.har'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  });
  await expect(page.getByText('This file is larger than 64 MiB')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('This file is larger')).toHaveCount(0);
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

  await openHar(page, 'GET / HTTP/1.1\r\nHost: a\rX: b\n\r\n', 'request.txt');
  await expect(result).toContainText('HTTP_BAD_HEADER');
  await expect(result).toContainText('At position 16.');
});

test('a line of a million characters stays beside the field and is read', async ({ page }) => {
  const { input, result } = await openDecode(page);
  await input.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', `42["${'x'.repeat(1_000_000)}"]`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  });
  await expect(result).toContainText('an Engine.IO payload');
  await expect(input).toHaveValue('');
  await expect(page.getByText('Pasted text, 976.6 KiB')).toBeVisible();
  await expect(page.getByText('This is too long for an address.')).toBeVisible();
});

test('a file that is dropped is opened', async ({ page }) => {
  const { input } = await openDecode(page);
  await input.evaluate((element, har) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([har], 'dropped.har'));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent('drop', init));
  }, HAR);
  await expect(page.getByText('dropped.har,')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Socket.IO EVENT "sum"');
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

test('hostile text runs no script, in any of its readings', async ({ page }) => {
  test.setTimeout(90_000);
  const { input } = await openDecode(page);
  const hits = await watchHits(page);
  expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThan(60);
  const inputs = HOSTILE_TEXTS.flatMap((text) => [
    text,
    `42${JSON.stringify([text, { [text]: text }])}`,
    `GET /${encodeURI(text)} HTTP/1.1\nHost: ${text}\nX-A: ${text}\n\n${text}`,
  ]);
  // In the page: hundreds of inputs, and each of their readings, drawn.
  const drawn = await input.evaluate(async (element: HTMLTextAreaElement, texts) => {
    const frame = () => new Promise(requestAnimationFrame);
    let readings = 0;
    for (const text of texts) {
      element.value = text;
      element.dispatchEvent(new Event('input'));
      await frame();
      for (const radio of document.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
        radio.click();
        readings++;
        await frame();
      }
    }
    return readings;
  }, inputs);
  expect(drawn).toBeGreaterThan(60);
  await page.waitForTimeout(300);
  expect(hits).toEqual([]);
});

test('a hostile archive runs no script', async ({ page }) => {
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

test('a hostile link runs no script, to Decode and to a lab', async ({ page }) => {
  const { input } = await openDecode(page);
  const hits = await watchHits(page);
  for (const text of HOSTILE_TEXTS) {
    await page.evaluate(
      (fragment) => {
        location.hash = fragment;
      },
      `v=1&text=${encodeURIComponent(text)}`,
    );
    // A field has LF for every line end, and no NUL.
    if (!text.includes('\0')) await expect(input).toHaveValue(text);
  }
  await page.goto('/learn/climbing-to-websocket');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  const notice = page.getByText('could not be used');
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    const value = encodeURIComponent(text);
    await page.evaluate(
      (fragment) => {
        location.hash = fragment;
      },
      index % 2 === 0 ? `v=1&latency=${value}` : `v=1&${value}=1&seed=${value}&entry=${value}`,
    );
    await page.waitForTimeout(20);
  }
  await expect(notice.first()).toBeVisible();
  expect(hits).toEqual([]);
});
