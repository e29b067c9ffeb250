import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CLIMBING_TO_WEBSOCKET } from '@wirelight/simulator';
import { cursorAtEnd, cursorOn } from '@wirelight/visuals';
import { describe, expect, it, vi } from 'vitest';
import { CLIMBING_RECORDING } from '../../recordings/climbing-recording';
import { LabSession } from './lab-session';
import { Player } from './player';

function open(speed: number) {
  return TestBed.runInInjectionContext(() => {
    const session = new LabSession({
      scenario: CLIMBING_TO_WEBSOCKET,
      recording: CLIMBING_RECORDING,
    });
    return { session, player: new Player(session, speed) };
  });
}

/** Shows where the cursor is. */
@Component({ template: '{{ session.cursor().at }}' })
class Page {
  readonly session = new LabSession({
    scenario: CLIMBING_TO_WEBSOCKET,
    recording: CLIMBING_RECORDING,
  });
  readonly player = new Player(this.session, 0.01);
}

describe('Player', () => {
  it('plays to the end of the run and stops there', async () => {
    const { player, session } = open(100);
    player.play();
    expect(player.isPlaying()).toBe(true);
    await vi.waitFor(() => {
      expect(player.isPlaying()).toBe(false);
    });
    expect(session.cursor()).toEqual(cursorAtEnd(CLIMBING_RECORDING));
  });

  it('starts over from the end', () => {
    const { player, session } = open(0.01);
    session.seek(cursorAtEnd(CLIMBING_RECORDING));
    player.play();
    expect(session.cursor().index).toBe(0);
    player.pause();
  });

  it('goes on from where somebody else has put the cursor', async () => {
    const { player, session } = open(0.01);
    player.play();
    await vi.waitFor(() => {
      expect(session.cursor().at).toBeGreaterThan(0);
    });
    const wanted = cursorOn(CLIMBING_RECORDING, 20);
    session.seek(wanted);
    await vi.waitFor(() => {
      expect(session.cursor().at).toBeGreaterThan(wanted.at);
    });
    expect(session.cursor().at).toBeLessThan(wanted.at + 20);
    player.pause();
  });

  it('has every move drawn in the frame that makes it', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const { player, session } = fixture.componentInstance;
    const drawn: string[] = [];
    const moved: string[] = [];
    player.play();
    for (let frame = 0; frame < 5; frame++) {
      // The player has asked for this frame before, and so had its turn.
      await new Promise(requestAnimationFrame);
      drawn.push((fixture.nativeElement as HTMLElement).textContent);
      moved.push(String(session.cursor().at));
    }
    player.pause();
    expect(drawn).toEqual(moved);
    expect(new Set(moved).size).toBeGreaterThan(3);
  });

  it('stops with the page', async () => {
    const { player, session } = open(0.1);
    player.play();
    TestBed.resetTestingModule();
    const { at } = session.cursor();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(player.isPlaying()).toBe(false);
    expect(session.cursor().at).toBe(at);
  });
});
