import { useTranslation } from 'react-i18next';
import { channelName } from '@/lib/format/channel';
import { money } from '@/lib/format/money';
import { useFormat } from '@/lib/format/useFormat';
import { Card } from '@/lib/report/Card';
import { Grid } from '@/lib/report/Grid';
import type { Post } from './queries';

/** The publications, the most liked first, with what came of each. */
export function PostsTable({ posts, zone }: { posts: Post[]; zone: string }) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const told = (count: number | null) => (count === null ? '–' : format.number(count));
  return (
    <Card title={t('value:likes.posts')}>
      <Grid
        title={t('value:likes.posts')}
        columns={[
          t('value:likes.published'),
          t('value:likes.campaign'),
          t('value:likes.likes'),
          t('value:likes.with.reach'),
          t('value:likes.conversations'),
          t('value:likes.resolved'),
          t('value:likes.satisfied'),
          t('value:likes.revenue'),
        ]}
        rows={[...posts]
          .sort((one, other) => (other.likes ?? -1) - (one.likes ?? -1))
          .map((post) => ({
            key: post.id,
            name: `${channelName(post.channel, t)}, ${format.fullTime(post.publishedAt, 'day', zone)}`,
            cells: [
              post.campaign ?? '–',
              told(post.likes),
              told(post.reach),
              told(post.outcome.conversations),
              told(post.outcome.resolved),
              post.outcome.csat === null ? '–' : format.percent(post.outcome.csat),
              post.outcome.revenue
                .map(({ linear, decimals, currency }) => money(linear, decimals, currency, format.locale))
                .join(' + ') || '–',
            ],
          }))}
      />
    </Card>
  );
}
