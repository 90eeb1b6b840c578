import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GROUPS, type PartId } from '@/features/admin/parts';
import { Pill } from '@/lib/ui/Pill';
import { FirstSteps, STEPS } from './FirstSteps';
import classes from './Start.module.css';
import { useSetup, type Setup } from './useSetup';

/** Without these, work can't be done as it should. */
const NEEDED: readonly PartId[] = STEPS;

/** What there is to set up, what each part is for, and what of it is not done yet. */
export function Start() {
  const { t } = useTranslation(['translation', 'admin', 'parts']);
  const setup = useSetup();
  return (
    <section className={classes.page}>
      <header>
        <Title order={1}>{t('app.administration')}</Title>
        <Text c="dimmed" maw={680}>
          {t('admin:startLead')}
        </Text>
      </header>
      <FirstSteps setup={setup} />
      {GROUPS.map(({ id, parts }) => (
        <section key={id} aria-labelledby={`group-${id}`} className={classes.group}>
          <Title order={2} id={`group-${id}`}>
            {t(`parts:group.${id}`)}
          </Title>
          <ul className={classes.cards}>
            {parts.map((part) => (
              <li key={part} className={classes.card}>
                <span className={classes.head}>
                  <Link to="/admin/$part" params={{ part }} className={classes.link}>
                    {t(`parts:${part}`)}
                  </Link>
                  <State setup={setup[part]} needed={NEEDED.includes(part)} />
                </span>
                <Text fz="sm" c="dimmed">
                  {t(`admin:lead.${part}`)}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function State({ setup, needed }: { setup: Setup | undefined; needed: boolean }) {
  const { t } = useTranslation('admin');
  if (setup?.count === undefined) {
    return null;
  }
  const { count, troubled = 0 } = setup;
  if (troubled > 0) {
    return (
      <Pill tone="breached" icon="alert">
        {t('setup.troubled', { count: troubled })}
      </Pill>
    );
  }
  if (count > 0) {
    return (
      <Pill tone="met" icon="check">
        {t('setup.there', { count })}
      </Pill>
    );
  }
  return (
    <Pill tone={needed ? 'near' : 'quiet'} icon={needed ? 'alert' : 'more'}>
      {t(needed ? 'setup.missing' : 'setup.none')}
    </Pill>
  );
}
