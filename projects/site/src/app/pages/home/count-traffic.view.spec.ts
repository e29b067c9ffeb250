import type { Recording, TraceEntry } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { countTraffic } from './count-traffic';

const entry = (change: Partial<TraceEntry>): TraceEntry => ({
  seq: 0,
  at: 0,
  kind: 'sent',
  layer: 'http',
  direction: 'client-to-server',
  from: 'client',
  to: 'server',
  connection: 1,
  bytes: new Uint8Array(10),
  text: '',
  cause: null,
  answers: null,
  ...change,
});
const recording = (entries: readonly TraceEntry[]): Recording => ({
  version: 1,
  scenario: 'any',
  seed: 1,
  duration: 0,
  entries,
  truncated: false,
});

describe('countTraffic', () => {
  it('counts a message once, where it was sent, and nothing that carries no bytes', () => {
    const traffic = countTraffic(
      recording([
        entry({ layer: 'tcp', bytes: new Uint8Array(0), text: 'SYN' }),
        entry({}),
        entry({ kind: 'received' }),
        entry({ layer: 'websocket', bytes: new Uint8Array(3) }),
        entry({ layer: 'program', kind: 'note', bytes: new Uint8Array(0), text: 'hello' }),
      ]),
    );
    expect(traffic).toEqual({ messages: 2, bytes: 13, transport: 'websocket' });
  });

  it('says polling where no frame was sent last', () => {
    expect(countTraffic(recording([entry({})])).transport).toBe('polling');
  });
});
