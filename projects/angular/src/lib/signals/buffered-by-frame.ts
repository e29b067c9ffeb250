import { Observable, type OperatorFunction } from 'rxjs';
import { onNextFrame } from '../next-frame';

/**
 * An operator that collects values and emits them together, before the browser draws the next frame.
 * What is left is emitted when the source completes, and dropped when it errors.
 *
 * @example
 * socket.fromEvent('tick').pipe(bufferedByFrame()).subscribe((ticks) => chart.append(ticks));
 */
export function bufferedByFrame<T>(): OperatorFunction<T, T[]> {
  return (source) =>
    new Observable((subscriber) => {
      let values: T[] = [];
      const flush = (): void => {
        if (values.length === 0) return;
        const collected = values;
        values = [];
        subscriber.next(collected);
      };
      subscriber.add(() => (values = []));
      subscriber.add(
        source.subscribe({
          next: (value) => {
            if (values.push(value) === 1) onNextFrame(flush);
          },
          error: (error: unknown) => {
            subscriber.error(error);
          },
          complete: () => {
            flush();
            subscriber.complete();
          },
        }),
      );
    });
}
