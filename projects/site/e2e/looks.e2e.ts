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

test('a guess that is compared leaves no empty column beside its answer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLab(page);
  await page.getByRole('radio').first().check();
  const compare = page.getByRole('button', { name: 'Compare with what happens' });
  const card = page.locator('lab-prediction .card');
  const before = await boxOf(card);
  await compare.click();
  await expect(compare).toHaveAttribute('aria-expanded', 'true');
  const answer = await boxOf(page.locator('#prediction-answer'));
  expect(await boxOf(card)).toEqual(before);
  expect(answer.x).toBeLessThan(before.x);
  expect(answer.x + answer.width).toBeCloseTo(before.x + before.width);
  expect(answer.y).toBeGreaterThan(before.y + before.height);
});
