import { APP_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  bootstrapAppScopedEarlyEventContract,
  clearAppScopedEarlyEventContract,
  getAppScopedQueuedEventInfos,
} from '@angular/core/primitives/event-dispatch';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ElementsUntilReplay } from './elements-until-replay';

const APP = 'early';
let container: HTMLElement;
let elements: ElementsUntilReplay;

beforeEach(() => {
  container = document.createElement('div');
  bootstrapAppScopedEarlyEventContract(container, APP, ['click'], ['focus']);
  TestBed.configureTestingModule({
    providers: [{ provide: APP_ID, useValue: APP }],
  });
  elements = TestBed.runInInjectionContext(() => new ElementsUntilReplay());
});

afterEach(() => {
  clearAppScopedEarlyEventContract(APP);
});

const one = () => new Set([document.createElement('a')]);

it('keeps the elements that Angular has yet to replay events to', () => {
  const waiting = one();
  elements.set('', waiting);
  expect(elements.get('')).toBe(waiting);
});

it('keeps none of the pages that come after the replay', () => {
  elements.set('', one());
  expect(elements.delete('')).toBe(true);
  elements.set('', one());
  expect([...elements.keys()]).toEqual([]);
});

it('keeps the elements of a block, before and after, until the block is hydrated', () => {
  elements.set('d0', one());
  elements.delete('');
  elements.set('d1', one());
  expect([...elements.keys()]).toEqual(['d0', 'd1']);
  elements.delete('d0');
  expect([...elements.keys()]).toEqual(['d1']);
});

it('ends the collection of early events, when Angular has already forgotten it', () => {
  const collected = getAppScopedQueuedEventInfos(APP);
  container.click();
  expect(collected).toHaveLength(1);
  elements.delete('d0');
  container.click();
  expect(collected).toHaveLength(2);
  clearAppScopedEarlyEventContract(APP);
  elements.delete('');
  container.click();
  container.dispatchEvent(new FocusEvent('focus'));
  expect(collected).toHaveLength(2);
});
