/**
 * How many of a sorted list, from the first on, lie before a border. O(log n).
 *
 * @param isBefore - Holds from the first item on up to the border, and for none after it.
 */
export function countBefore<T>(sorted: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
