import { TestBed } from '@angular/core/testing';
import { verdicts } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { bytesOf } from '../fixtures/bytes-of';
import { Verdicts } from './verdicts';
import { VerdictsHarness } from './verdicts.harness';

it.each(['light', 'dark'])('leads to the rule; nothing for axe to find, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(Verdicts);
  fixture.componentRef.setInput('verdicts', verdicts(bytesOf('c100'), { isServer: false }));
  fixture.componentRef.setInput('errorPage', '/errors');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new VerdictsHarness(element);
  expect(page.outcomes()).toEqual(
    ['RFC 6455', 'ws 8', 'Chromium'].map((one) => `✗${one} fails the connection`),
  );
  expect(page.codes()).toEqual(Array(3).fill('WS_UNEXPECTED_RSV'));
  expect(page.links()).toEqual(Array(3).fill('/errors#WS_UNEXPECTED_RSV'));
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
