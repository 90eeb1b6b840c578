import { useTranslation } from 'react-i18next';
import { Choose } from '@/lib/report/Choose';
import { ReportHead } from '@/lib/report/ReportHead';
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
      <ReportHead title={t('value:title')} subtitle={t('value:subtitle')} period={asked} onChange={onChange}>
        <Choose
          size="sm"
          label={t('value:by')}
          value={asked.by}
          options={PARTS.map((value) => ({ value, label: t(`numbers:dimensions.${value}`) }))}
          onChange={(by) => onChange({ by })}
        />
      </ReportHead>
      <RevenueCard asked={asked} />
      <CostCard asked={asked} />
      <RetentionCard asked={asked} />
      <CohortsCard asked={asked} />
      <SourcesCard asked={asked} />
    </div>
  );
}
