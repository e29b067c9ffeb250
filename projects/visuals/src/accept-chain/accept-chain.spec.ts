import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { AcceptChain } from './accept-chain';
import { AcceptChainHarness } from './accept-chain.harness';

it.each(['light', 'dark'])('follows the key; nothing for axe to find, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const fixture = TestBed.createComponent(AcceptChain);
  fixture.componentRef.setInput('key', 'dGhlIHNhbXBsZSBub25jZQ==');
  fixture.componentRef.setInput('answered', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new AcceptChainHarness(element);
  expect(page.verdict()).toMatch(/^✓ /);
  fixture.componentRef.setInput('key', 'AQIDBAUGBwgJCgsMDQ4PEA==');
  await fixture.whenStable();
  expect(page.verdict()).toMatch(/^✗ /);
  expect(page.stations().at(-1)).toEqual([
    ...['Sec-WebSocket-Accept', 'C/0nmHhBztSRGR1CwL6Tf4ZjwpY='],
  ]);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
