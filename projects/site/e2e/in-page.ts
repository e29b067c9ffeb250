// Single looks from frame to frame, without the waits that a locator makes for a reader: a page is visited thirty times. None of them
// gives an element to the test: a handle would keep the page in memory that is to be let go.
import type { Page } from '@playwright/test';

/** Real milliseconds after which what is waited for counts as missing. */
const LIMIT = { timeout: 15_000 };

/** Waits until so many elements fit and have a text in them, by default one with any text. */
export async function isThere(page: Page, selector: string, text = '', count = 1): Promise<void> {
  await page.waitForFunction(
    ({ selector, text, count }) =>
      Array.from(document.querySelectorAll(selector)).filter(({ textContent }) =>
        textContent.includes(text),
      ).length >= count,
    { selector, text, count },
    LIMIT,
  );
}

/** Waits until no element fits. */
export async function isGone(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((it) => document.querySelector(it) === null, selector, LIMIT);
}

/** Clicks the first element that fits and has a text in it, as soon as it is there. */
export async function click(page: Page, selector: string, text = ''): Promise<void> {
  await isThere(page, selector, text);
  await page.evaluate(
    ({ selector, text }) => {
      Array.from(document.querySelectorAll<HTMLElement>(selector))
        .find(({ textContent }) => textContent.includes(text))
        ?.click();
    },
    { selector, text },
  );
}

/** Writes into the first field that fits, a slider too, as soon as it is there, and lets the page draw what follows. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  await isThere(page, selector);
  await page.evaluate(
    async ({ selector, text }) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (field === null) return;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    },
    { selector, text },
  );
}
