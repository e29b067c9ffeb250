import { expect, it } from 'vitest';
import { contactSheet } from './contact-sheet.mjs';

it('shows every shot with its name and what the console said', () => {
  const html = contactSheet([
    {
      name: 'page-home',
      shots: [{ label: '360 light', file: 'page-home.png' }],
      trouble: ['<b> & "x"'],
    },
  ]);
  expect(html).toContain('<img src="page-home.png" alt="page-home, 360 light" loading="lazy">');
  expect(html).toContain('<p class="trouble">&lt;b> &amp; &quot;x&quot;</p>');
});
