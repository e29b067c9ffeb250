import {
  afterNextRender,
  DestroyRef,
  inject,
  signal,
  type ElementRef,
  type Signal,
} from '@angular/core';

/** Width and height of a box in CSS pixels. */
export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The content size of an element as a signal. Needs an injection context.
 *
 * @param element - Read after the first render in a browser.
 * @param initial - What holds until then, and always on the server.
 */
export function injectElementSize(
  element: Signal<ElementRef<HTMLElement>>,
  initial: ElementSize,
): Signal<ElementSize> {
  const size = signal(initial);
  const destroyRef = inject(DestroyRef);
  afterNextRender(() => {
    const target = element().nativeElement;
    const read = (): void => {
      const { clientWidth: width, clientHeight: height } = target;
      // A hidden element keeps the size it had: it will be shown again.
      if (width > 0 && (size().width !== width || size().height !== height))
        size.set({ width, height });
    };
    const observer = new ResizeObserver(read);
    observer.observe(target);
    destroyRef.onDestroy(() => {
      observer.disconnect();
    });
    read();
  });
  return size.asReadonly();
}
