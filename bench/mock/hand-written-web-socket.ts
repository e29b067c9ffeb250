/**
 * What people write by hand in a test: a WebSocket without a server, that says the few packets this conversation needs. No
 * bytes, no masking, no handshake, no timers.
 */
export class HandWrittenWebSocket {
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    queueMicrotask(() => {
      this.onopen?.();
      this.#say(
        '0{"sid":"a","upgrades":[],"pingInterval":60000,"pingTimeout":60000,"maxPayload":1000000}',
      );
    });
  }

  send(packet: string): void {
    if (packet.startsWith('40')) this.#say('40{"sid":"b"}');
    const asked = /^42(\d+)(\[.*\])$/.exec(packet);
    if (asked === null) return;
    const [, a, b] = JSON.parse(asked[2] ?? '[]') as [string, number, number];
    this.#say(`43${String(asked[1])}[${String(a + b)}]`);
  }

  close(): void {
    queueMicrotask(() => this.onclose?.());
  }

  #say(data: string): void {
    queueMicrotask(() => this.onmessage?.({ data }));
  }
}
