import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { openDecode, paste } from './decode-page';

const PASTED = new Map(
  readFileSync('projects/protocols/fixtures/pasted.txt', 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as [tool: string, text: string]),
);

test('takes what tools print', async ({ page }) => {
  const { input, result } = await openDecode(page);
  for (const [tool, says] of [
    ['xxd', 'This is WebSocket frames, in a hexadecimal dump.'],
    ['hexdump', 'This is WebSocket frames, in a hexadecimal dump.'],
    ['console.log(bytes)', 'This is WebSocket frames, as a list of numbers.'],
    ['curl -v', 'This is several messages, printed by curl -v.'],
    ['DEBUG=* of the server', 'This is several messages, in a log of DEBUG.'],
    ['access log', 'This is several messages, in an access log.'],
    ['tcpdump -x', 'This is what TCP connections carry, in a hexadecimal dump.'],
  ] as const) {
    await paste(input, PASTED.get(tool) ?? '');
    await expect(result.getByRole('status')).toHaveText(says);
  }
  await expect(page.getByRole('treeitem', { name: /event name.*sum/ }).first()).toBeVisible();
});

test('opens a capture of tcpdump, and says so when it carries nothing', async ({ page }) => {
  const { result } = await openDecode(page);
  const buffer = Buffer.from(PASTED.get('pcap') ?? '', 'base64');
  const open = (content: Buffer) =>
    page
      .getByLabel('Or open a file')
      .setInputFiles({ name: 'a.pcap', mimeType: 'application/vnd.tcpdump.pcap', buffer: content });
  await open(buffer);
  await expect(result).toContainText('captured by tcpdump or Wireshark');
  await expect(page.getByRole('treeitem', { name: /127\.0\.0\.1:\d+ to / }).first()).toBeVisible();
  await open(buffer.subarray(0, 400));
  const refused = page.getByRole('region', { name: 'It cannot be read' });
  await expect(refused.getByRole('link')).toHaveAttribute('href', '/errors#FILE_NO_STREAM');
});
