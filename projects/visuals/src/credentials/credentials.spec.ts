import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/who-are-you.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { Credentials } from './credentials';
import { CredentialsHarness } from './credentials.harness';

const RUN = runOf(json);
let fixture: ComponentFixture<Credentials>;
let page: CredentialsHarness;

beforeEach(async () => {
  fixture = TestBed.createComponent(Credentials);
  fixture.componentRef.setInput('recording', RUN);
  fixture.componentRef.setInput('cursor', cursorAtEnd(RUN));
  fixture.componentRef.setInput('ways', [
    { who: 'foe', way: 'auth' },
    { who: 'writer', way: 'address' },
    { who: 'nobody', way: 'nothing at all' },
  ]);
  fixture.componentRef.setInput('secrets', ['sesame', 'barley']);
  await fixture.whenStable();
  page = new CredentialsHarness(fixture.nativeElement as HTMLElement);
});

describe('viz-credentials', () => {
  it('has a row for each way: what was sent, who reads it, what came of it', () => {
    const [foe, writer, nobody] = page.table();
    expect(foe?.[1]).toContain('frame: CONNECT packet');
    expect(foe?.[3]).toContain('CONNECT_ERROR at 120 ms');
    expect(foe?.[3]).toContain('connect_error: not authorized');
    expect(writer?.[1]).toContain('/?token=sesame');
    expect(writer?.[2]).toContain('logs of servers and proxies');
    expect(writer?.[3]).toContain('let in at 60 ms');
    expect(writer?.[4]).toContain('Close 4403');
    expect(nobody?.slice(1, 3)).toEqual(['none', '']);
  });

  it('says that a session is still open, and that nothing was sent yet', async () => {
    fixture.componentRef.setInput('cursor', cursorAt(RUN, 3000));
    await fixture.whenStable();
    expect(page.table()[1]?.[4]).toBe('still open');
    fixture.componentRef.setInput('cursor', { at: 0, index: 0 });
    await fixture.whenStable();
    expect(page.table().map((row) => row[1])).toEqual(Array(3).fill('nothing sent yet'));
  });

  it('leads to the message that carried the secret, and to the refusal', () => {
    const seen: string[] = [];
    fixture.componentInstance.picked.subscribe((seq) => {
      const { kind, layer, from } = RUN.entries[seq] ?? {};
      seen.push(`${kind} ${layer} ${from}`);
    });
    page.pickAll(0);
    expect(seen).toEqual(['sent websocket foe', 'received websocket guarded']);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
