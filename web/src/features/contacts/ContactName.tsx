import { ActionIcon, Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useFocusReturn } from '@/lib/ui/useFocusReturn';
import classes from './ContactPanel.module.css';
import { useRename } from './queries';
import { isConflict, useBasis } from './useBasis';

export function ContactName({ contact, mayRename }: { contact: Contact; mayRename: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useRename(contact.id);
  const basis = useBasis(contact.name, contact.version, rename.error);
  const opener = useFocusReturn(typed !== null);

  function begin() {
    basis.begin();
    setTyped(contact.name);
  }

  function save() {
    const name = typed?.trim() ?? '';
    if (name === '' || name === contact.name) {
      setTyped(null);
      return;
    }
    rename.mutate({ name, version: basis.version }, { onSuccess: () => setTyped(null) });
  }

  if (typed === null) {
    return (
      <Group gap="xs" wrap="nowrap">
        <Title order={2} className={classes.name}>
          {contact.name}
        </Title>
        {mayRename && (
          <ActionIcon
            ref={opener}
            variant="subtle"
            color="gray"
            aria-label={t('contact.rename')}
            onClick={begin}
          >
            <Icon name="pencil" />
          </ActionIcon>
        )}
      </Group>
    );
  }
  return (
    <form
      aria-label={t('contact.rename')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
    >
      <Stack gap="xs">
        {rename.isError && <ProblemAlert error={rename.error} />}
        <TextInput
          label={t('contact.name')}
          description={isConflict(rename.error) ? contact.name : undefined}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={rename.isPending}>
            {t('contact.save')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setTyped(null)}>
            {t('contact.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
