export interface Change {
  /** As a share of what was; null where that was nothing. Of shares themselves, the difference. */
  by: number | null;
  direction: 'up' | 'down' | 'same';
  verdict: 'better' | 'worse' | 'neutral';
}

/** How a figure differs from what it was, and whether that is good; undefined where one of them is not told. */
export function changeOf(
  now: number | null | undefined,
  before: number | null | undefined,
  share: boolean,
  better?: 'less' | 'more',
): Change | undefined {
  if (now === null || now === undefined || before === null || before === undefined) {
    return undefined;
  }
  if (now === before) {
    return { by: 0, direction: 'same', verdict: 'neutral' };
  }
  const direction = now > before ? 'up' : 'down';
  const good = better && (better === 'more') === (direction === 'up');
  return {
    by: share ? now - before : before === 0 ? null : (now - before) / before,
    direction,
    verdict: good === undefined ? 'neutral' : good ? 'better' : 'worse',
  };
}
