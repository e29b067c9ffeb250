import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { fileField, openDecode } from './decode-page';
import { HAR } from './large-har';

test('the same file can be chosen again after it was saved anew', async ({ page }) => {
  const { result } = await openDecode(page);
  const file = test.info().outputPath('again.har');
  for (const [text, says] of [
    ['{"log":{"entries":[]}}', '0 requests'],
    [HAR, '6 requests'],
  ] as const) {
    writeFileSync(file, text);
    const chooser = page.waitForEvent('filechooser');
    await fileField(page).click();
    await expect(fileField(page), 'a browser tells only of another file').toHaveValue('');
    await (await chooser).setFiles(file);
    await expect(result).toContainText(says);
  }
});

test('a file that is dropped is opened', async ({ page }) => {
  const { input } = await openDecode(page);
  await input.evaluate((element, har) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([har], 'dropped.har'));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent('drop', init));
  }, HAR);
  await expect(page.getByText('dropped.har,')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Socket.IO EVENT "sum"');
});

test('a file that is pasted is opened, the text beside it is not lost', async ({ page }) => {
  const { input, result } = await openDecode(page);
  const paste = (text: string) =>
    input.evaluate(
      (element, [har, beside]) => {
        const clipboardData = new DataTransfer();
        if (beside) clipboardData.setData('text/plain', beside);
        clipboardData.items.add(new File([har ?? ''], 'pasted.har'));
        const init = { clipboardData, bubbles: true, cancelable: true };
        return element.dispatchEvent(new ClipboardEvent('paste', init));
      },
      [HAR, text],
    );
  expect(await paste('40'), 'left to the field, which takes the text').toBe(true);
  expect(await paste('')).toBe(false);
  await expect(page.getByText('pasted.har,')).toBeVisible();
  await expect(result).toContainText('6 requests, 8 WebSocket frames');
});
