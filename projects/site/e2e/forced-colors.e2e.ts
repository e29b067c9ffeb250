import { expect, test, type Locator } from '@playwright/test';
import { arrivals } from './arrivals';
import { hydrated } from './hydrated';
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
    // The step that is looked at has a bar, the others have none.
    await lab.goTo(163);
    const steps = page.locator('viz-call-path li');
    await expect(steps.nth(1)).toBeVisible();
    const bars = await steps.evaluateAll((all) =>
      all.map((one) => [
        one.classList.contains('chosen'),
        getComputedStyle(one).borderInlineStartColor !==
          getComputedStyle(document.documentElement).backgroundColor,
      ]),
    );
    expect(bars.filter(([isChosen]) => isChosen)).toHaveLength(1);
    for (const [isChosen, hasBar] of bars) expect(hasBar).toBe(isChosen);
    // What is still to come is told by more than a colour.
    const notices = page.locator('lab-noticed-list li');
    await expect(notices.first()).toHaveCSS('border-top-style', 'solid');
    await expect(notices.last()).toHaveCSS('border-top-style', 'dotted');
    const box = page.locator('viz-object-graph .object').first();
    expect(await colorOf(box.locator('rect'), 'fill')).not.toBe(
      await colorOf(box.locator('text').first(), 'fill'),
    );
  });
}

test('what has arrived is told by more than its ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/learn/framing');
  await hydrated(page);
  const arrive = arrivals(page.getByRole('spinbutton', { name: 'Reads that have returned' }));
  await arrive(2);
  await expect(page.locator('.scroll .arrived')).toHaveCount(2);
  const marks = await page
    .locator('.scroll tbody th')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').visibility));
  expect(marks).toEqual(['visible', 'visible', 'hidden']);
});
