import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { runOf } from '../fixtures/run-of';
import wrongPartner from '../generated/recordings/wrong-partner.json';
import { cursorAt } from '../timeline/cursor';
import { ConnectionState } from './connection-state';
import { ConnectionStateHarness } from './connection-state.harness';

describe('ConnectionState', () => {
  it.each(['light', 'dark'])('says which transport each side uses; axe, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const recording = climbingRecording();
    const fixture = TestBed.createComponent(ConnectionState);
    fixture.componentRef.setInput('recording', recording);
    const element = fixture.nativeElement as HTMLElement;
    const page = new ConnectionStateHarness(element);
    const wordsAt = async (at: number): Promise<readonly string[]> => {
      fixture.componentRef.setInput('cursor', cursorAt(recording, at));
      await fixture.whenStable();
      return page.transports();
    };
    expect(await wordsAt(0)).toEqual(['not connected', 'not connected']);
    expect(await wordsAt(250)).toEqual(['polling, probing WebSocket', 'polling']);
    expect(await wordsAt(30_000)).toEqual(['WebSocket', 'WebSocket']);
    expect(page.names()).toEqual(['client and server']);
    expect(page.figures()).toMatchObject({ 'HTTP requests': '4', 'WebSocket frames': '7' });
    expect(await axeViolations(element)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });

  it('names every client and its server, and adds up', async () => {
    const recording = runOf(wrongPartner);
    const fixture = TestBed.createComponent(ConnectionState);
    fixture.componentRef.setInput('recording', recording);
    fixture.componentRef.setInput('cursor', cursorAt(recording, 1000));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const page = new ConnectionStateHarness(element);
    expect(page.names()).toEqual(['plain and socketio', 'io and echo']);
    expect(page.transports()).toEqual(['closed', 'closed', 'not connected', 'not connected']);
    expect(Object.keys(page.figures())).toContain('clients to servers');
    expect(await axeViolations(element)).toEqual([]);
  });
});
