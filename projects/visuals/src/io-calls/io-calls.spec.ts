import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/one-manager.json';
import { cursorAtEnd } from '../timeline/cursor';
import { IoCalls } from './io-calls';
import { IoCallsHarness } from './io-calls.harness';

const RUN = runOf(json);

let fixture: ComponentFixture<IoCalls>;
let harness: IoCallsHarness;
let picked: number[];

beforeEach(async () => {
  fixture = TestBed.createComponent(IoCalls);
  harness = new IoCallsHarness(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('recording', RUN);
  fixture.componentRef.setInput('cursor', cursorAtEnd(RUN));
  picked = [];
  fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
  await fixture.whenStable();
});

describe('viz-io-calls', () => {
  it('shows what each call got, and the Managers that there are', () => {
    expect(harness.calls().slice(0, 3)).toEqual([
      ['Manager 1', 'TCP 1'],
      ['Manager 1', 'TCP 1'],
      ['Manager 2', 'TCP 2'],
    ]);
    expect(harness.managers()).toHaveLength(7);
    expect(harness.managers()[1]).toEqual([
      ...['Manager 2', 'nothing: no later call gets it', '/', 'open, TCP 2'],
    ]);
  });

  it('leads to a call, which is lit then, and to the entry that told last of a Manager', async () => {
    expect(harness.lit()).toEqual([]);
    harness.pickCall(1);
    const call = RUN.entries[picked[0] ?? -1];
    expect(call?.text).toMatch(/^io\("http:\/\/lab\/admin"/);
    fixture.componentRef.setInput('selected', picked[0]);
    await fixture.whenStable();
    expect(harness.lit()).toEqual([call?.text]);
    harness.pickManager('Manager 2');
    expect(RUN.entries[picked[1] ?? -1]?.object).toMatchObject({ class: 'Manager', id: '2' });
  });

  it('says that nothing has been called', async () => {
    fixture.componentRef.setInput('cursor', { at: 0, index: 0 });
    await fixture.whenStable();
    expect(harness.calls()).toEqual([]);
    expect(harness.says()).toBe('io() has not been called yet.');
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
