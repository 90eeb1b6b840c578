import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { consentsQuery } from './panelQueries';
import { PanelSection } from './PanelSection';
import classes from './Panel.module.css';

/** What a person allows now. */
export function PanelConsents({ contactId }: { contactId: string }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(consentsQuery(contactId));
  return (
    <PanelSection title={t('panel.consents')}>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={24} />}
      {data?.state.length === 0 && <Text c="dimmed">{t('panel.noConsents')}</Text>}
      {data && data.state.length > 0 && (
        <ul className={classes.lines}>
          {data.state.map(({ purpose, channel, choice, since }) => (
            <li key={`${purpose}/${channel}`} className={classes.line} title={format.shortDate(since)}>
              <span>
                {t(`panel.purpose.${purpose}`)}
                {channel && ` · ${common(`channel.${channel}`)}`}
              </span>
              <Pill tone={choice === 'given' ? 'met' : 'near'} icon={choice === 'given' ? 'check' : 'close'}>
                {t(`panel.choice.${choice}`)}
              </Pill>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
