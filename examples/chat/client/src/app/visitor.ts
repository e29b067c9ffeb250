import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import * as v from 'valibot';
import { NAME, ROOM } from '../../../shared/chat-protocol';

const NAME_KEY = 'chat-name';
const FIRST_ROOM = 'lobby';

/** Who sits at this window, and in which room. The room stands in the address, the name stays for as long as the tab does. */
@Injectable({ providedIn: 'root' })
export class Visitor {
  readonly #window = inject(DOCUMENT).defaultView!;
  readonly #name = signal(this.#stored());
  readonly #room = signal(this.#inAddress());

  /** Undefined before somebody has entered. */
  readonly name = this.#name.asReadonly();
  readonly room = this.#room.asReadonly();
  readonly hasEntered = computed(() => this.#name() !== undefined);

  constructor() {
    this.#window.addEventListener('popstate', () => {
      this.#room.set(this.#inAddress());
    });
  }

  /** @param name - Fits `NAME`. */
  enter(name: string, room: string): void {
    this.#window.sessionStorage.setItem(NAME_KEY, name);
    this.goTo(room);
    this.#name.set(name);
  }
  /** @param room - Fits `ROOM`. */
  goTo(room: string): void {
    if (room !== this.#inAddress()) this.#window.history.pushState(null, '', `?room=${room}`);
    this.#room.set(room);
  }
  /** Begins anew, so that nothing that is still on its way goes out under another name. */
  leave(): void {
    this.#window.sessionStorage.removeItem(NAME_KEY);
    this.#window.location.reload();
  }

  #stored(): string | undefined {
    const name = v.safeParse(NAME, this.#window.sessionStorage.getItem(NAME_KEY));
    return name.success ? name.output : undefined;
  }
  #inAddress(): string {
    const room = v.safeParse(ROOM, new URLSearchParams(this.#window.location.search).get('room'));
    return room.success ? room.output : FIRST_ROOM;
  }
}
