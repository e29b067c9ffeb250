import { Component, computed, input } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatSize } from '../format/format-size';
import type { Cursor } from '../timeline/cursor';
import { connectionStateAt, type TransportInUse } from './connection-state.view';

const STEPS = ['polling', 'probing', 'websocket'] as const;
const WORDS: Readonly<Record<TransportInUse, string>> = {
  none: 'not connected',
  polling: 'polling',
  probing: 'polling, probing WebSocket',
  websocket: 'WebSocket',
  closed: 'closed',
};

/** The transport that each side uses, and what the connection has cost so far. Computed from the recording alone. */
@Component({
  selector: 'viz-connection-state',
  templateUrl: './connection-state.html',
  styleUrl: './connection-state.css',
})
export class ConnectionState {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();

  private readonly state = computed(() => connectionStateAt(this.recording(), this.cursor().index));
  protected readonly sides = computed(() =>
    (['client', 'server'] as const).map((name) => {
      const transport = this.state()[name];
      const reached = STEPS.findIndex((step) => step === transport);
      return {
        name,
        words: WORDS[transport],
        steps: STEPS.map((step, index) => ({
          name: step,
          isPast: index < reached,
          isPresent: index === reached,
        })),
      };
    }),
  );
  protected readonly figures = computed(() => {
    const { requests, frames, bytesUp, bytesDown } = this.state();
    return [
      { name: 'HTTP requests', value: String(requests) },
      { name: 'WebSocket frames', value: String(frames) },
      { name: 'client to server', value: formatSize(bytesUp) },
      { name: 'server to client', value: formatSize(bytesDown) },
    ];
  });
}
