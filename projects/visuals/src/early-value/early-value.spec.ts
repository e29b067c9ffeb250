import { Component, ElementRef, viewChild } from '@angular/core';
import { EventPhase } from '@angular/core/primitives/event-dispatch';
import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { EarlyValue } from './early-value';

@Component({
  imports: [EarlyValue],
  // What stands in the attribute is there before the binding, as the text of a reader is in a pre-rendered page.
  template: `<input #field vizEarlyValue value="early" [value]="'bound'" (input)="hear()" />`,
})
class Page {
  readonly heard: string[] = [];
  readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  hear(): void {
    this.heard.push(this.field().nativeElement.value);
  }
}

/** As Angular marks an event that it replays. */
const replayed = () =>
  Object.defineProperty(new Event('input'), 'eventPhase', { value: EventPhase.REPLAY });

async function open() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const { field, heard } = fixture.componentInstance;
  return { input: field().nativeElement, heard };
}

it('gives a replayed event the value that was there before the bindings', async () => {
  const { input, heard } = await open();
  expect(input.value).toBe('bound');
  input.dispatchEvent(replayed());
  expect([input.value, heard]).toEqual(['early', ['early']]);
});

it('leaves what the reader has written since', async () => {
  const { input, heard } = await open();
  input.value = 'later';
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(replayed());
  expect([input.value, heard]).toEqual(['later', ['later', 'later']]);
});

it('changes nothing by itself', async () => {
  const { input, heard } = await open();
  expect([input.value, heard]).toEqual(['bound', []]);
});
