import { expect, test } from '@playwright/test';
import { openDecode } from './decode-page';
import { HOSTILE_TEXTS } from './hostile-texts';
import { expectNoFaults } from './page-faults';
import { watchConsole } from './watch-console';
import { watchHits } from './watch-hits';

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
  test.slow();
  const { input } = await openDecode(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const text of ['818537fa213d7f9f4d5158', '{"log":1}']) {
      await input.fill(text);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectNoFaults(page);
    }
  }
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
  await expect(input).toHaveValue('');
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

test('a hostile link runs no script, to Decode and to a lab', async ({ page }) => {
  // More than a hundred links, one after the other.
  test.slow();
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
