import { expect, test } from '@playwright/test';
import { openLab } from './lab';
import { PHONE } from './page-faults';

/** Where a part of a lab begins, from the lower edge of its dock, CSS pixels. */
const belowDock = (selector: string) => {
  const [part, dock] = [selector, 'viz-dock'].map((one) => document.querySelector(one));
  return (part?.getBoundingClientRect().top ?? NaN) - (dock?.getBoundingClientRect().bottom ?? NaN);
};

for (const [path, size] of [
  ['/learn/poisoned-cache', PHONE],
  ['/learn/climbing-to-websocket', PHONE],
  ['/learn/climbing-to-websocket', { width: 1280, height: 800 }],
  ['/scenarios/come-back', PHONE],
] as const) {
  test(`“Show entry” of ${path} leads there, ${size.width} px wide`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLab(page, '', path);
    const entry = page.getByRole('region', { name: 'The chosen entry' });
    const button = page.getByRole('button', { name: /^Show entry/ }).nth(2);
    const number = /Show entry (\d+)/.exec((await button.textContent()) ?? '')?.[1] ?? '';
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(entry).toContainText(`#${number}`);
    await expect(entry.getByRole('heading', { name: 'The chosen entry' })).toBeInViewport();
    await expect.poll(() => page.evaluate(belowDock, 'section.entry')).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(belowDock, 'section.entry')).toBeLessThan(size.height / 2);

    // Who goes on by keyboard goes on there.
    await expect(entry).toBeFocused();
  });
}

test('nothing is scrolled where the entry is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 2200 });
  await openLab(page, '', '/learn/poisoned-cache');
  const button = page.getByRole('button', { name: /^Show entry/ }).first();
  const entry = page.getByRole('region', { name: 'The chosen entry' });
  await entry.evaluate((part) => {
    scrollBy(0, part.getBoundingClientRect().top - 400);
  });
  // There would be room to scroll to it.
  const before = await page.evaluate(belowDock, 'section.entry');
  expect(before).toBeGreaterThan(200);
  await button.click();
  await expect(entry).toBeFocused();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let frames = 20;
        const next = () => (frames-- > 0 ? requestAnimationFrame(next) : resolve(null));
        next();
      }),
  );
  // The browser keeps what is in sight where it is, whatever grows above.
  expect(await page.evaluate(belowDock, 'section.entry')).toBeGreaterThan(200);
});

test('who goes on while the page settles is not taken back', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openLab(page, '', '/learn/poisoned-cache');
  const top = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const button = Array.from(document.querySelectorAll('button')).find(({ textContent }) =>
      textContent.includes('Show entry'),
    );
    button?.click();
    for (let count = 0; count < 3; count++) await frame();
    const ledTo = scrollY;
    dispatchEvent(new WheelEvent('wheel'));
    scrollTo(0, 0);
    for (let count = 0; count < 20; count++) await frame();
    return { ledTo, after: scrollY };
  });
  expect(top.ledTo).toBeGreaterThan(0);
  expect(top.after).toBe(0);
});
