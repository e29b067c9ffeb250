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

/** The transport that each side of every connection uses, and what all of them have cost so far. Computed from the recording alone. */
@Component({
  selector: 'viz-connection-state',
  templateUrl: './connection-state.html',
  styleUrl: './connection-state.css',
})
export class ConnectionState {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();

  private readonly state = computed(() => connectionStateAt(this.recording(), this.cursor().index));
  protected readonly connections = computed(() =>
    this.state().ends.map(({ client, server, clientUses, serverUses }) => ({
      name: `${client} and ${server}`,
      sides: [toSide('client', client, clientUses), toSide('server', server, serverUses)],
    })),
  );
  protected readonly figures = computed(() => {
    const { ends, requests, frames, bytesUp, bytesDown } = this.state();
    const client = ends.length > 1 ? 'clients' : 'client';
    const server = new Set(ends.map((one) => one.server)).size > 1 ? 'servers' : 'server';
    return [
      { name: 'HTTP requests', value: String(requests) },
      { name: 'WebSocket frames', value: String(frames) },
      { name: `${client} to ${server}`, value: formatSize(bytesUp) },
      { name: `${server} to ${client}`, value: formatSize(bytesDown) },
    ];
  });
}

function toSide(role: 'client' | 'server', host: string, uses: TransportInUse) {
  const reached = STEPS.findIndex((step) => step === uses);
  return {
    role,
    host,
    words: WORDS[uses],
    steps: STEPS.map((step, index) => ({
      name: step,
      isPast: index < reached,
      isPresent: index === reached,
    })),
  };
}
