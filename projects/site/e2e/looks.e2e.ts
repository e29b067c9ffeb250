import { expect, test, type Locator } from '@playwright/test';
import { openLab } from './lab';

/** Where an element stands in the window. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error('not to be seen');
  return box;
}

test('on a phone the button to copy hides no line of code', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/guide/getting-started');
  const code = page.locator('.code').first();
  // The page's scripts write the text anew when they arrive.
  await expect(async () => {
    const button = await boxOf(code.getByRole('button', { name: 'Copy' }));
    const lines = await boxOf(code.locator('pre'));
    expect(button.y + button.height).toBeLessThanOrEqual(lines.y);
  }).toPass();
});

test('the visuals of a lab stand right below the dock, log and sequence beside each other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLab(page);
  const dock = await boxOf(page.locator('viz-dock'));
  const heading = await boxOf(page.getByRole('heading', { name: 'Sequence' }));
  expect(heading.y - dock.y - dock.height).toBeLessThanOrEqual(32);
  const sequence = await boxOf(page.locator('viz-sequence'));
  const log = await boxOf(page.locator('viz-wire-log'));
  expect([log.y, log.height]).toEqual([sequence.y, sequence.height]);
});
