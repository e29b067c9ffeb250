import { TestBed } from '@angular/core/testing';
import { dissectFrame, FRAME_ABNF } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { Abnf } from './abnf';
import { AbnfHarness } from './abnf.harness';

it.each(['light', 'dark'])('a rule lights up and pins its field; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(Abnf);
  fixture.componentRef.setInput('rules', FRAME_ABNF);
  fixture.componentRef.setInput('field', dissectFrame(bytesOf('818537fa213d7f9f4d5158')).field);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new AbnfHarness(element);
  page.pin('frame-masked');
  await fixture.whenStable();
  expect(fixture.componentInstance.pinned()).toBe('0.5');
  expect(page.pinned()).toEqual(['frame-masked']);
  fixture.componentRef.setInput('active', '0.7');
  await fixture.whenStable();
  expect(page.lit()).toEqual(['frame-masking-key']);
  expect(page.absent()).toContain('frame-payload-length-16');
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
