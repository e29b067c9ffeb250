import { TestBed } from '@angular/core/testing';
import { upgradeRequestChecks } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { handshakeRequest } from '../fixtures/handshake';
import { HandshakeChecks } from './handshake-checks';
import { HandshakeChecksHarness } from './handshake-checks.harness';

it.each(['light', 'dark'])('says which rule is broken; nothing for axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(HandshakeChecks);
  const request = handshakeRequest({ Upgrade: null });
  fixture.componentRef.setInput('checks', upgradeRequestChecks(request));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new HandshakeChecksHarness(element);
  expect(page.broken()).toEqual([
    ['✗broken: Upgrade', 'not there', 'RFC 6455, section 4.1, item 5'],
  ]);
  expect(page.rules()).toHaveLength(10);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
