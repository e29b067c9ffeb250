// What colour and motion say is said without them: forced colours, and readers who want no motion.
import { expect, test, type Page } from '@playwright/test';
import { openLab } from './lab';

/** How messages of a layer are drawn, apart from colour. */
const linesOf = (page: Page, layer: string) =>
  page.evaluate((name) => {
    const item = document.querySelector(`viz-sequence .item.${name}`);
    const line = item?.querySelector('.line');
    const { strokeDasharray, strokeWidth } = line
      ? getComputedStyle(line)
      : ({} as CSSStyleDeclaration);
    return `${strokeDasharray} ${strokeWidth} ${item?.querySelector('.core') ? 'double' : 'single'}`;
  }, layer);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with forced colours, ${colorScheme}: layer, direction and choice are told by form and word`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const lab = await openLab(page, 'v=1&entry=34');
    await expect(lab.scrubber).toHaveValue('35');
    await expect(page.locator('viz-sequence .item.websocket').first()).toBeAttached();

    // Layers: dots, one line, two lines; a word in every row of the log.
    const ways = await Promise.all(['tcp', 'http', 'websocket'].map((one) => linesOf(page, one)));
    expect(new Set(ways).size).toBe(3);
    for (const word of ['HTTP', 'WebSocket']) await expect(lab.log).toContainText(word);

    // Direction: an arrowhead on every message that has arrived, an arrow and both names in every row.
    const heads = await page.locator('viz-sequence .item.http .head').count();
    expect(heads).toBeGreaterThan(2);
    await expect(lab.log).toContainText(/client\s*→ server/);
    await expect(lab.log).toContainText(/server\s*→ client/);

    // Lines stand out from what is behind them, whatever the palette.
    const [stroke, behind] = await page.evaluate(() => {
      const line = document.querySelector('viz-sequence .item.http .line');
      const surface = document.querySelector('viz-sequence');
      return [
        line ? getComputedStyle(line).stroke : '',
        surface ? getComputedStyle(surface).backgroundColor : '',
      ];
    });
    expect(stroke).not.toBe(behind);

    // Choice: pressed, and an edge or another weight beside the colour that is gone.
    const pressed = page
      .getByRole('table', { name: 'Everything on the wire' })
      .locator('[aria-pressed="true"]');
    await expect(pressed).toHaveCount(1);
    const [chosen, other] = await page.evaluate(() => {
      const look = (selector: string) => {
        const row = document.querySelector(selector);
        if (row === null) return '';
        const {
          outlineStyle,
          borderInlineStartWidth,
          borderInlineStartColor,
          backgroundColor,
          boxShadow,
          fontWeight,
        } = getComputedStyle(row);
        return [
          outlineStyle,
          borderInlineStartWidth,
          borderInlineStartColor,
          backgroundColor,
          boxShadow,
          fontWeight,
        ].join();
      };
      return [look('viz-wire-log .row.selected'), look('viz-wire-log .row:not(.selected)')];
    });
    expect(chosen).not.toBe('');
    expect(chosen).not.toBe(other);
  });
}

test('a reader who wants no motion gets none while a run plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await openLab(page);
  await lab.goTo(5);
  await lab.time.getByLabel('Speed').selectOption('1/20×');
  await lab.button('Play').click();
  await expect.poll(lab.happened).toBeGreaterThan(5);
  const running = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect as KeyframeEffect).target?.tagName),
  );
  expect(running).toEqual([]);
  // A message under way is a mark that stands still in the middle of its line, not a light that travels.
  await expect(page.locator('viz-sequence .still').first()).toBeVisible();
  for (const light of await page.locator('viz-sequence .light').all()) {
    await expect(light).toBeHidden();
  }
});
