import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../fixtures/axe-violations';
import { climbingRecording } from '../fixtures/climbing-recording';
import { cursorAt } from '../timeline/cursor';
import { ConnectionState } from './connection-state';

describe('ConnectionState', () => {
  it('says which transport each side uses, in words', async () => {
    const recording = climbingRecording();
    const fixture = TestBed.createComponent(ConnectionState);
    fixture.componentRef.setInput('recording', recording);
    const element = fixture.nativeElement as HTMLElement;
    const wordsAt = async (at: number): Promise<(string | null)[]> => {
      fixture.componentRef.setInput('cursor', cursorAt(recording, at));
      await fixture.whenStable();
      return [...element.querySelectorAll('.words')].map(({ textContent }) => textContent);
    };
    expect(await wordsAt(0)).toEqual(['not connected', 'not connected']);
    expect(await wordsAt(250)).toEqual(['polling, probing WebSocket', 'polling']);
    expect(await wordsAt(30_000)).toEqual(['WebSocket', 'WebSocket']);
    expect(element.querySelector('dd')?.textContent).toBe('4');
    expect(await axeViolations(element)).toEqual([]);
  });
});
