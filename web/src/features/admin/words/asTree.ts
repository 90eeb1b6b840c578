import type { Reason } from '@/lib/api/model';

/** Reasons as they are read: each of the first level, and below it those of the second. */
export function asTree(reasons: readonly Reason[]): Reason[] {
  const byName = (one: Reason, other: Reason) => one.name.localeCompare(other.name);
  return reasons
    .filter(({ parentId }) => parentId === null)
    .sort(byName)
    .flatMap((top) => [top, ...reasons.filter(({ parentId }) => parentId === top.id).sort(byName)]);
}
