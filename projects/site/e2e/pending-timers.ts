import type { Page } from '@playwright/test';

/**
 * Counts the time-outs, intervals and frames that a page has asked for and that are still to come. Call it before the page is opened.
 *
 * @returns Asks the page how many there are.
 */
export async function watchTimers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const pending = new Set<string>();
    Object.assign(globalThis, { pendingTimers: pending });
    const watch = (set: 'setTimeout' | 'requestAnimationFrame', clear: string, kind: string) => {
      const { [set]: native, [clear]: nativeClear } = globalThis as never as Record<
        string,
        (...args: unknown[]) => number
      >;
      Object.assign(globalThis, {
        [set]: (job: (...args: unknown[]) => void, ...rest: unknown[]) => {
          const run = (...args: unknown[]): void => {
            pending.delete(`${kind} ${id}`);
            job(...args);
          };
          const id = native!(run, ...rest);
          pending.add(`${kind} ${id}`);
          return id;
        },
        [clear]: (id: number) => {
          pending.delete(`${kind} ${id}`);
          nativeClear!(id);
        },
      });
    };
    watch('setTimeout', 'clearTimeout', 'timer');
    watch('requestAnimationFrame', 'cancelAnimationFrame', 'frame');
    // Time-outs and intervals share their numbers, and each can be cleared as the other.
    const { setInterval, clearInterval } = globalThis;
    Object.assign(globalThis, {
      setInterval: (...args: Parameters<typeof setInterval>) => {
        const id = setInterval(...args);
        pending.add(`timer ${Number(id)}`);
        return id;
      },
      clearInterval: (id: number) => {
        pending.delete(`timer ${id}`);
        clearInterval(id);
      },
    });
  });
  // Put there by the script above.
  return () =>
    page.evaluate(
      () => (globalThis as unknown as { pendingTimers: Set<string> }).pendingTimers.size,
    );
}
