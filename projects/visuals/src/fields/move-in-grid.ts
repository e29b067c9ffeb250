/**
 * Where a key leads among cells that stand in rows.
 *
 * @param columns - Cells of a row; 1 for a list.
 * @returns The index of the cell, or `null` for a key that does not move.
 * @source WAI-ARIA Authoring Practices, "Grid" and "Tree View"
 */
export function moveInGrid(
  index: number,
  key: string,
  { count, columns }: { readonly count: number; readonly columns: number },
): number | null {
  const target = {
    ArrowLeft: columns > 1 ? index - 1 : index,
    ArrowRight: columns > 1 ? index + 1 : index,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    Home: 0,
    End: count - 1,
  }[key];
  if (target === undefined) return null;
  return target < 0 || target >= count ? index : target;
}
