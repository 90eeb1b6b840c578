import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/lib/api/model';
import { EmptyState } from '@/lib/ui/EmptyState';
import type { Asked } from './address';
import Dashboard from './Dashboard';
import { FiguresTable } from './FiguresTable';
import { MetricCard } from './MetricCard';
import classes from './Numbers.module.css';
import { OpenWaits, Volumes } from './Tiles';

interface Props {
  asked: Asked;
  summary: Summary;
  onChange: (change: Partial<Asked>) => void;
  onEverything: () => void;
}

/** What the page tells; fetched apart from the frame of the page, which stands at once. */
export default function Figures({ asked, summary, onChange, onEverything }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { metrics, openWaits, volumes } = summary;
  const measured = metrics.some(({ count, coarse, negative }) => count + coarse.length + negative > 0);
  return (
    <>
      <div className={classes.tiles}>
        <OpenWaits openWaits={openWaits} />
        <Volumes volumes={volumes} />
      </div>
      {measured ? (
        <>
          <Dashboard asked={asked} summary={summary} onChange={onChange} />
          <div className={classes.cards}>
            {metrics.map((metric) => (
              <MetricCard key={metric.id} metric={metric} />
            ))}
          </div>
          <FiguresTable metrics={metrics} question={asked} />
        </>
      ) : (
        <EmptyState icon="numbers" title={t('numbers:emptyTitle')} text={t('numbers:emptyText')}>
          <Button variant="default" onClick={onEverything}>
            {t('numbers:showEverything')}
          </Button>
        </EmptyState>
      )}
    </>
  );
}
