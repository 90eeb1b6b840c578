import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './ContactPanel.module.css';
import { ContactName } from './ContactName';
import { contactQuery } from './queries';

/** Who the customer is: the name that we use, and every account by which they are known. */
export function ContactPanel({ contactId, mayRename }: { contactId: string; mayRename: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isPending, refetch } = useQuery(contactQuery(contactId));
  if (isPending) {
    return <Skeleton h={96} />;
  }
  if (error) {
    return problemOf(error).status === 404 ? (
      <Text c="dimmed">{t('contact.gone')}</Text>
    ) : (
      <ProblemAlert error={error} retry={() => void refetch()} />
    );
  }
  const { contact } = data;
  return (
    <Stack gap="md">
      <ContactName contact={contact} mayRename={mayRename} />
      <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
        {t('contact.openRecord')}
      </Link>
      <Stack gap={6} component="section" aria-label={t('contact.identities')}>
        <Title order={3}>{t('contact.identities')}</Title>
        <ul className={classes.identities}>
          {contact.identities.map((identity) => (
            <li key={identity.id} className={classes.identity}>
              <IdentityLines identity={identity} />
              <Text c="dimmed" fz="xs" mt={2}>
                {t('contact.since', { date: format.shortDate(identity.firstSeenAt) })}
                <br />
                {t('contact.lastSeen', { date: format.shortDate(identity.lastSeenAt) })}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </Stack>
  );
}

function IdentityLines({ identity: { channel, handle, name, externalId } }: { identity: Identity }) {
  const { t } = useTranslation();
  const shown = handle ?? externalId;
  return (
    <>
      <Text fz="xs" c="dimmed">
        {t(`channel.${channel as 'x'}`, { defaultValue: channel })}
      </Text>
      <Text fw={550} className={classes.handle}>
        {shown}
      </Text>
      {name && name !== shown && <Text>{name}</Text>}
    </>
  );
}
