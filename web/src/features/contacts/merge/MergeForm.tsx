import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { companiesQuery, useOwners } from '@/features/contacts/directory';
import { wordOf } from '@/features/contacts/words';
import { channelName } from '@/lib/format/channel';
import { useJoin } from './acts';
import { differing, proposal, type Choice, type Field } from './choice';
import classes from './Merge.module.css';

interface Props {
  pair: readonly [Contact, Contact];
  /** @param whole whether the chosen values are shown too */
  onDone: (kept: Contact, whole: boolean) => void;
  onCancel: () => void;
}

/** Two contacts side by side: which one stays, and whose value is shown where they differ. */
export function MergeForm({ pair, onDone, onCancel }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const [one, other] = pair;
  const [keptId, setKeptId] = useState(one.id);
  // As it is now, not as it was when it was chosen: who else changed it meanwhile is not refused for good.
  const kept = other.id === keptId ? other : one;
  const absorbed = kept.id === one.id ? other : one;
  const [choice, setChoice] = useState<Choice>(() => proposal(one, other));
  const join = useJoin();
  const { data: companies } = useQuery(companiesQuery);
  const owners = useOwners();

  function keep(contact: Contact) {
    setKeptId(contact.id);
    setChoice(proposal(contact, contact.id === one.id ? other : one));
  }

  function shown(contact: Contact, field: Field): string {
    const value = contact[field] ?? '';
    if (value === '') {
      return t('contacts:unknown');
    }
    const names = field === 'companyId' ? companies : field === 'ownerId' ? owners : undefined;
    return names?.find(({ id }) => id === value)?.name ?? value;
  }

  return (
    <form
      aria-label={t('contacts:mergeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate({ kept, absorbed, choice }, { onSuccess: (whole) => onDone(kept, whole) });
      }}
    >
      <Stack gap="sm">
        {join.isError && <ProblemAlert error={join.error} />}
        <Radio.Group
          label={t('contacts:keepWhich')}
          description={t('contacts:keepHint')}
          value={kept.id}
          onChange={(id) => keep(pair.find((contact) => contact.id === id) ?? one)}
        >
          <div className={classes.pair}>
            {pair.map((contact) => (
              <div key={contact.id} className={classes.one} data-kept={contact.id === kept.id || undefined}>
                <Radio value={contact.id} label={contact.name} autoFocus={contact.id === one.id} />
                <Facts contact={contact} />
              </div>
            ))}
          </div>
        </Radio.Group>
        {differing(one, other).map((field) => (
          <Radio.Group
            key={field}
            label={wordOf('field', field, t)}
            value={choice[field] ?? kept.id}
            onChange={(id) => setChoice({ ...choice, [field]: id })}
          >
            <div className={classes.pair}>
              {pair.map((contact) => (
                <Radio key={contact.id} value={contact.id} label={shown(contact, field)} />
              ))}
            </div>
          </Radio.Group>
        ))}
        <Text fz="sm" c="dimmed">
          {t('contacts:mergeUndoable')}
        </Text>
        <Group gap="xs">
          <Button type="submit" loading={join.isPending}>
            {t('contacts:merge')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('contact.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What helps to see whether two are one: addresses, accounts, tags and age. */
export function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const lines = [
    ...contact.points.map(({ kind, shown }) =>
      t('contacts:pair', { what: wordOf('point', kind, t), value: shown }),
    ),
    ...contact.identities.map(({ channel, handle, externalId }) =>
      t('contacts:pair', { what: channelName(channel, t), value: handle ?? externalId }),
    ),
    ...(contact.tags.length > 0
      ? [t('contacts:pair', { what: t('contacts:tags'), value: contact.tags.join(', ') })]
      : []),
    t('contacts:madeOn', { date: format.shortDate(contact.createdAt) }),
  ];
  return (
    <ul className={classes.facts}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
