import type { Against, Association, Post } from './queries';

/** What an association says in words: nothing where its interval holds zero. */
export function readingOf({ low, high }: Association): 'none' | 'more' | 'less' {
  if (low === null || high === null || (low <= 0 && high >= 0)) {
    return 'none';
  }
  return low > 0 ? 'more' : 'less';
}

const MIDDLE = 0.3;
const STRONG = 0.6;

/** How strong a correlation is called. */
export function strengthOf(correlation: number): 'weak' | 'middle' | 'strong' {
  const size = Math.abs(correlation);
  return size < MIDDLE ? 'weak' : size < STRONG ? 'middle' : 'strong';
}

/** What a publication tells of what its likes are held against; null where it tells nothing. */
export function valueOf(post: Post, against: Against, currency: string | null): number | null {
  switch (against) {
    case 'conversations_opened':
      return post.outcome.conversations;
    case 'conversations_resolved':
      return post.outcome.resolved;
    case 'csat':
      return post.outcome.csat;
    case 'attributed_revenue':
      return post.outcome.revenue.find((one) => one.currency === currency)?.linear ?? 0;
    case 'cost':
      return post.costs.find((one) => one.currency === currency)?.minor ?? null;
    default:
      return post[against];
  }
}
