import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';

const root = path.resolve(import.meta.dirname, '../../../..');

describe('server rendering in a process of its own', () => {
  let folder: string;
  let server: LoopbackServer;

  beforeAll(async () => {
    // Inside node_modules, so that it finds the packages it leaves outside the bundle.
    folder = await mkdtemp(path.join(root, 'node_modules/.render-on-server-'));
    await build({
      entryPoints: [path.resolve(import.meta.dirname, '../../fixtures/render-on-server.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      splitting: true,
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    });
    server = await startLoopbackServer();
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['zoneless', 'a server that is there'],
    ['zoneless', 'no server'],
    ['zone', 'a server that is there'],
    ['zone', 'no server'],
  ])(
    '%s, %s: renders, connects nobody, and exits by itself',
    async (mode, which) => {
      let asked = 0;
      const count = (): number => asked++;
      server.io.engine.on('initial_headers', count);
      const url = which === 'no server' ? 'http://127.0.0.1:9' : server.url;

      // Rejects with a process that does not exit, or not with 0.
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [path.join(folder, 'render-on-server.mjs'), mode, url],
        { timeout: 10_000 },
      );

      expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({
        rendered: 5,
        made: 15,
        destroyed: 5,
        rejected: 60,
      });
      expect(asked).toBe(0);
      server.io.engine.off('initial_headers', count);
    },
    15_000,
  );
});
