import { Component, computed, effect, inject, signal, type Signal } from '@angular/core';
import { LIVE_WORDS } from '../../../words/live-words';
import { ROOMS } from './chat-events';
import { ChatRoom } from './chat-room';

/** Milliseconds without a key after which somebody is not typing any more. */
const TYPING_PAUSE = 1500;

/** A person's window on the chat. */
@Component({
  selector: 'live-chat-window',
  templateUrl: './chat-window.html',
  styleUrl: './chat-window.css',
})
export class ChatWindow {
  protected readonly words = LIVE_WORDS.window;
  protected readonly rooms = ROOMS;
  protected readonly room = inject(ChatRoom);
  protected readonly draft = signal('');
  protected readonly problem = signal('');
  protected readonly welcome = signal('');

  /** What to say about the connection; empty while all is well. */
  protected readonly banner: Signal<string> = computed(() => {
    const state = this.room.connection.state();
    switch (state.status) {
      case 'connected':
        return '';
      case 'reconnecting':
        return this.words.reconnecting(state.attempt);
      case 'refused':
      case 'failed':
        return this.words.refused(state.error.message);
      case 'disconnected':
        return state.willRetry ? this.words.lost : this.words.ended;
      default:
        return this.words.connecting;
    }
  });

  protected readonly typing = computed(() => this.words.typing(this.room.typing()));

  constructor() {
    this.room.welcome.then(
      (text) => {
        this.welcome.set(text);
      },
      () => undefined,
    );
    // Every key starts the pause anew; a sent message ends it.
    effect((onCleanup) => {
      const isTyping = this.draft() !== '';
      this.room.tellTyping(isTyping);
      const pause = setTimeout(() => {
        this.room.tellTyping(false);
      }, TYPING_PAUSE);
      onCleanup(() => {
        clearTimeout(pause);
      });
    });
  }

  /** Empties the line at once: what is typed while the answer is on its way is the next message. */
  protected async say(): Promise<void> {
    const text = this.draft();
    if (text.trim() === '') return;
    this.draft.set('');
    const isTaken = await this.room.say(text);
    this.problem.set(isTaken ? '' : this.words.notSent);
    if (!isTaken) this.draft.update((typed) => (typed === '' ? text : `${text} ${typed}`));
  }

  protected async rename(name: string): Promise<void> {
    const isTaken = await this.room.rename(name);
    this.problem.set(isTaken ? '' : this.words.notRenamed);
  }
}
