import { Component, computed, inject, signal } from '@angular/core';
import * as v from 'valibot';
import { LIMITS, NAME, ROOM } from '../../../../shared/chat-protocol';
import { Visitor } from '../visitor';
import { WORDS } from '../words';

/** Where somebody says a name and a room. */
@Component({
  selector: 'chat-entrance',
  templateUrl: './entrance.html',
  styleUrl: './entrance.css',
})
export class Entrance {
  readonly #visitor = inject(Visitor);
  protected readonly words = WORDS;
  protected readonly limits = LIMITS;
  protected readonly name = signal('');
  protected readonly room = signal(this.#visitor.room());
  protected readonly wasTried = signal(false);

  readonly #read = computed(() => ({
    name: v.safeParse(NAME, this.name()),
    room: v.safeParse(ROOM, this.room()),
  }));
  protected readonly nameProblem = computed(() => this.wasTried() && !this.#read().name.success);
  protected readonly roomProblem = computed(() => this.wasTried() && !this.#read().room.success);

  protected enter(): void {
    this.wasTried.set(true);
    const { name, room } = this.#read();
    if (name.success && room.success) this.#visitor.enter(name.output, room.output);
  }
}
