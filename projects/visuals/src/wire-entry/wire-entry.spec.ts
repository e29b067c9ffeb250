import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { WireEntry } from './wire-entry';
import { WireEntryHarness } from './wire-entry.harness';

const recording = climbingRecording();

async function render(seq: number): Promise<ComponentFixture<WireEntry>> {
  const fixture = TestBed.createComponent(WireEntry);
  fixture.componentRef.setInput('recording', recording);
  fixture.componentRef.setInput('seq', seq);
  await fixture.whenStable();
  return fixture;
}

const elementOf = (fixture: ComponentFixture<WireEntry>): HTMLElement =>
  fixture.nativeElement as HTMLElement;
const read = async (seq: number): Promise<WireEntryHarness> =>
  new WireEntryHarness(elementOf(await render(seq)));

describe('WireEntry', () => {
  const request = recording.entries.findIndex(({ layer }) => layer === 'http');
  const frame = recording.entries.findIndex(({ layer }) => layer === 'websocket');

  it('shows HTTP as it is on the wire, line ends in signs', async () => {
    const entry = await read(request);
    expect(entry.headline()).toBe('GET polling: handshake');
    expect(entry.lines()).toEqual([
      'GET /socket.io/?EIO=4&transport=polling HTTP/1.1\\r\\n',
      'Host: lab\\r\\n',
      '\\r\\n',
    ]);
  });

  it('shows a frame as hexadecimal, and what it means', async () => {
    const entry = await read(frame);
    expect(entry.hex()[0]).toMatch(/^81 86 11 22 33 44/);
    expect(entry.protocols()).toContain('Engine.IO');
  });

  it('leads to related entries', async () => {
    const fixture = await render(request);
    const picked: number[] = [];
    fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
    new WireEntryHarness(elementOf(fixture)).pickAll();
    const answer = recording.entries.find((e) => e.kind === 'sent' && e.answers === request);
    const arrival = recording.entries.find(
      (e) => e.kind === 'received' && e.cause?.seq === request,
    );
    expect(picked).toEqual([answer?.seq, arrival?.seq]);
  });

  it('says so when there is no such entry', async () => {
    const entry = await read(10_000);
    expect(entry.says()).toBe('The recording has no entry #10000.');
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const fixture = await render(request);
    expect(await axeViolations(elementOf(fixture))).toEqual([]);
    fixture.componentRef.setInput('seq', frame);
    await fixture.whenStable();
    expect(await axeViolations(elementOf(fixture))).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
