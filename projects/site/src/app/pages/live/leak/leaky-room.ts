import { Component, inject, Injectable, signal, type OnDestroy } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Observable } from 'rxjs';
import { io, type Socket } from 'socket.io-client';
import type { ChatEvents, ChatMessage } from '../chat/chat-events';
import { CHAT_URL } from './chat-url';

/** Messages the usual way. It leaks: no teardown takes the listener away when a subscriber leaves. */
@Injectable()
export class LeakyMessages implements OnDestroy {
  readonly socket: Socket<ChatEvents> = io(inject(CHAT_URL), {
    auth: { name: 'leaky' },
    query: { person: 'leaky' },
    forceNew: true,
  });

  readonly all = new Observable<ChatMessage>((observer) => {
    this.socket.on('message', (message) => {
      observer.next(message);
    });
  });

  ngOnDestroy(): void {
    this.socket.disconnect();
  }
}

/** The same room on top of it. It unsubscribes, as it should; it does not help. */
@Component({ selector: 'live-leaky-room', template: `{{ last() }}` })
export class LeakyRoom {
  protected readonly last = signal('');

  constructor() {
    inject(LeakyMessages)
      .all.pipe(takeUntilDestroyed())
      .subscribe((message) => {
        this.last.set(message.text);
      });
  }
}
