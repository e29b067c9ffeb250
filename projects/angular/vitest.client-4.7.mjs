// The specs that run in Node.js, on the oldest supported socket.io-client:
// vitest run --config projects/angular/vitest.client-4.7.mjs
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    alias: [
      { find: /^socket\.io-client$/, replacement: 'socket.io-client-4.7' },
      {
        find: '@wirelight/angular/client',
        replacement: fileURLToPath(new URL('client/src/public-api.ts', import.meta.url)),
      },
      {
        find: /^@wirelight\/angular$/,
        replacement: fileURLToPath(new URL('src/public-api.ts', import.meta.url)),
      },
    ],
  },
  // The public API has a decorator, which Node.js does not read.
  oxc: { decorator: { legacy: true } },
  test: {
    name: 'node-angular-client-4.7',
    environment: 'node',
    env: { OLDEST_CLIENT: '4.7.0' },
    include: ['projects/angular/{src,testing}/**/*.node.spec.ts'],
    // They read the sources in a process of their own, with the newest.
    exclude: ['**/readme.node.spec.ts', '**/server-process.node.spec.ts'],
  },
});
