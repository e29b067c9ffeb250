import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/poisoned-cache.json';
import { cursorAtEnd } from '../timeline/cursor';
import { ProxyReading } from './proxy-reading';
import { ProxyReadingHarness } from './proxy-reading.harness';

const RUN = runOf(json);
let fixture: ComponentFixture<ProxyReading>;
let page: ProxyReadingHarness;

beforeEach(async () => {
  fixture = TestBed.createComponent(ProxyReading);
  fixture.componentRef.setInput('recording', RUN);
  fixture.componentRef.setInput('cursor', cursorAtEnd(RUN));
  await fixture.whenStable();
  page = new ProxyReadingHarness(fixture.nativeElement as HTMLElement);
});

describe('viz-proxy-reading', () => {
  it('marks the line that the proxy takes for a request, and says so in words', () => {
    const frame = 'page at 140 ms';
    expect(page.requestsIn(frame)).toEqual(['GET /script.js HTTP/1.1 \\r\\n']);
    expect(page.verdictsOn(frame)).toEqual([
      '→ a request for bank/script.js',
      expect.stringContaining('without a mask'),
    ]);
  });

  it('shows an entry: the bytes, what is kept, what somebody runs', () => {
    const seen: (string | undefined)[] = [];
    fixture.componentInstance.picked.subscribe((seq) => {
      const entry = RUN.entries[seq];
      seen.push(entry?.text === '' ? `${entry.layer} from ${entry.from}` : entry?.text);
    });
    page.pickMessage('page at 140 ms');
    page.pickCache();
    page.pickGiven();
    expect(seen).toEqual(['websocket from page', 'keeps bank/script.js', 'runs pay(thief)']);
  });

  it('says what there is before anything has happened', async () => {
    fixture.componentRef.setInput('cursor', { at: 0, index: 0 });
    await fixture.whenStable();
    expect([page.cache(), page.messages()]).toEqual([[], []]);
    expect(page.given()).toEqual(['Nobody has asked the bank yet.']);
    expect(page.says()).toContain('It keeps nothing yet.');
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
