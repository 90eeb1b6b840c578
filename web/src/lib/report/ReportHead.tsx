import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodFields } from './PeriodFields';
import type { ZonedPeriod } from './period';
import frame from './Report.module.css';

interface Props {
  title: string;
  subtitle: string;
  period: ZonedPeriod;
  onChange: (change: Partial<ZonedPeriod>) => void;
  /** What else is chosen. */
  children?: ReactNode;
}

/** What a report is about, and of which days. */
export function ReportHead({ title, subtitle, period, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{subtitle}</Text>
      </div>
      <form
        className={frame.filters}
        aria-label={t('list.filter')}
        onSubmit={(event) => event.preventDefault()}
      >
        <PeriodFields period={period} onChange={onChange} />
        {children}
      </form>
    </>
  );
}
