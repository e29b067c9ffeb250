/**
 * Takes an item out of a list, of which it is in most cases the last one, or the first.
 *
 * @param list - Is written to.
 * @returns Whether it was there.
 */
export function takeOut<Item>(list: Item[], item: Item): boolean {
  // Who came last often leaves first, and that is the quickest way.
  if (list[list.length - 1] === item) return list.pop() === item;
  const index = list.indexOf(item);
  if (index < 0) return false;
  list.splice(index, 1);
  return true;
}
