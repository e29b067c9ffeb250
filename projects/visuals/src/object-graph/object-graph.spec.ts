import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/inside-the-server.json';
import { cursorOn } from '../timeline/cursor';
import { ObjectGraph } from './object-graph';
import { ObjectGraphHarness } from './object-graph.harness';

const RUN = runOf(json);
const DECODED = RUN.entries.findIndex(({ text }) => text.startsWith('Client.ondecoded(EVENT'));

let fixture: ComponentFixture<ObjectGraph>;
let harness: ObjectGraphHarness;
let picked: number[];

const show = async (seq: number): Promise<void> => {
  fixture.componentRef.setInput('cursor', cursorOn(RUN, seq));
  fixture.componentRef.setInput('selected', seq);
  await fixture.whenStable();
};

beforeEach(async () => {
  fixture = TestBed.createComponent(ObjectGraph);
  harness = new ObjectGraphHarness(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('recording', RUN);
  picked = [];
  fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
  await show(DECODED);
});

describe('viz-object-graph', () => {
  it('lights the object of the chosen entry, in the picture and in the table', async () => {
    expect(harness.lit()).toEqual(['Client', expect.stringMatching(/^socket\.io Client /)]);
    expect(harness.way()).toContain('Adapter');
    await show(DECODED - 2);
    expect(harness.lit()).toEqual(['Socket', expect.stringMatching(/^engine\.io Socket /)]);
  });

  it('leads from an object to the entry that told of it last, by key and by mouse', () => {
    harness.pick('socket.io Client');
    harness.pickBox('websocket');
    expect(picked.map((seq) => RUN.entries[seq]?.text.replace(/\(.*/, ''))).toEqual([
      ...['Client.ondecoded', 'Transport.onPacket'],
    ]);
  });

  it('has in the picture what is in the table', () => {
    expect(harness.boxes()).toHaveLength(harness.rows().length);
    expect(harness.boxes().length).toBeGreaterThan(8);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
