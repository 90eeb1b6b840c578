import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { wordOf } from '@/features/contacts/words';
import { channelName } from '@/lib/format/channel';
import classes from './Record.module.css';

/** The addresses and accounts by which a person is known, where each came from and whether it is proven. */
export function Reach({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  return (
    <Stack gap={6} component="section" aria-label={t('contacts:reach')}>
      <Title order={2}>{t('contacts:reach')}</Title>
      {contact.points.length + contact.identities.length === 0 && (
        <Text c="dimmed">{t('contacts:noReach')}</Text>
      )}
      <ul className={classes.list}>
        {contact.points.map(({ id, kind, system, shown, verified, shared, source, seenAt }) => (
          <li key={id} className={classes.entry}>
            <Text fz="xs" c="dimmed">
              {[wordOf('point', kind, t), system].filter(Boolean).join(' · ')}
            </Text>
            <Text fw={550} className={classes.long}>
              {shown}
            </Text>
            <div className={classes.pills}>
              <Pill tone={verified ? 'met' : 'quiet'} icon={verified ? 'check' : 'help'}>
                {t(verified ? 'contacts:verified' : 'contacts:unverified')}
              </Pill>
              {shared && (
                <Pill tone="note" icon="info" title={t('contacts:sharedHint')}>
                  {t('contacts:shared')}
                </Pill>
              )}
            </div>
            <Text fz="xs" c="dimmed">
              {t('contacts:from', { source: wordOf('source', source, t), date: format.shortDate(seenAt) })}
            </Text>
          </li>
        ))}
        {contact.identities.map(({ id, channel, handle, name, externalId, firstSeenAt, lastSeenAt }) => (
          <li key={id} className={classes.entry}>
            <Text fz="xs" c="dimmed">
              {channelName(channel, t)}
            </Text>
            <Text fw={550} className={classes.long}>
              {handle ?? externalId}
            </Text>
            {name && name !== handle && <Text fz="sm">{name}</Text>}
            <Text fz="xs" c="dimmed">
              {t('contact.since', { date: format.shortDate(firstSeenAt) })} ·{' '}
              {t('contact.lastSeen', { date: format.shortDate(lastSeenAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
