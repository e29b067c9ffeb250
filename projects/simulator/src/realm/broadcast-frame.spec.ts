import { decodeUtf8Lossy } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import type { ClientEnvironment, ServerEnvironment } from './environment.js';
import { runScenario } from './run-scenario.js';

const REQUEST = { scenario: 'broadcast', seed: 1, settings: {}, interventions: [] };

it('encodes the frame of a broadcast once for all WebSockets, and one who polls hears it too', async () => {
  const { entries } = await runScenario(
    {
      scenario: {
        id: 'broadcast',
        seed: 1,
        duration: 200,
        settings: {},
        hosts: [
          { name: 'server', role: 'server', program: 'caster' },
          { name: 'many', role: 'client', program: 'listener', count: 3 },
          { name: 'poller', role: 'client', program: 'listener', options: { polls: true } },
        ],
        links: [],
        script: [],
      },
      servers: {
        caster({ Server, httpServer, setTimeout }: ServerEnvironment) {
          const io = new Server(httpServer, { serveClient: false });
          setTimeout(() => io.emit('news', 'hällo'), 100);
        },
      },
      clients: {
        listener({ io, url, log, options }: ClientEnvironment) {
          const transports = [options['polls'] === true ? 'polling' : 'websocket'];
          io(url, { transports }).on('news', (text: string) => {
            log(`heard ${text}`);
          });
        },
      },
    },
    REQUEST,
  );
  const heard = entries.filter(({ text }) => text === 'heard hällo').map(({ from }) => from);
  expect(heard.sort()).toEqual(['many-1', 'many-2', 'many-3', 'poller']);

  const frames = entries.filter(
    ({ layer, kind, bytes }) =>
      layer === 'websocket' && kind === 'sent' && decodeUtf8Lossy(bytes).includes('news'),
  );
  expect(frames.map(({ to }) => to)).toEqual(['many-1', 'many-2', 'many-3']);
  expect(decodeUtf8Lossy(frames[0]?.bytes.subarray(2) ?? new Uint8Array(0))).toBe(
    '42["news","hällo"]',
  );
  expect(new Set(frames.map(({ bytes }) => bytes)).size).toBe(1);
});
