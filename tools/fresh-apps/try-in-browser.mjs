// @ts-check
import assert from 'node:assert/strict';
import { chromium } from 'playwright';

/**
 * Uses the page of the fixtures as a person would, against the real server.
 *
 * @param {string} url - Of the built app.
 * @param {Awaited<ReturnType<typeof import('./chat-server.mjs').startChatServer>>} server
 * @param {boolean} isRendered - Whether a server has rendered the page.
 */
export async function tryInBrowser(url, server, isRendered) {
  if (isRendered) {
    const html = await (await fetch(url)).text();
    assert.match(html, /<p[^>]*>server<\/p>/, 'the rendered page says that it is rendered');
    assert.equal(server.connections(), 0, 'rendering opens no connection');
  }
  const executablePath = process.env['CHROME_BIN'];
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(url);
    await page.locator('p', { hasText: /^connected$/ }).waitFor();
    await page.locator('li', { hasText: 'welcome 1' }).waitFor();
    await page.getByRole('button').click();
    await page.locator('output', { hasText: /^received$/ }).waitFor();
    assert.deepEqual(server.said, ['hello']);
    assert.deepEqual(complaints, [], 'the console is clean');

    server.cut();
    await page.locator('li', { hasText: 'welcome 2' }).waitFor();
    await page.locator('p', { hasText: /^connected$/ }).waitFor();
    assert.equal(await page.locator('li').count(), 2);
    assert.equal(server.connections(), 2, 'one connection, made once more after the cut');
  } finally {
    await browser.close();
  }
}
