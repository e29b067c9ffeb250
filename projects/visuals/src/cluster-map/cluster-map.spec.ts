import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/behind-the-balancer.json';
import { cursorAt } from '../timeline/cursor';
import { ClusterMap, type ServerSwitch } from './cluster-map';
import { ClusterMapHarness } from './cluster-map.harness';

const RUN = runOf(json);
let fixture: ComponentFixture<ClusterMap>;
let map: ClusterMapHarness;

const show = async (at: number, selected: number | null = null): Promise<void> => {
  fixture.componentRef.setInput('cursor', cursorAt(RUN, at));
  fixture.componentRef.setInput('selected', selected);
  await fixture.whenStable();
};

beforeEach(() => {
  fixture = TestBed.createComponent(ClusterMap);
  map = new ClusterMapHarness(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('recording', RUN);
  fixture.componentRef.setInput('killable', ['node-1', 'node-2']);
  fixture.componentRef.setInput('hosts', {
    clients: ['ann', 'bob', 'carl'],
    balancer: 'balancer',
    servers: ['node-1', 'node-2', 'node-3'],
    bus: 'redis',
  });
});

describe('viz-cluster-map', () => {
  it('says in words all that it draws', async () => {
    await show(3100);
    expect(map.table().map(([client]) => client)).toEqual(['ann', 'bob', 'carl']);
    expect(map.table()[1]).toEqual([
      'bob',
      '–',
      expect.stringMatching(/requests WebSocket, \d × HTTP$/),
    ]);
    expect(map.items('The last news')).toEqual([
      expect.stringContaining('ann heard it from its own server, node-1.'),
      expect.stringContaining('bob heard it through the bus, node-2.'),
      expect.stringContaining('carl heard it from its own server, node-1.'),
    ]);
    expect(map.section('The bus')).toContain(
      'socket.io#/#* and what begins like it, heard by node-1, node-2',
    );
    expect(map.section('The bus')).toContain('node-1 got it back, and drops it. node-2 got it.');
  });

  it('leads from its words to the entries, and marks the entry that is chosen', async () => {
    await show(3100);
    const picked: number[] = [];
    fixture.componentInstance.picked.subscribe((seq) => picked.push(seq));
    map.press('socket.io#/#news#');
    const [seq = -1] = picked;
    expect(RUN.entries[seq]).toMatchObject({ kind: 'sent', layer: 'redis', from: 'node-1' });
    expect(map.current()).toEqual([]);
    await show(3100, seq);
    expect(map.current()).toEqual(['socket.io#/#news#']);
    expect(map.says()).toMatch(/^node-1 → redis: Redis PUBLISH socket\.io#\/#news#/);
    expect(map.hasArrow()).toBe(true);
  });

  it('kills a server and starts it again', async () => {
    const switched: ServerSwitch[] = [];
    fixture.componentInstance.switched.subscribe((one) => switched.push(one));
    await show(3100);
    map.press('Kill node-1');
    await show(5100);
    expect(map.boxes()).toContain('✗ node-1');
    map.press('Start again: node-1');
    expect(switched).toEqual([
      { server: 'node-1', isUp: false },
      { server: 'node-1', isUp: true },
    ]);
  });

  it('has nothing to say before anything has happened', async () => {
    await show(-1);
    expect(map.section('The last news')).toContain('Nobody has said anything yet.');
    expect(map.section('The bus')).toContain('Nobody is subscribed.');
    expect(map.hasArrow()).toBe(false);
  });

  it.each(['light', 'dark'])('has nothing for axe to find, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await show(5100);
    expect(await axeViolations(fixture.nativeElement as HTMLElement)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
