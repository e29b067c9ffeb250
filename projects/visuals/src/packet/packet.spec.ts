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
