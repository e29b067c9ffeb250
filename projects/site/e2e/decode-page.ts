import { expect, type Locator, type Page } from '@playwright/test';

/** What Decode has, by what a reader calls it. */
export interface DecodePage {
  readonly input: Locator;
  readonly result: Locator;
}

/** Opens Decode, with a fragment or with an example in the field, and waits until it answers. */
export async function openDecode(page: Page, fragment = ''): Promise<DecodePage> {
  await page.goto(`/decode${fragment}`);
  const input = page.getByRole('textbox', { name: 'What you have' });
  const sample = page.getByRole('button', { name: 'A frame', exact: true });
  if (fragment === '') {
    // Hydrated when a press has an effect.
    await expect(async () => {
      await sample.click();
      await expect(input).not.toHaveValue('', { timeout: 500 });
    }).toPass();
  }
  return { input, result: page.getByRole('region', { name: 'What it is' }) };
}
