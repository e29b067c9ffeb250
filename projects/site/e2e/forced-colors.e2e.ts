import { expect, test, type Locator } from '@playwright/test';
import { openLab } from './lab';

/** The colour that an element has by its style sheets. */
const colorOf = (element: Locator, property: 'background-color' | 'color' | 'fill' | 'stroke') =>
  element.evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property);

for (const [system, chosen] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`pictures can be read in forced colours that are ${system}, also with the ${chosen} theme of this site`, async ({
    page,
  }) => {
    await page.addInitScript((theme) => {
      localStorage.setItem('wirelight-theme', theme);
    }, chosen);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: system });
    const lab = await openLab(page, '', '/learn/inside-the-server');
    await lab.goToEnd();
    const text = await colorOf(lab.heading, 'color');
    const ground = await colorOf(page.locator('body'), 'color');
    expect(text).toBe(ground);
    const label = page.locator('viz-sequence .label').first();
    expect(await colorOf(label, 'fill')).toBe(text);
    // Behind the words, so that lines do not run through them.
    expect(await colorOf(label, 'stroke')).not.toBe(text);
    const box = page.locator('viz-object-graph .object').first();
    expect(await colorOf(box.locator('rect'), 'fill')).not.toBe(
      await colorOf(box.locator('text').first(), 'fill'),
    );
  });
}
