import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { wordOf } from '@/features/contacts/words';
import { channelName } from '@/lib/format/channel';
import { consentsQuery, permissionsQuery } from './acts';
import { ConsentForm } from './ConsentForm';
import classes from './Record.module.css';

/** What we may do with a person's data and why, and the ledger of what they said. */
export function Consents({ contactId, editable }: { contactId: string; editable: boolean }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const permissions = useQuery(permissionsQuery(contactId));
  const ledger = useQuery(consentsQuery(contactId));
  const where = (channel: string | null) => (channel ? channelName(channel, t) : t('contacts:allChannels'));
  return (
    <Stack gap="md">
      <Title order={3}>{t('contacts:allowed')}</Title>
      {permissions.isError && <ProblemAlert error={permissions.error} />}
      <ul className={classes.list}>
        {permissions.data?.map(({ purpose, channel, allowed, why }) => (
          <li key={`${purpose}-${channel}`} className={classes.happening}>
            <Pill tone={allowed ? 'met' : 'breached'} icon={allowed ? 'check' : 'close'}>
              {t(allowed ? 'contacts:may' : 'contacts:mayNot')}
            </Pill>
            <div className={classes.said}>
              <Text fw={550}>
                {wordOf('purpose', purpose, t)} · {where(channel)}
              </Text>
              <Text fz="xs" c="dimmed">
                {wordOf('why', why, t)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {editable && <ConsentForm contactId={contactId} />}
      <Title order={3}>{t('contacts:ledger')}</Title>
      {ledger.isPending && <Skeleton h={60} />}
      {ledger.isError && <ProblemAlert error={ledger.error} />}
      {ledger.data?.entries.length === 0 && <Text c="dimmed">{t('contacts:noConsents')}</Text>}
      <ol className={classes.list}>
        {ledger.data?.entries.map(
          ({ id, purpose, channel, choice, occurredAt, source, textVersion, proof }) => (
            <li key={id} className={classes.happening}>
              <div className={classes.said}>
                <Text fw={550}>
                  {wordOf('purpose', purpose, t)} · {wordOf('choice', choice, t)} · {where(channel)}
                </Text>
                <Text fz="xs" c="dimmed" className={classes.long}>
                  {[source, textVersion, proof].filter(Boolean).join(' · ')}
                </Text>
              </div>
              <time className={classes.when} dateTime={occurredAt}>
                {format.shortTime(occurredAt)}
              </time>
            </li>
          ),
        )}
      </ol>
    </Stack>
  );
}
