import { readFileSync } from 'node:fs';

/** An archive that Chromium wrote: a conversation over Socket.IO. */
export const HAR =
  readFileSync('projects/protocols/fixtures/chrome-har.txt', 'utf8').split('\n')[1] ?? '';

/** An archive that Playwright wrote, its contents in files beside it. */
export const PLAYWRIGHT_ZIP = Buffer.from(
  JSON.parse(
    readFileSync('projects/protocols/fixtures/playwright-har.txt', 'utf8').split('\n')[2] ?? '',
  ) as string,
  'base64',
);

/** An archive of a little more than so many megabytes: one connection that talks without end, a thousand messages each. */
export function largeHar(megabytes: number): string {
  const { log } = JSON.parse(HAR) as {
    log: { entries: { startedDateTime: string; _webSocketMessages?: object[] }[] };
  };
  const upgrade = log.entries.find((entry) => '_webSocketMessages' in entry);
  const start = Date.parse(upgrade?.startedDateTime ?? '') / 1000;
  const _webSocketMessages = Array.from({ length: megabytes * 1000 }, (_, index) => ({
    type: index % 2 === 0 ? 'send' : 'receive',
    time: start + index / 100,
    opcode: 1,
    data: `42["news",${index},"${'x'.repeat(940)}"]`,
  }));
  const entries = [{ ...upgrade, _webSocketMessages }];
  return JSON.stringify({ log: { ...log, entries } });
}
