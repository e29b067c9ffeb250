import { expect, test } from '@playwright/test';
import { watchConsole } from './watch-console';

/** A sentence, and what the run or the frame below it shows. */
const SENTENCES: readonly (readonly [sentence: RegExp, shows: readonly RegExp[]])[] = [
  [/at most 127 bytes/, [/Extended payload length\s*00 c8/, /ws.*accepts it/]],
  [/Edge has no server-sent events/, [/GET \/news\/events/, /text\/event-stream/]],
  [/Engine.IO is the part that multiplexes/, [/Socket.IO CONNECT \/orders/, /40\/orders/]],
  [/connect_timeout is emitted/, [/connect_error: timeout/]],
  [/Packet type 4 is ERROR/, [/CONNECT_ERROR "not authorized"/]],
  [/tries WebSocket first/, [/polling: handshake/]],
  [/Any WebSocket client/, [/EIO_UNKNOWN_PACKET_TYPE/]],
  [/The client sends the pings/, [/server → today/, /ping/]],
  [/1006 is what/, [/WS_CLOSE_CODE_FORBIDDEN/]],
  [/The mask protects/, [/37 fa 21 3d/, /Hello/]],
];

for (const width of [360, 1280]) {
  test(`every sentence has its refutation from this tab below it, ${width} px wide [Q1]`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const problems = watchConsole(page);
    await page.goto('/often-written');
    for (const [sentence, shows] of SENTENCES) {
      const section = page.getByRole('region', { name: sentence });
      const evidence = section.locator('site-run-evidence, site-frame-evidence');
      for (const text of shows) await expect(evidence).toContainText(text, { timeout: 15_000 });
    }
    await expect(page.getByText('Just run in this tab: entry')).toHaveCount(7);
    await expect(page.getByText('The scenario runs in this tab')).toHaveCount(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });
}

test('leads to the scenario at the entry, and to Decode with the frame', async ({ page }) => {
  await page.goto('/often-written');
  const section = page.getByRole('region', { name: /Packet type 4/ });
  const said = section.getByText('Just run in this tab: entry');
  const seq = /entry (\d+)/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  await section.getByRole('link', { name: /^Play “/ }).click();
  await expect(page).toHaveURL(new RegExp(`/scenarios/who-are-you#v=1&entry=${seq}$`));
  const scrubber = page.getByRole('group', { name: 'Time' }).getByRole('slider');
  await expect(scrubber).toHaveValue(String(Number(seq) + 1), { timeout: 15_000 });
  await page.goto('/often-written');
  await page
    .getByRole('region', { name: /1006 is what/ })
    .getByRole('link', { name: 'Open it in Decode' })
    .click();
  await expect(page.getByRole('textbox', { name: 'What you have' })).toHaveValue('880203ee');
});
