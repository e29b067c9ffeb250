// @ts-check
// Gives every page of a built site its Content-Security-Policy. Static hosts send no headers of ours, so it is in the page.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withContentSecurityPolicy } from './csp/with-content-security-policy.mjs';
import { listFiles } from './steps/fingerprint.mjs';

const folder = path.resolve(process.argv[2] ?? '');
const pages = listFiles(folder, (file) => file.endsWith('.html'));

await Promise.all(
  pages.map(async (page) => {
    await writeFile(page, withContentSecurityPolicy(await readFile(page, 'utf8')));
  }),
);
console.log(`${String(pages.length)} pages have their Content-Security-Policy`);
