import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Endless } from '@/features/contacts/record/Endless';
import classes from '@/features/contacts/record/Record.module.css';
import { wordOf } from '@/features/contacts/words';
import { accessesQuery } from './acts';
import { Erase } from './Erase';
import { Hold } from './Hold';

/** What the law gives a person a right to: their data, its erasure, and who looked at it. */
export function Protection({ contact }: { contact: Contact }) {
  return (
    <Stack gap="lg">
      <Export contactId={contact.id} />
      <Hold contactId={contact.id} />
      <Erase contact={contact} />
      <Accesses contactId={contact.id} />
    </Stack>
  );
}

function Export({ contactId }: { contactId: string }) {
  const { t, i18n } = useTranslation(['translation', 'contacts']);
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  const address = (format: string) =>
    `/api/v1/contacts/${encodeURIComponent(contactId)}/export?format=${format}&language=${language}`;
  return (
    <Stack gap="xs" component="section" aria-label={t('contacts:exportTitle')}>
      <Title order={3}>{t('contacts:exportTitle')}</Title>
      <Text fz="sm" c="dimmed">
        {t('contacts:exportText')}
      </Text>
      <Group gap="xs">
        <Button component="a" href={address('html')} download size="xs" variant="default">
          {t('contacts:exportPage')}
        </Button>
        <Button component="a" href={address('json')} download size="xs" variant="default">
          {t('contacts:exportJson')}
        </Button>
      </Group>
    </Stack>
  );
}

function Accesses({ contactId }: { contactId: string }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const list = useInfiniteQuery(accessesQuery(contactId));
  const looks = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="xs" component="section" aria-label={t('contacts:accesses')}>
      <Title order={3}>{t('contacts:accesses')}</Title>
      <Endless list={list} count={looks.length} none={t('contacts:noAccesses')}>
        <ol className={classes.list}>
          {looks.map(({ memberId, memberName, kind, looks: times, lastAt }) => (
            <li key={`${memberId}-${kind}-${lastAt}`} className={classes.happening}>
              <div className={classes.said}>
                <Text fw={550}>{memberName}</Text>
                <Text fz="sm" c="dimmed">
                  {wordOf('look', kind, t)} · {t('contacts:times', { count: times })}
                </Text>
              </div>
              <time className={classes.when} dateTime={lastAt}>
                {format.shortTime(lastAt)}
              </time>
            </li>
          ))}
        </ol>
      </Endless>
    </Stack>
  );
}
