import { afterNextRender, Component, computed, input, signal } from '@angular/core';
import { NumberSetting, WireEntry, WireLog } from '@wirelight/visuals';
import { BuildHtml } from '../../docs/build-html';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { LIVE_WORDS } from '../../words/live-words';
import { chatProviders } from './chat/chat-providers';
import { ChatWindow } from './chat/chat-window';
import type { Person } from './chat/person';
import { Island } from './island';
import { LeakDemo } from './leak/leak-demo';
import { leakProviders } from './leak/leak-providers';
import { LiveServer } from './live-server';
import { NetworkSwitches } from './network-switches';

const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada' },
  { id: 'grace', name: 'Grace' },
  { id: 'alan', name: 'Alan' },
];

/** A chat of three people in one tab, its server, its bytes and its source. */
@Component({
  selector: 'site-live',
  imports: [BuildHtml, DocBody, Island, NetworkSwitches, NumberSetting, WireEntry, WireLog],
  templateUrl: './live.html',
  styleUrl: './live.css',
})
export class Live {
  /** The page's text and source; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = LIVE_WORDS;
  protected readonly people = PEOPLE;
  protected readonly window = ChatWindow;
  protected readonly leakDemo = LeakDemo;
  protected readonly providersOf = chatProviders;
  protected readonly leakProviders = leakProviders;
  protected readonly server = new LiveServer();
  protected readonly picked = signal<number | null>(null);
  protected readonly latency = signal(0);
  protected readonly limits = { min: 0, max: 1000, step: 10, unit: 'ms' };
  /** The files that can be read: the exclusive accordion at the end. */
  protected readonly sources = computed(() =>
    this.doc().sections.filter(({ id }) => id.startsWith('source-')),
  );

  constructor() {
    afterNextRender(() => {
      void this.server.start();
    });
  }

  protected setLatency(ms: number): void {
    const mock = this.server.mock();
    if (mock !== null) mock.network.latency = ms;
    this.latency.set(ms);
  }

  /** HTML of a section of the text. */
  protected text(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.html ?? '';
  }

  protected heading(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.heading ?? '';
  }
}
