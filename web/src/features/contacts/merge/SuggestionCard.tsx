import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Pill } from '@/lib/ui/Pill';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { useFocusReturn } from '@/lib/ui/useFocusReturn';
import { wordOf } from '@/features/contacts/words';
import { pairQuery, useRefuse, type Suggestion } from './acts';
import classes from './Merge.module.css';
import { Facts, MergeForm } from './MergeForm';

/** Two contacts that may be one person, why, and what to do about it. */
export function SuggestionCard({ suggestion, editable }: { suggestion: Suggestion; editable: boolean }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const opener = useFocusReturn(open);
  const pair = useQuery(pairQuery(suggestion.contactIds));
  const refuse = useRefuse();
  const [one, other] = pair.data ?? [];
  const reasons = [...suggestion.reasons].sort((a, b) => b.weight - a.weight);
  return (
    <li className={classes.card} data-card={suggestion.id} tabIndex={-1}>
      <Stack gap="sm">
        <Group gap={6}>
          <Text fw={650} className="numeric">
            {t('contacts:alike', { share: format.percent(suggestion.score) })}
          </Text>
          {reasons.map(({ kind }) => (
            <Pill key={kind} tone="quiet" icon="check">
              {wordOf('reason', kind, t)}
            </Pill>
          ))}
        </Group>
        {pair.isPending && <Skeleton h={80} />}
        {pair.isError && <ProblemAlert error={pair.error} retry={() => void pair.refetch()} />}
        {refuse.isError && <ProblemAlert error={refuse.error} />}
        {pair.isSuccess && !(one && other) && <Text c="dimmed">{t('contacts:alreadyOne')}</Text>}
        {one && other && open && (
          <MergeForm
            pair={[one, other]}
            onCancel={() => setOpen(false)}
            onDone={({ name }, whole) => {
              const message = t(whole ? 'contacts:merged' : 'contacts:mergedHalf', { name });
              void tell({ about: 'merge', message, failed: !whole }, t);
            }}
          />
        )}
        {one && other && !open && (
          <>
            <div className={classes.pair}>
              {[one, other].map((contact) => (
                <div key={contact.id} className={classes.one}>
                  <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                    {contact.name}
                  </Link>
                  <Facts contact={contact} />
                </div>
              ))}
            </div>
            {editable && (
              <Group gap="xs">
                <Button ref={opener} size="xs" onClick={() => setOpen(true)}>
                  {t('contacts:compare')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  loading={refuse.isPending}
                  onClick={() => refuse.mutate(suggestion.id)}
                >
                  {t('contacts:twoPeople')}
                </Button>
              </Group>
            )}
          </>
        )}
      </Stack>
    </li>
  );
}
