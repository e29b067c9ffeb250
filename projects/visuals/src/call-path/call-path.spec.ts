import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/inside-the-server.json';
import { cursorOn } from '../timeline/cursor';
import { CallPath } from './call-path';
import { CallPathHarness } from './call-path.harness';

const RUN = runOf(json);

it.each(['light', 'dark'])(
  'lists the calls, leads to each, says what is chosen; axe, %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const seq = RUN.entries.findIndex(({ text }) => text.includes('Client.ondata("2[\\"say'));
    const fixture = TestBed.createComponent(CallPath);
    const element = fixture.nativeElement as HTMLElement;
    const harness = new CallPathHarness(element);
    fixture.componentRef.setInput('recording', RUN);
    fixture.componentRef.setInput('cursor', cursorOn(RUN, seq));
    fixture.componentRef.setInput('selected', seq);
    const picked: number[] = [];
    fixture.componentInstance.picked.subscribe((one) => picked.push(one));
    await fixture.whenStable();
    expect(harness.chosen()).toMatch(/^Client\.ondata\(/);
    expect(harness.steps()[1]).toMatch(/^up to engine\.io: Transport\.onData/);
    expect(harness.steps().at(-2)).toMatch(/^down to the wire/);
    harness.pick(1);
    expect(RUN.entries[picked[0] ?? -1]?.text).toMatch(/^Transport\.onData/);
    expect(await axeViolations(element)).toEqual([]);
    fixture.componentRef.setInput('selected', null);
    await fixture.whenStable();
    expect(element.textContent).toContain('has not to do with the server');
    delete document.documentElement.dataset['theme'];
  },
);
