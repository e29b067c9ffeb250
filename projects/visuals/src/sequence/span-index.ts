/** Something that covers a stretch of a tall picture. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Finds what can be seen through a window on a tall picture. */
export interface SpanIndex<T extends Span> {
  readonly all: readonly T[];
  /** Everything that touches the stretch from `top` to `bottom`, in the order of its `top`. */
  within(top: number, bottom: number): readonly T[];
}

/**
 * Indexes spans by the deepest bottom so far, so that neither what lies above nor what lies below the window is visited.
 *
 * @param spans - Sorted by `top`.
 */
export function createSpanIndex<T extends Span>(spans: readonly T[]): SpanIndex<T> {
  const deepest = new Float64Array(spans.length);
  let bottom = -Infinity;
  spans.forEach((span, index) => {
    bottom = Math.max(bottom, span.bottom);
    deepest[index] = bottom;
  });

  return {
    all: spans,
    within(from, to) {
      let low = 0;
      let high = spans.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((deepest[middle] ?? 0) < from) low = middle + 1;
        else high = middle;
      }
      const found: T[] = [];
      for (let index = low; index < spans.length; index++) {
        const span = spans[index]!;
        if (span.top > to) break;
        if (span.bottom >= from) found.push(span);
      }
      return found;
    },
  };
}
