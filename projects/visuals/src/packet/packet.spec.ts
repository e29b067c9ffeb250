import { TestBed } from '@angular/core/testing';
import { dissectConnection } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { textFrame } from '../fixtures/wire-bytes';
import { Packet } from './packet';
import { PacketHarness } from './packet.harness';

it.each(['light', 'dark'])('lights up what holds a field, and pins it; axe, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const bytes = textFrame('42["news",1]', true);
  const options = { from: 'client', isUpgraded: true, engineIo: true } as const;
  const fixture = TestBed.createComponent(Packet);
  fixture.componentRef.setInput('bytes', bytes);
  fixture.componentRef.setInput('field', dissectConnection(bytes, options).field);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = new PacketHarness(element);
  expect(page.layers()).toEqual([
    'WebSocket, 18 bytes',
    'Engine.IO, 12 bytes',
    'Socket.IO, 11 bytes',
  ]);
  page.lookAt('payload');
  await fixture.whenStable();
  // The payload itself, and the parts of the layers around it that hold it.
  expect(page.lit()).toEqual(['Payload data', 'data', 'payload']);
  page.pin('payload');
  await fixture.whenStable();
  expect(page.pinned()).toEqual(['payload']);
  expect(await axeViolations(element)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});

it('says how many layers it does not show', async () => {
  const bytes = new Uint8Array(100).fill(0);
  for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x89;
  const fixture = TestBed.createComponent(Packet);
  fixture.componentRef.setInput('bytes', bytes);
  const options = { from: 'server', isUpgraded: true } as const;
  fixture.componentRef.setInput('field', dissectConnection(bytes, options).field);
  await fixture.whenStable();
  const page = new PacketHarness(fixture.nativeElement as HTMLElement);
  expect(page.layers().length).toBe(40);
  expect(page.hidden()).toEqual(['10 more layers are not shown.']);
});
