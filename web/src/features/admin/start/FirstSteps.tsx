import { Button, Progress, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PartId } from '@/features/admin/parts';
import { Icon } from '@/lib/ui/Icon';
import classes from './Start.module.css';
import type { Setup } from './useSetup';

/** What a workspace needs before its first day, in the order in which it is best done. */
export const STEPS = ['connections', 'members', 'teams', 'schedules', 'policies', 'reasons'] as const;

interface Props {
  setup: Partial<Record<PartId, Setup>>;
}

const PERCENT = 100;
/** Whoever sets it up is a member from the beginning: one more makes a team. */
const LEAST: Partial<Record<PartId, number>> = { members: 2 };

/** The way from an empty workspace to the first day; gone once it is walked. */
export function FirstSteps({ setup }: Props) {
  const { t } = useTranslation(['admin', 'parts']);
  const known = STEPS.every((step) => setup[step]?.count !== undefined);
  const done = STEPS.filter((step) => (setup[step]?.count ?? 0) >= (LEAST[step] ?? 1));
  const next = STEPS.find((step) => !done.includes(step));
  if (!known || next === undefined) {
    return null;
  }
  return (
    <section aria-labelledby="first-steps" className={classes.steps}>
      <Title order={2} id="first-steps">
        {t('steps.title')}
      </Title>
      <Text c="dimmed">{t('steps.done', { count: done.length, of: STEPS.length })}</Text>
      <Progress
        value={(done.length / STEPS.length) * PERCENT}
        aria-label={t('steps.done', { count: done.length, of: STEPS.length })}
      />
      <ol className={classes.stepList}>
        {STEPS.map((step) => (
          <li key={step} className={classes.step} aria-current={step === next ? 'step' : undefined}>
            <Icon name={done.includes(step) ? 'check' : 'more'} />
            <span className={classes.stepWords}>
              <span>{t(`steps.${step}`)}</span>
              {done.includes(step) && <span className={classes.stepDone}>{t('steps.isDone')}</span>}
            </span>
            {!done.includes(step) && (
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(props) => (
                  <Link to="/admin/$part" params={{ part: step }} search={{ open: 'new' }} {...props} />
                )}
              >
                {t(`add.${step}`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
