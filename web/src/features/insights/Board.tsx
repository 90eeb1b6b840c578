import { Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentsOf, latestInsightsQuery } from '@/lib/api/insights';
import type { Session } from '@/lib/api/model';
import { Choose } from '@/lib/report/Choose';
import frame from '@/lib/report/Report.module.css';
import { EmptyState } from '@/lib/ui/EmptyState';
import classes from './Board.module.css';
import { STATES, type Asked, type Decision } from './asked';
import { Column } from './Column';
import { InsightDrawer } from './InsightDrawer';
import { useWho } from './useWho';

interface Props {
  asked: Asked;
  session: Session | null;
  onChange: (change: Partial<Asked>) => void;
}

const ALL = '';

/** What customers say, as work of departments: from being noted to being decided and told. */
export function Board({ asked: { department, state, open }, session, onChange }: Props) {
  const { t } = useTranslation('insights');
  const phone = useMediaQuery('(max-width: 48em)');
  const who = useWho(session);
  const { data: latest } = useQuery(latestInsightsQuery);
  const [decision, setDecision] = useState<Decision>();
  const mayAct = session !== null && session.member.role !== 'viewer';
  const departments = departmentsOf([...(latest ?? []), ...(department ? [{ department }] : [])]);
  // On a phone there is room for one.
  const seen = phone ? [state ?? 'open'] : state ? [state] : STATES;
  const first = latest?.length === 0;
  return (
    <div className={`${frame.page} ${classes.page}`}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('subtitle')}</Text>
      </div>
      {first ? (
        <EmptyState icon="note" title={t('empty')} text={t('emptyText')}>
          <ol className={classes.steps}>
            <li>{t('steps.note')}</li>
            <li>{t('steps.decide')}</li>
            <li>{t('steps.tell')}</li>
          </ol>
        </EmptyState>
      ) : (
        <>
          <form
            className={frame.filters}
            aria-label={t('filter')}
            onSubmit={(event) => event.preventDefault()}
          >
            <Choose
              size="sm"
              label={t('department')}
              value={department ?? ALL}
              options={[
                { value: ALL, label: t('allDepartments') },
                ...departments.map((value) => ({ value, label: value })),
              ]}
              onChange={(value) => onChange({ department: value === ALL ? undefined : value })}
            />
            <Choose
              size="sm"
              label={t('state')}
              value={phone ? (state ?? 'open') : (state ?? ALL)}
              options={[
                ...(phone ? [] : [{ value: ALL as typeof ALL, label: t('allStates') }]),
                ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
              ]}
              onChange={(value) => onChange({ state: value === ALL ? undefined : value })}
            />
          </form>
          <div className={classes.board} data-columns={seen.length}>
            {seen.map((one) => (
              <Column
                key={one}
                state={one}
                department={department}
                who={who}
                mayAct={mayAct}
                onOpen={(id, chosen) => {
                  setDecision(chosen);
                  onChange({ open: id });
                }}
              />
            ))}
          </div>
        </>
      )}
      {open && (
        <InsightDrawer
          key={open}
          id={open}
          decision={decision}
          mayAct={mayAct}
          who={who}
          onClose={() => {
            setDecision(undefined);
            onChange({ open: undefined });
          }}
        />
      )}
    </div>
  );
}
