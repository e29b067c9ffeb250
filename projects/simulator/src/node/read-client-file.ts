import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * A file that `serveClient` of socket.io hands out, from the package that is installed beside this one.
 *
 * @param name - E.g. `socket.io.min.js`; socket.io asks only for names that it knows.
 * @throws the error of Node when socket.io is not installed.
 */
export function readClientFile(name: string): Uint8Array {
  const manifest = createRequire(import.meta.url).resolve('socket.io/package.json');
  return readFileSync(path.join(path.dirname(manifest), 'client-dist', path.basename(name)));
}
