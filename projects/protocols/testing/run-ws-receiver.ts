import { createRequire } from 'node:module';
import type { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { ReceiverEvent } from '../src/websocket/receiver.js';

interface WsReceiver extends EventEmitter {
  write(chunk: Uint8Array): boolean;
}

// Its types leave the receiver out.
const { Receiver } = createRequire(import.meta.url)('ws') as {
  Receiver: new (options: object) => WsReceiver;
};

/** What the receiver of `ws` makes of the chunks: the oracle for the profile `ws`. */
export async function runWsReceiver(
  chunks: readonly Uint8Array[],
  isServer: boolean,
): Promise<{ readonly events: readonly ReceiverEvent[]; readonly closeCode: number | null }> {
  const receiver = new Receiver({ isServer, maxPayload: 100 * 1024 * 1024 });
  const events: ReceiverEvent[] = [];
  let closeCode: number | null = null;
  receiver.on('message', (data: Uint8Array, isBinary: boolean) => {
    const bytes = new Uint8Array(data);
    events.push(
      isBinary
        ? { type: 'binary', data: bytes }
        : { type: 'text', data: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) },
    );
  });
  for (const type of ['ping', 'pong'] as const) {
    receiver.on(type, (data: Uint8Array) => events.push({ type, data: new Uint8Array(data) }));
  }
  receiver.on('conclude', (code: number, reason: Uint8Array) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(reason);
    events.push({ type: 'close', code: code === 1005 ? null : code, reason: text });
  });
  receiver.on('error', (error: Error) => {
    const key = Object.getOwnPropertySymbols(error).find(
      (one) => one.description === 'status-code',
    );
    // Under a symbol that `ws` does not export.
    closeCode = key === undefined ? null : (error as unknown as Record<symbol, number>)[key]!;
  });
  // It takes the mask off in place.
  for (const chunk of chunks) receiver.write(Buffer.from(chunk));
  await setImmediate();
  await setImmediate();
  return { events, closeCode };
}
