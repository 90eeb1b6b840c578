import { Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Choose } from '@/lib/report/Choose';
import { asked as questionOf } from '@/lib/report/period';
import { ReportHead } from '@/lib/report/ReportHead';
import frame from '@/lib/report/Report.module.css';
import { EmptyState } from '@/lib/ui/EmptyState';
import { Grid } from '@/lib/report/Grid';
import { LikesScatter } from './LikesScatter';
import { PostsTable } from './PostsTable';
import { readingOf } from './likes';
import { AGAINST, engagementQuery, type Against, type Association, type LikesAsked } from './queries';
import { ReportCard } from '@/lib/report/ReportCard';
import classes from './Value.module.css';

interface Props {
  asked: LikesAsked;
  onChange: (change: Partial<LikesAsked>) => void;
}

/** What the likes of publications go along with, and what they do not. */
export function LikesReport({ asked, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers', 'value']);
  const report = useQuery(engagementQuery(asked));
  const { data } = report;
  const choices = data?.associations ?? [];
  const current =
    choices.find(
      (one) => one.with === asked.against && (!asked.currency || one.currency === asked.currency),
    ) ?? choices.find((one) => one.with === asked.against);
  return (
    <div className={frame.page}>
      <ReportHead
        title={t('value:likes.title')}
        subtitle={t('value:likes.subtitle')}
        period={asked}
        onChange={onChange}
      >
        <Choose
          size="sm"
          label={t('value:likes.against')}
          value={asked.against}
          options={AGAINST.map((value) => ({ value, label: t(`value:likes.with.${value}`) }))}
          onChange={(against) => onChange({ against, currency: undefined })}
        />
      </ReportHead>
      <ReportCard
        title={t('value:likes.scatter', { name: t(`value:likes.with.${asked.against}`) })}
        metric="engagement_vs_outcome"
        report={report}
        file={{
          report: 'engagement',
          query: questionOf({ from: asked.from, to: asked.to, zone: asked.zone }),
        }}
        asOf={({ asOf }) => asOf}
        zone={asked.zone}
      >
        {({ posts, associations }) =>
          posts.length === 0 ? (
            <EmptyState icon="numbers" title={t('numbers:emptyTitle')} text={t('value:likes.noPosts')} />
          ) : (
            <>
              {current ? (
                <LikesScatter association={current} posts={posts} zone={asked.zone} />
              ) : (
                <Text c="dimmed" role="status">
                  {t('value:likes.nothingAgainst', { name: t(`value:likes.with.${asked.against}`) })}
                </Text>
              )}
              <Title order={3}>{t('value:likes.association')}</Title>
              <Associations associations={associations} onPick={(one) => onChange(one)} />
            </>
          )
        }
      </ReportCard>
      {data && data.posts.length > 0 && <PostsTable posts={data.posts} zone={asked.zone} />}
    </div>
  );
}

function Associations({
  associations,
  onPick,
}: {
  associations: Association[];
  onPick: (one: { against: Against; currency?: string }) => void;
}) {
  const { t } = useTranslation(['translation', 'value']);
  const format = useFormat();
  const told = (value: number | null) =>
    value === null
      ? '–'
      : value.toLocaleString(format.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Grid
      title={t('value:likes.association')}
      columns={[
        t('value:likes.against'),
        t('value:likes.ranks'),
        t('value:likes.range'),
        t('value:likes.linear'),
        t('value:likes.n'),
        '',
      ]}
      rows={associations.map((one) => {
        const against = AGAINST.find((known) => known === one.with);
        const name = against ? t(`value:likes.with.${against}`) : one.with;
        return {
          key: `${one.with}${one.currency ?? ''}`,
          name: against ? (
            <UnstyledButton
              className={classes.pick}
              onClick={() => onPick({ against, currency: one.currency ?? undefined })}
            >
              {one.currency ? t('value:likes.withIn', { name, currency: one.currency }) : name}
            </UnstyledButton>
          ) : (
            name
          ),
          cells: [
            told(one.spearman),
            one.low === null ? '–' : `${told(one.low)} … ${told(one.high)}`,
            told(one.pearson),
            format.number(one.n),
            one.spearman === null ? t('value:likes.none') : t(`value:likes.reading.${readingOf(one)}`),
          ],
        };
      })}
    />
  );
}
