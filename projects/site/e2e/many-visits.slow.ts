import { expect, test } from '@playwright/test';
import { openLab } from './lab';

/** Until caches are filled and most code is optimised. */
const WARM_UP = 10;
const VISITS = 20;
/** Bytes that a visit may leave: code is still being optimised. A recording alone is more. */
const KEPT = 40_000;

test('twenty visits to a lab leave no Worker, no element and no memory behind', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const lab = await openLab(page);
  const session = await page.context().newCDPSession(page);
  const site = page.getByRole('navigation', { name: 'Site' });
  const inUse = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { usedSize, nodes };
  };
  const leave = async () => {
    await site.getByRole('link', { name: 'Learn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
    await expect.poll(() => page.workers().length).toBe(0);
  };
  const visit = async () => {
    await page.getByRole('link', { name: /How does Socket.IO change the transport/ }).click();
    await expect(lab.button('Play')).toBeEnabled({ timeout: 15_000 });
    await lab.goToEnd();
    await expect(lab.log).toContainText('pong');
    await leave();
  };
  await leave();
  for (let count = 0; count < WARM_UP; count++) await visit();
  const before = await inUse();
  for (let count = 0; count < VISITS; count++) await visit();
  const after = await inUse();
  expect((after.nodes - before.nodes) / VISITS).toBeLessThan(1);
  expect((after.usedSize - before.usedSize) / VISITS).toBeLessThan(KEPT);
});
