// @ts-check
// Writes a .br and a .gz beside every text file of a folder, for servers that send precompressed files.
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|mjs|css|json|svg|txt|xml|map|webmanifest|wasm|ico)$/;
/** Below this a packet is not filled anyway and the headers cost more than is saved. */
const MINIMUM_BYTES = 1024;

const folder = path.resolve(process.argv[2] ?? '');
const files = globSync('**/*', { cwd: folder })
  .filter((name) => TEXT.test(name))
  .map((name) => path.join(folder, name));

await Promise.all(
  files.map(async (file) => {
    const content = await readFile(file);
    if (content.length < MINIMUM_BYTES) return;
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  }),
);
console.log(`compressed ${String(files.length)} files of ${folder}`);
