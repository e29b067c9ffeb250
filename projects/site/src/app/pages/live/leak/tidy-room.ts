import { Component, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { injectSocket } from '@wirelight/angular';
import type { ChatCommands, ChatEvents } from '../chat/chat-events';

/** Messages by the binding: all subscribers share one listener, and it goes with the last of them. */
@Injectable()
export class TidyMessages {
  readonly all = injectSocket<ChatEvents, ChatCommands>().fromEvent('message');
}

/** A room that can be opened and closed. */
@Component({ selector: 'live-tidy-room', template: `{{ last() }}` })
export class TidyRoom {
  protected readonly last = signal('');

  constructor() {
    inject(TidyMessages)
      .all.pipe(takeUntilDestroyed())
      .subscribe((message) => {
        this.last.set(message.text);
      });
  }
}
