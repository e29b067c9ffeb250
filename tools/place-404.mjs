// @ts-check
// Static hosts look for 404.html at the root; the pre-rendered page is a route like any other.
import { copyFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.resolve(process.argv[2] ?? '');
await copyFile(path.join(folder, '404/index.html'), path.join(folder, '404.html'));
