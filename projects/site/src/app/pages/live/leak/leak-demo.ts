import { afterNextRender, Component, inject, Injector, signal } from '@angular/core';
import { Socket } from '@wirelight/angular';
import { LIVE_WORDS } from '../../../words/live-words';
import { LeakyMessages, LeakyRoom } from './leaky-room';
import { TidyRoom } from './tidy-room';

const ROUNDS = 10;
/** Milliseconds that a room stays open and closed, so that the numbers can be watched. */
const MOMENT = 60;

/** Opens and closes rooms on a service that cleans up and on one that does not, and counts what is left on their sockets. */
@Component({
  selector: 'live-leak-demo',
  imports: [LeakyRoom, TidyRoom],
  templateUrl: './leak-demo.html',
  styleUrl: './leak-demo.css',
})
export class LeakDemo {
  protected readonly words = LIVE_WORDS.leak;
  protected readonly isOpen = signal(false);
  protected readonly isRunning = signal(false);
  protected readonly closed = signal(0);
  protected readonly tidy = signal({ listeners: 0, subscribers: 0 });
  protected readonly leaky = signal({ listeners: 0 });

  private readonly injector = inject(Injector);
  private readonly tidySocket = inject(Socket);
  private readonly leakySocket = inject(LeakyMessages).socket;

  protected async cycle(): Promise<void> {
    this.isRunning.set(true);
    for (let round = 0; round < ROUNDS; round++) {
      await this.show(true);
      await this.show(false);
      this.closed.update((count) => count + 1);
    }
    this.isRunning.set(false);
  }

  private async show(isOpen: boolean): Promise<void> {
    this.isOpen.set(isOpen);
    await new Promise<void>((resolve) => {
      afterNextRender(resolve, { injector: this.injector });
    });
    this.tidy.set({
      listeners: this.tidySocket.ioSocket.listeners('message').length,
      subscribers: this.tidySocket.subscriberCount('message'),
    });
    this.leaky.set({ listeners: this.leakySocket.listeners('message').length });
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
  }
}
