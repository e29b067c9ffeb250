// The lab "Messages over TCP", as a learner walks it.
import { expect, test, type Page } from '@playwright/test';
import { arrivals } from './arrivals';
import { hydrated } from './hydrated';
import { watchConsole } from './watch-console';

const MESSAGES = ['"hello"', '"how are you?"', '"bye"'];

/** Opens the lab with a fragment and waits until it answers. */
async function openFraming(page: Page, fragment = '') {
  await page.goto(`/learn/framing${fragment === '' ? '' : `#${fragment}`}`);
  const step = page.getByRole('spinbutton', { name: 'Reads that have returned' });
  const naive = page.getByRole('group', { name: 'Who takes a read for a message gets' });
  const framed = page.getByRole('group', { name: 'Who goes by the lengths gets' });
  const rows = page.getByRole('group', { name: 'The reads' }).getByRole('row');
  const arrive = arrivals(step);
  await hydrated(page);
  return { naive, framed, rows, arrive };
}

test('[N2] messages stick together and are split, and who goes by the lengths finds them again', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const { naive, framed, rows, arrive } = await openFraming(page);
  await expect(rows).toHaveCount(4);
  await arrive(2);
  await expect(framed).toContainText('"hello"');
  await expect(framed).toContainText('"how are you?"');
  await expect(framed).toContainText('2 bytes wait for the rest of a message.');
  await arrive(3);
  await expect(framed.getByRole('listitem')).toHaveText(MESSAGES);
  await expect(naive.getByRole('listitem')).toHaveCount(3);
  await expect(naive.getByRole('listitem')).not.toHaveText(MESSAGES);
  expect(problems).toEqual([]);
});

test('[N2] no delay makes a read a message, until the reader comes late', async ({ page }) => {
  const { framed, rows, arrive } = await openFraming(page);
  await page.getByRole('spinbutton', { name: 'Bytes that one read brings at most' }).fill('64');
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'No delay (TCP_NODELAY)' }).click();
  await expect(rows).toHaveCount(4);
  await page.getByRole('switch', { name: 'The reader comes late' }).click();
  await expect(rows).toHaveCount(2);
  await arrive(1);
  await expect(framed.getByRole('listitem')).toHaveText(MESSAGES);
});

test('[N2] a wrong length spoils what follows, and only magic bytes tell; the link opens so', async ({
  page,
  context,
}) => {
  const { framed, arrive, rows } = await openFraming(page);
  await page.getByRole('switch', { name: 'The first length is one too large' }).click();
  await arrive((await rows.count()) - 1);
  await expect(framed.getByRole('listitem').first()).toHaveText('"hello\\u0000"');
  await expect(framed).not.toContainText('TCP_BAD_MAGIC');
  await page.getByRole('switch', { name: 'Every message begins with ca fe' }).click();
  await expect(rows.nth(1)).not.toHaveClass(/arrived/);
  await arrive((await rows.count()) - 1);
  await expect(framed).toContainText('TCP_BAD_MAGIC');
  await expect(page).toHaveURL(/magic=on.*mistake=on$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(
    other.getByRole('switch', { name: 'Every message begins with ca fe' }),
  ).toBeChecked();
});

test('messages are typed with the keyboard, and a broken link is told', async ({ page }) => {
  const { rows } = await openFraming(page, 'v=1&length=3&read=64');
  await expect(page.getByRole('status').filter({ hasText: 'length' })).toContainText('1, 2 or 4');
  await page.getByLabel('Messages, one on each line').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('one\ntwo');
  await expect(page.getByText('2 messages, 10 bytes, 2 reads.')).toBeVisible();
  await expect(rows).toHaveCount(3);
});

test('on a phone every column of the reads is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { rows } = await openFraming(page);
  const cells = rows.nth(2).getByRole('cell');
  await expect(cells).toHaveText([/^Bytes/, /^As text/, /^Completes.*you/, /^Waiting/]);
  const edges = await cells.evaluateAll((all) =>
    all.map((cell) => cell.getBoundingClientRect().right),
  );
  expect(Math.max(...edges)).toBeLessThanOrEqual(360);
});
