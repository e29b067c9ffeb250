import { TestBed } from '@angular/core/testing';
import { requestVerdicts } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { handshakeRequest } from '../fixtures/handshake';
import { HandshakeVerdicts } from './handshake-verdicts';
import { HandshakeVerdictsHarness } from './handshake-verdicts.harness';

it.each(['light', 'dark'])('leads to the rule; nothing for axe to find, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(HandshakeVerdicts);
  fixture.componentRef.setInput('verdicts', requestVerdicts(handshakeRequest({ Host: null })));
  fixture.componentRef.setInput('errorPage', '/errors');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new HandshakeVerdictsHarness(element);
  expect(page.outcomes()).toEqual(['✗RFC 6455 answers 400', '✓ws 8 answers 101']);
  expect(page.links()).toEqual(['/errors#WS_HANDSHAKE_HOST']);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
