import { Component, computed, input, output } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import type { Cursor } from '../timeline/cursor';
import { toProxyReadingView } from './proxy-reading.view';

/**
 * What clients sent through a proxy, read twice: as the proxy reads it, which knows HTTP alone, and as a WebSocket server reads
 * it. Below, what the proxy keeps and what people are given. The proxy tells of what it does in notes (`unawareProxy`).
 */
@Component({
  selector: 'viz-proxy-reading',
  templateUrl: './proxy-reading.html',
  styleUrl: './proxy-reading.css',
})
export class ProxyReading {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** The proxy's host. */
  readonly proxy = input('proxy');
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly time = formatTime;
  protected readonly view = computed(() =>
    toProxyReadingView(this.recording(), this.cursor(), this.proxy()),
  );
}
