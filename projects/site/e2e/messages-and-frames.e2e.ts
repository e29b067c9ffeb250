import { expect, test, type Page } from '@playwright/test';
import { arrivals } from './arrivals';
import { hydrated } from './hydrated';
import { PHONE } from './page-faults';
import { watchConsole } from './watch-console';

/** Opens the lab with a fragment and waits until it answers. */
async function openMessages(page: Page, fragment = '') {
  await page.goto(`/learn/messages-and-frames${fragment === '' ? '' : `#${fragment}`}`);
  const step = page.getByRole('spinbutton', { name: 'Frames that have arrived' });
  const told = page.getByRole('group', { name: 'What its application and its peer have heard' });
  const kept = page.getByRole('group', { name: 'What it keeps' });
  const rows = page.getByRole('group', { name: 'The frames' }).getByRole('row');
  const arrive = arrivals(step);
  await hydrated(page);
  return { told, kept, rows, arrive };
}

test('[F2] a Ping is answered before the message that it interrupts is whole', async ({ page }) => {
  const problems = watchConsole(page);
  const { told, kept, rows, arrive } = await openMessages(page);
  await expect(rows).toHaveCount(6);
  await arrive(3);
  await expect(kept).toContainText('5 bytes of an unfinished message');
  await expect(told).toContainText('ping: answered with a pong at once');
  await expect(told).not.toContainText('message:');
  await arrive(5);
  await expect(told).toContainText('message: "Hellö 🎉"');
  await expect(kept).toContainText('no message is open');
  expect(problems).toEqual([]);
});

test('[F2] cuts by keyboard, inside a character, and the link opens', async ({ page, context }) => {
  const { rows } = await openMessages(page, 'v=1&text=%F0%9F%8E%89&cuts=&ping=none');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'cut after byte 0' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('cut inside a character');
  await expect(page).toHaveURL(/cuts=2&ping=none$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('2 frames, 8 bytes on the wire for 4 bytes')).toBeVisible();
});

test('each byte in a frame costs two bytes more', async ({ page }) => {
  await openMessages(page, 'v=1&text=Hello&cuts=&ping=none');
  await expect(page.getByText('1 frame, 7 bytes on the wire for 5 bytes')).toBeVisible();
  await page.getByRole('button', { name: 'A frame for each byte' }).click();
  await expect(page.getByText('5 frames, 15 bytes on the wire for 5 bytes')).toBeVisible();
});

test('[F2] compressed, the second "Hello" takes fewer bytes, and RSV1 stands in the first frame', async ({
  page,
}) => {
  await openMessages(page, 'v=1&text=Hello&cuts=&ping=none');
  const panel = page.getByRole('region', { name: 'The same message, compressed and sent twice' });
  await panel.getByRole('switch', { name: 'permessage-deflate' }).click();
  const first = panel.getByRole('group', { name: 'The first time' });
  const second = panel.getByRole('group', { name: 'The second time' });
  await expect(first).toContainText('5 bytes of text, 7 bytes compressed.');
  await expect(second).toContainText('5 bytes of text, 5 bytes compressed.');
  await expect(second).toContainText('The receiver gets "Hello".');
  await expect(panel.getByRole('link')).toHaveText('WS_UNEXPECTED_RSV');
  const cut = panel.getByRole('spinbutton', { name: /Compressed bytes in the first frame/ });
  await cut.fill('3');
  await cut.press('Enter');
  await expect(first.getByRole('listitem')).toHaveText([
    /41 03 f2 48 cd.*RSV1 1, FIN 0/,
    /80 04 c9 c9 07 00.*RSV1 0, FIN 1/,
  ]);
  await panel.getByRole('switch', { name: /The sender remembers/ }).click();
  await expect(second).toContainText('7 bytes compressed');
});

test('how the message is compressed goes into the address, and comes back', async ({ page }) => {
  await openMessages(page);
  const panel = page.getByRole('region', { name: 'The same message, compressed and sent twice' });
  await panel.getByRole('switch', { name: 'permessage-deflate' }).click();
  await panel.getByRole('switch', { name: /The sender remembers/ }).click();
  const cut = panel.getByRole('spinbutton', { name: /Compressed bytes in the first frame/ });
  await cut.fill('3');
  await cut.press('Enter');
  await expect(page).toHaveURL(/#v=1&deflate=on&memory=off&deflate-cut=3$/);
  const url = page.url();
  await page.goto('/learn');
  await page.goto(url);
  await expect(cut).toHaveValue('3', { timeout: 15_000 });
  await expect(panel.getByRole('switch', { name: /The sender remembers/ })).not.toBeChecked();
  const first = panel.getByRole('group', { name: 'The first time' });
  await expect(first.getByRole('listitem')).toHaveCount(2);
});

test('a link with wrong parts says which', async ({ page }) => {
  await openMessages(page, 'v=1&cuts=x&ping=none&deflate=perhaps');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toContainText('cuts=x');
  await expect(notice).toContainText('deflate=perhaps');
  await expect(notice).toContainText('on or off');
});

test('a link of the text leads to Decode with its bytes', async ({ page }) => {
  await openMessages(page);
  await page.getByRole('link', { name: 'a continuation of nothing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decode' })).toBeVisible();
  await expect(page.getByText('WS_NOTHING_TO_CONTINUE').first()).toBeVisible();
});

test('on a phone every column of the frames is in sight', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const { rows } = await openMessages(page);
  const cells = rows.nth(3).getByRole('cell');
  await expect(cells).toHaveText([
    ...['ping', /^FIN 1/, /^Header 89 0c/, /^Payload 73/, /^As text still there\?/],
  ]);
  const edges = await cells.evaluateAll((all) =>
    all.map((cell) => cell.getBoundingClientRect().right),
  );
  expect(Math.max(...edges)).toBeLessThanOrEqual(PHONE.width);
  await expect(cells.nth(1).getByText('FIN')).toBeVisible();
});
