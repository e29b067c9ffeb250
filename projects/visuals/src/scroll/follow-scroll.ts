/**
 * Tells the reader's own scrolling from ours, so that a list follows the cursor until the reader looks elsewhere. Pure
 * state: the owner reads and sets the real `scrollTop`.
 */
export class FollowScroll {
  #set = 0;
  #following = true;

  /** Whether the list should go with the cursor. */
  get isFollowing(): boolean {
    return this.#following;
  }

  /** The `scrollTop` of which it was told last. */
  get top(): number {
    return this.#set;
  }

  /** Call with every `scrollTop` that the owner sets itself. */
  moved(top: number): void {
    this.#set = top;
  }

  /** Whether a `scrollTop` is the one that was set last, and not one to which the reader scrolled. */
  isOwn(top: number): boolean {
    // Browsers round what was set, by less than one pixel at every zoom.
    return Math.abs(top - this.#set) <= 1.5;
  }

  /**
   * Call for every `scroll` event.
   *
   * @param top - The `scrollTop` now.
   * @param inView - Whether what is followed can be seen from there; the reader who scrolls back to it follows again.
   * @returns Whether the list follows from now on.
   */
  scrolled(top: number, inView: boolean): boolean {
    if (!this.isOwn(top)) {
      this.#following = inView;
      this.#set = top;
    }
    return this.#following;
  }

  /** Follows again, whatever the reader did. */
  resume(): void {
    this.#following = true;
  }
}
