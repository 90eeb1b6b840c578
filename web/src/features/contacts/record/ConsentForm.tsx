import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '@/lib/api/newKey';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useFocusReturn } from '@/lib/ui/useFocusReturn';
import { wordOf } from '@/features/contacts/words';
import { channelName } from '@/lib/format/channel';
import { useRecordConsent, type NewConsent } from './acts';

const PURPOSES = ['service', 'marketing', 'survey', 'attribution'] as const;
const CHOICES = ['given', 'withdrawn', 'objected'] as const;
const CHANNELS = [
  'email',
  'phone',
  'whatsapp',
  'facebook',
  'instagram',
  'x',
  'mastodon',
  'telegram',
] as const;
const EMPTY: NewConsent = { purpose: 'marketing', choice: 'given', source: '' };

/** Writes down what a person said, with where it was said and what proves it. */
export function ConsentForm({ contactId }: { contactId: string }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const record = useRecordConsent(contactId);
  const [open, setOpen] = useState(false);
  const [consent, setConsent] = useState(EMPTY);
  const opener = useFocusReturn(open);
  const [key, setKey] = useState(() => newKey());

  function change(part: Partial<NewConsent>) {
    setConsent({ ...consent, ...part });
    setKey(newKey());
  }

  function close() {
    setOpen(false);
    setConsent(EMPTY);
    record.reset();
  }

  if (!open) {
    return (
      <Group>
        <Button ref={opener} size="xs" variant="default" onClick={() => setOpen(true)}>
          {t('contacts:recordConsent')}
        </Button>
      </Group>
    );
  }
  return (
    <form
      aria-label={t('contacts:recordConsent')}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ consent, key }, { onSuccess: close });
      }}
    >
      <Stack gap="xs" maw={460}>
        {record.isError && <ProblemAlert error={record.error} />}
        <Text fz="xs" c="dimmed">
          {t('contacts:ledgerHint')}
        </Text>
        <NativeSelect
          label={t('contacts:forWhat')}
          autoFocus
          value={consent.purpose}
          onChange={({ currentTarget: { value } }) =>
            change({ purpose: PURPOSES.find((one) => one === value) ?? 'marketing' })
          }
          data={PURPOSES.map((one) => ({ value: one, label: wordOf('purpose', one, t) }))}
        />
        <NativeSelect
          label={t('contacts:saidWhat')}
          value={consent.choice}
          onChange={({ currentTarget: { value } }) =>
            change({ choice: CHOICES.find((one) => one === value) ?? 'given' })
          }
          data={CHOICES.map((one) => ({ value: one, label: wordOf('choice', one, t) }))}
        />
        <NativeSelect
          label={t('contacts:channel')}
          value={consent.channel ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ channel: CHANNELS.find((one) => one === value) ?? null })
          }
          data={[
            { value: '', label: t('contacts:allChannels') },
            ...CHANNELS.map((one) => ({ value: one, label: channelName(one, t) })),
          ]}
        />
        <TextInput
          required
          label={t('contacts:saidWhere')}
          description={t('contacts:saidWhereHint')}
          value={consent.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <TextInput
          label={t('contacts:proofLabel')}
          description={t('contacts:proofHint')}
          value={consent.proof ?? ''}
          onChange={(event) => change({ proof: event.currentTarget.value || null })}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={record.isPending} disabled={consent.source.trim() === ''}>
            {t('contact.save')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {t('contact.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
