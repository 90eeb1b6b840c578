import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choose } from '@/lib/report/Choose';
import { PeriodFields } from '@/lib/report/PeriodFields';
import frame from '@/lib/report/Report.module.css';
import { CohortsCard } from './CohortsCard';
import { CostCard } from './CostCard';
import { PARTS, type Asked } from './queries';
import { RetentionCard } from './RetentionCard';
import { RevenueCard } from './RevenueCard';
import { SourcesCard } from './SourcesCard';

interface Props {
  asked: Asked;
  onChange: (change: Partial<Asked>) => void;
}

/** What service was worth: what was bought after it, what it cost, and who came back. */
export function ValueReport({ asked, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers', 'value']);
  return (
    <div className={frame.page}>
      <div>
        <Title order={1}>{t('value:title')}</Title>
        <Text c="dimmed">{t('value:subtitle')}</Text>
      </div>
      <form
        className={frame.filters}
        aria-label={t('list.filter')}
        onSubmit={(event) => event.preventDefault()}
      >
        <PeriodFields period={asked} onChange={onChange} />
        <Choose
          size="sm"
          label={t('value:by')}
          value={asked.by}
          options={PARTS.map((value) => ({ value, label: t(`numbers:dimensions.${value}`) }))}
          onChange={(by) => onChange({ by })}
        />
      </form>
      <RevenueCard asked={asked} />
      <CostCard asked={asked} />
      <RetentionCard asked={asked} />
      <CohortsCard asked={asked} />
      <SourcesCard asked={asked} />
    </div>
  );
}
