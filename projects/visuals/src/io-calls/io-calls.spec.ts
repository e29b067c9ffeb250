import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/one-manager.json';
import { cursorAtEnd } from '../timeline/cursor';
import { IoCalls } from './io-calls';
import { IoCallsHarness } from './io-calls.harness';

const RUN = runOf(json);

it.each(['light', 'dark'])('shows calls and Managers, leads to a call; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(IoCalls);
  const element = fixture.nativeElement as HTMLElement;
  const harness = new IoCallsHarness(element);
  fixture.componentRef.setInput('recording', RUN);
  fixture.componentRef.setInput('cursor', cursorAtEnd(RUN));
  const picked: number[] = [];
  fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
  await fixture.whenStable();
  expect(harness.calls().slice(0, 3)).toEqual([
    ['Manager 1', 'TCP 1'],
    ['Manager 1', 'TCP 1'],
    ['Manager 2', 'TCP 2'],
  ]);
  expect(harness.managers()[1]).toBe(
    'Manager 2 | nothing: no later call gets it | / | open, TCP 2',
  );
  expect(harness.lit()).toEqual([]);
  harness.pick(1);
  expect(RUN.entries[picked[0] ?? -1]?.text).toMatch(/^io\("http:\/\/lab\/admin"/);
  fixture.componentRef.setInput('selected', picked[0]);
  await fixture.whenStable();
  expect(harness.lit()).toHaveLength(1);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
