// @ts-check
// Gives every page of a built site its Content-Security-Policy. Static hosts send no headers of ours, so it is in the page.
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withContentSecurityPolicy } from './csp/with-content-security-policy.mjs';

const folder = path.resolve(process.argv[2] ?? '');
const pages = globSync('**/*.html', { cwd: folder });

await Promise.all(
  pages.map(async (name) => {
    const page = path.join(folder, name);
    await writeFile(page, withContentSecurityPolicy(await readFile(page, 'utf8')));
  }),
);
console.log(`${String(pages.length)} pages have their Content-Security-Policy`);
