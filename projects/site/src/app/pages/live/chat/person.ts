import { InjectionToken } from '@angular/core';

/** Who sits at a chat window. */
export interface Person {
  /** Stays the same; also the name of this person's browser in the recording. */
  readonly id: string;
  /** What the others see at the start. */
  readonly name: string;
}

/** Whose window this is. */
export const PERSON = new InjectionToken<Person>('PERSON');
