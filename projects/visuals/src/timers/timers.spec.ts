import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/still-there.json';
import { cursorAt } from '../timeline/cursor';
import { Timers } from './timers';
import { TimersHarness } from './timers.harness';

it.each(['light', 'dark'])('shrinks an arc with the cursor and says so; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const recording = runOf(json);
  const fixture = TestBed.createComponent(Timers);
  const harness = new TimersHarness(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('recording', recording);
  const show = async (at: number): Promise<void> => {
    fixture.componentRef.setInput('cursor', cursorAt(recording, at));
    await fixture.whenStable();
  };
  await show(10_000);
  expect(harness.hosts()).toEqual(['server', 'four', 'three']);
  const early = harness.arcOf('four', 'pingInterval + pingTimeout');
  await show(20_000);
  const late = harness.arcOf('four', 'pingInterval + pingTimeout');
  expect(early - late).toBeCloseTo(10 / 45, 3);
  expect(harness.saysOf('four', 'pingInterval + pingTimeout')).toMatch(/^fires in 25\.\d+ s$/);
  expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
