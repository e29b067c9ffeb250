import type { Page } from '@playwright/test';

/** Collects what hostile text has run in a page: calls of its `hit()`, and dialogs. Call it after the page has loaded. */
export async function watchHits(page: Page): Promise<readonly string[]> {
  const hits: string[] = [];
  await page.exposeFunction('hit', () => hits.push('hit'));
  page.on('dialog', (dialog) => {
    hits.push(dialog.message());
    void dialog.dismiss();
  });
  return hits;
}
