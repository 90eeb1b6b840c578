/** The list with one entry a place up (-1) or down (1); as it is where there is no such place. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...list];
  const [entry] = next.splice(index, 1);
  const place = index + by;
  if (entry === undefined || place < 0 || place > next.length) {
    return [...list];
  }
  next.splice(place, 0, entry);
  return next;
}
