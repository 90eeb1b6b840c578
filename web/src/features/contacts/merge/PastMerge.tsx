import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { companiesQuery, useOwners } from '@/features/contacts/directory';
import { useUndoMerge, type Merge } from '@/features/contacts/record/acts';
import { wordOf } from '@/features/contacts/words';
import classes from './Merge.module.css';

interface Props {
  contactId: string;
  merge: Merge;
  editable: boolean;
}

/** A merge with what the other contact said, for that is what stands by itself again once it is taken back. */
export function PastMerge({ contactId, merge, editable }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const undo = useUndoMerge(contactId);
  const { data: companies } = useQuery(companiesQuery);
  const owners = useOwners();
  const { absorbedValues: values, ground, proof, mergedAt, undoneAt } = merge;
  const name = values.find(({ field }) => field === 'name')?.value ?? t('contacts:unknown');
  const names = [...(companies ?? []), ...owners];

  function fieldName(field: string): string {
    return wordOf('field', field.replace(/^attributes\//, '').replace('/', '_'), t);
  }

  function shown(field: string, value: string): string {
    return field === 'acquisition/source'
      ? wordOf('source', value, t)
      : (names.find(({ id }) => id === value)?.name ?? value);
  }

  return (
    <li className={classes.card}>
      <Stack gap="xs">
        <Text fw={550}>{name}</Text>
        <Text fz="sm" c="dimmed">
          {[wordOf('ground', ground, t), proof && wordOf('proof', proof, t), format.shortTime(mergedAt)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {undoneAt && <Text fz="sm">{t('contacts:undone', { when: format.shortTime(undoneAt) })}</Text>}
        {undo.isError && <ProblemAlert error={undo.error} />}
        {editable && !undoneAt && !asked && (
          <Group>
            <Button size="xs" variant="default" onClick={() => setAsked(true)}>
              {t('contacts:undoMerge')}
            </Button>
          </Group>
        )}
        {asked && !undoneAt && (
          <div className={classes.one} role="group" aria-label={t('contacts:undoMerge')}>
            <Text fz="sm">{t('contacts:undoText', { name })}</Text>
            <ul className={classes.facts}>
              {values
                .filter(({ value }) => value !== null)
                .map(({ field, value }) => (
                  <li key={field}>
                    {t('contacts:pair', { what: fieldName(field), value: shown(field, value ?? '') })}
                  </li>
                ))}
            </ul>
            <Group gap="xs" mt="xs">
              <Button
                size="xs"
                color="red"
                loading={undo.isPending}
                onClick={() =>
                  undo.mutate(merge.id, {
                    onSuccess: () => {
                      setAsked(false);
                      void tell({ about: 'merge', message: t('contacts:apart', { name }) }, t);
                    },
                  })
                }
              >
                {t('contacts:undoReally')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked(false)}>
                {t('contact.cancel')}
              </Button>
            </Group>
          </div>
        )}
      </Stack>
    </li>
  );
}
