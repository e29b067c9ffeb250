import { expect, test } from '@playwright/test';
import { hydrated } from './hydrated';

for (const path of ['/guide/getting-started', '/learn/climbing-to-websocket', '/symptoms', '/']) {
  test(`${path} hydrates without its text being sanitised`, async ({ page }) => {
    await page.addInitScript(() => {
      const parsed: string[] = [];
      Object.assign(globalThis, { parsed });
      // What Angular sanitises it parses like this.
      const { parseFromString } = DOMParser.prototype;
      DOMParser.prototype.parseFromString = function (text, type) {
        parsed.push(text);
        return parseFromString.call(this, text, type);
      };
    });
    await page.goto(path);
    await hydrated(page);
    // Put there by the script above.
    const parsed = () =>
      page.evaluate(() => (globalThis as unknown as { parsed: string[] }).parsed);
    expect(await parsed()).toEqual([]);
  });
}
