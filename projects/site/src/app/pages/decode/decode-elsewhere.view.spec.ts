import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeElsewhere, type DecoderWorker } from './decode-elsewhere';
import type { DecoderProgress, FromDecoder } from './decoder-message';
import { toDecoding } from './decoding';
import { serveDecoder, type DecoderScope } from './serve-decoder';

const HAR = readFileSync('projects/protocols/fixtures/chrome-har.txt', 'utf8').split('\n')[1] ?? '';

/** A Worker without a thread: everything that crosses is cloned, and arrives in a later turn. */
class LocalWorker implements DecoderWorker {
  onmessage: DecoderWorker['onmessage'] = null;
  onerror: DecoderWorker['onerror'] = null;
  readonly seen: FromDecoder[] = [];
  isEnded = false;
  readonly #scope: DecoderScope = {
    onmessage: null,
    postMessage: (message) => {
      const data = structuredClone(message) as FromDecoder;
      setTimeout(() => {
        if (this.isEnded) return;
        this.seen.push(data);
        this.onmessage?.({ data } as MessageEvent);
      });
    },
  };

  constructor() {
    serveDecoder(this.#scope);
  }

  postMessage(message: unknown): void {
    const data = structuredClone(message);
    setTimeout(() => {
      if (!this.isEnded) this.#scope.onmessage?.({ data });
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function decode(input: string | Blob, worker = new LocalWorker(), abort = new AbortController()) {
  const told: DecoderProgress[] = [];
  const result = decodeElsewhere(worker, input, abort.signal, (progress) => told.push(progress));
  return { result, told, worker };
}

describe('decodeElsewhere', () => {
  it.each([
    ['a conversation', HAR],
    ['an archive that is cut off', HAR.slice(0, 3000)],
    ['frames with a fault, and what receivers say', 'c10548656c6c6f'],
    ['nothing that is known', '~~~'],
  ])('brings %s as if it had been decoded here', async (_name, input) => {
    const { result, worker } = decode(input);
    expect(await result).toEqual(toDecoding(input));
    expect(worker.isEnded).toBe(true);
  });

  it('brings errors as errors', async () => {
    const decoding = await decode(HAR.slice(0, 3000)).result;
    expect(decoding).toMatchObject({
      error: { name: 'ProtocolError', rule: 'the HTTP archive is not JSON' },
    });
  });

  it('reads a file, characters across its pieces too, and tells how far it is', async () => {
    const text = `42["${'é'.repeat(10_000)}"]`;
    const bytes = new TextEncoder().encode(text);
    // Every other piece ends inside a character.
    const pieces = Array.from({ length: 300 }, (_, at) => bytes.subarray(at * 67, at * 67 + 67));
    const { result, told } = decode(new Blob(pieces));
    expect(await result).toEqual(toDecoding(text));
    const parts = told.map(({ done }) => done);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    expect(told.filter(({ phase }) => phase === 'reading').length).toBeGreaterThan(2);
    expect(parts.at(-1)).toBeGreaterThanOrEqual(0.3);
  });

  it('brings many entries a few at a time, in their order', async () => {
    const messages = Array.from({ length: 2000 }, (_, index) => ({
      type: 'send',
      time: index,
      opcode: 1,
      data: String(index),
    }));
    const har = JSON.parse(HAR) as { log: { entries: object[] } };
    const entry = { ...har.log.entries[4], _webSocketMessages: messages };
    const { result, worker } = decode(JSON.stringify(entry));
    const decoding = await result;
    expect(decoding).toEqual(toDecoding(JSON.stringify(entry)));
    const sizes = worker.seen.flatMap((m) => (m.type === 'entries' ? [m.entries.length] : []));
    expect(sizes.length).toBe(9);
    expect(Math.max(...sizes)).toBe(500);
  });

  it('ends the Worker when it is cancelled', async () => {
    const abort = new AbortController();
    const { result, worker } = decode(HAR, new LocalWorker(), abort);
    abort.abort();
    expect(await result).toBeNull();
    expect(worker.isEnded).toBe(true);
    expect(worker.seen).toEqual([]);
  });

  it('gives up when the input cannot be read or the Worker breaks', async () => {
    const gone = new Blob(['x']);
    gone.stream = () => {
      throw new Error('NotReadableError');
    };
    const scope: DecoderScope = { onmessage: null, postMessage: () => undefined };
    const said: unknown[] = [];
    scope.postMessage = (message) => said.push(message);
    serveDecoder(scope);
    scope.onmessage?.({ data: { type: 'decode', input: gone } });
    await Promise.resolve();
    await Promise.resolve();
    expect(said).toEqual([{ type: 'failed' }]);

    const { result, worker } = decode(HAR);
    worker.onerror?.(new Event('error') as ErrorEvent);
    expect(await result).toBeNull();
  });
});
