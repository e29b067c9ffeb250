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

/** Where a file is chosen. */
export const fileField = (page: Page): Locator => page.getByLabel('Or open a file');

/** Opens a file of this content. */
export const openHar = (page: Page, content: string | Buffer, name = 'a.har'): Promise<void> =>
  fileField(page).setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  });

/** Pastes as a browser does: what a field is too small for stays beside it. */
export const paste = (input: Locator, text: string): Promise<void> =>
  input.evaluate((element: HTMLTextAreaElement, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, cancelable: true });
    if (!element.dispatchEvent(event)) return;
    element.value = pasted;
    element.dispatchEvent(new Event('input'));
  }, text);
