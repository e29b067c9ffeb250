import { expect, test } from '@playwright/test';
import { expectNoFaultsInBothThemes } from './page-faults';

test('a picture without words, and a colour that only the dark theme hides, are found', async ({
  page,
}) => {
  await page.goto('/glossary');
  await page.evaluate(() => document.querySelector('main')?.append(new Image()));
  await expect(expectNoFaultsInBothThemes(page)).rejects.toThrow('image-alt: <img>');
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.textContent = 'hard to read';
    text.style.color = '#222';
    document.querySelector('main img')?.replaceWith(text);
  });
  await expect(expectNoFaultsInBothThemes(page)).rejects.toThrow('color-contrast: <p');
  await page.evaluate(() => document.querySelector('main > p:last-child')?.remove());
  await expectNoFaultsInBothThemes(page);
});
