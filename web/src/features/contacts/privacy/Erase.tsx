import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { wordOf } from '@/features/contacts/words';
import { erasureQuery, useErase, useErasurePreview, type Erasure } from './acts';
import classes from './Privacy.module.css';

/** Erases a person for good: first what would go, then the name typed once more. */
export function Erase({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const preview = useErasurePreview(contact.id);
  const erase = useErase(contact.id);
  const [typed, setTyped] = useState('');
  const counts = Object.entries({ ...preview.data?.messages, ...preview.data?.counts }).filter(
    ([, count]) => count > 0,
  );
  if (erase.data) {
    return <Certificate erasure={erase.data} />;
  }
  return (
    <Stack gap="xs" component="section" aria-label={t('contacts:erase')}>
      <Title order={3}>{t('contacts:erase')}</Title>
      <Text fz="sm" c="dimmed">
        {t('contacts:eraseText')}
      </Text>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {!preview.data && (
        <Group>
          <Button size="xs" variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
            {t('contacts:erasePreview')}
          </Button>
        </Group>
      )}
      {preview.data && (
        <form
          className={classes.danger}
          onSubmit={(event) => {
            event.preventDefault();
            erase.mutate(typed);
          }}
        >
          <Text fw={550}>{t('contacts:wouldGo')}</Text>
          <ul className={classes.counts}>
            {counts.map(([what, count]) => (
              <li key={what}>
                {t('contacts:pair', {
                  what: wordOf('count', what.replaceAll(' ', '_'), t),
                  value: format.number(count),
                })}
              </li>
            ))}
          </ul>
          <Text fz="sm">{t('contacts:wouldStay')}</Text>
          {erase.isError && <ProblemAlert error={erase.error} />}
          <TextInput
            label={t('contacts:typeName', { name: contact.name })}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" color="red" disabled={typed !== contact.name} loading={erase.isPending}>
              {t('contacts:eraseForGood')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                preview.reset();
                setTyped('');
              }}
            >
              {t('contact.cancel')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

/** How far the erasure is; at last its certificate. */
function Certificate({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const client = useQueryClient();
  const { data = erasure } = useQuery(erasureQuery(erasure.contactId, erasure.id));
  return (
    <Stack gap="xs" role="status">
      <Title order={3}>{t(data.state === 'done' ? 'contacts:erased' : 'contacts:erasing')}</Title>
      <ul className={classes.counts}>
        {data.services.map(({ service, finishedAt }) => (
          <li key={service}>{t('contacts:pair', { what: service, value: format.shortTime(finishedAt) })}</li>
        ))}
      </ul>
      <Text fz="sm" c="dimmed">
        {t('contacts:certificate', { id: data.id })}
      </Text>
      {data.state === 'done' && (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              void client.invalidateQueries({ queryKey: ['contacts'] });
              void client.invalidateQueries({ queryKey: ['contact', erasure.contactId] });
            }}
          >
            {t('contacts:leaveErased')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
