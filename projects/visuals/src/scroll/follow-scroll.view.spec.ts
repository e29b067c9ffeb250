import { describe, expect, it } from 'vitest';
import { FollowScroll } from './follow-scroll';

describe('FollowScroll', () => {
  it('follows from the start and through its own scrolling', () => {
    const follow = new FollowScroll();
    follow.moved(400);
    expect(follow.scrolled(399.6, false)).toBe(true);
  });

  it('stops when the reader scrolls away', () => {
    const follow = new FollowScroll();
    follow.moved(400);
    expect(follow.scrolled(300, false)).toBe(false);
    expect(follow.isFollowing).toBe(false);
  });

  it('takes small steps of the reader together', () => {
    const follow = new FollowScroll();
    follow.moved(400);
    expect(follow.scrolled(399, false)).toBe(true);
    expect(follow.isOwn(399)).toBe(true);
    expect(follow.isOwn(398)).toBe(false);
    expect(follow.scrolled(398, false)).toBe(false);
    expect(follow.top).toBe(398);
  });

  it('goes on when the reader scrolls back to what is followed', () => {
    const follow = new FollowScroll();
    follow.scrolled(300, false);
    expect(follow.scrolled(350, true)).toBe(true);
  });

  it('goes on when asked to', () => {
    const follow = new FollowScroll();
    follow.scrolled(300, false);
    follow.resume();
    expect(follow.isFollowing).toBe(true);
  });
});
