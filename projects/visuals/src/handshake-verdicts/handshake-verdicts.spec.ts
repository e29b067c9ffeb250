import { TestBed } from '@angular/core/testing';
import { requestVerdicts } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { handshakeRequest } from '../fixtures/handshake';
import { HandshakeVerdicts } from './handshake-verdicts';

it.each(['light', 'dark'])('leads to the rule; nothing for axe to find, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(HandshakeVerdicts);
  fixture.componentRef.setInput('verdicts', requestVerdicts(handshakeRequest({ Host: null })));
  fixture.componentRef.setInput('errorPage', '/errors');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  expect(element.querySelector('a')?.getAttribute('href')).toBe('/errors#WS_HANDSHAKE_HOST');
  expect([...element.querySelectorAll('li')].map((one) => one.className)).toEqual(['refused', '']);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
