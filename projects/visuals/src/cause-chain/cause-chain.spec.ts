import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { CauseChain } from './cause-chain';
import { CauseChainHarness } from './cause-chain.harness';

it.each(['light', 'dark'])('leads to causes and effects; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const recording = climbingRecording();
  const arrival = recording.entries.find(({ kind }) => kind === 'received')!;
  const fixture = TestBed.createComponent(CauseChain);
  fixture.componentRef.setInput('recording', recording);
  fixture.componentRef.setInput('seq', arrival.seq);
  const picked: number[] = [];
  fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new CauseChainHarness(element);
  page.pick(0);
  expect(picked).toEqual([arrival.cause?.seq]);
  expect(page.here()).toMatch(`#${arrival.seq} `);
  expect(await axeViolations(element)).toEqual([]);
  fixture.componentRef.setInput('seq', 10_000);
  await fixture.whenStable();
  expect(page.says()).toBe('The recording has no entry #10000.');
  delete document.documentElement.dataset['theme'];
});
