import { ActionIcon, Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useFocusReturn } from '@/lib/ui/useFocusReturn';
import { isConflict, useBasis } from '@/features/contacts/useBasis';
import classes from './Record.module.css';

interface Props {
  label: string;
  /** Empty if nothing is known. */
  value: string;
  /** The version of what is shown. */
  version: number;
  shown?: string;
  /** What is said where there is nothing. */
  empty?: string;
  hint?: string;
  editable: boolean;
  /** Choices, where not any text goes. */
  options?: { value: string; label: string }[];
  type?: 'text' | 'number' | 'date';
  /** Rejects with what the server said; the version is the one that the edit rests upon. */
  onSave: (value: string, version: number) => Promise<unknown>;
}

/** A value that becomes a field where it stands. What is typed stays until the server has it. */
export function EditableValue({
  label,
  value,
  version,
  shown,
  empty,
  hint,
  editable,
  options,
  type = 'text',
  onSave,
}: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const basis = useBasis(value, version, failure);
  const opener = useFocusReturn(typed !== null);

  function begin() {
    basis.begin();
    setTyped(value);
  }

  function stop() {
    setTyped(null);
    setFailure(null);
  }

  async function save() {
    const next = typed?.trim() ?? '';
    if (next === value) {
      stop();
      return;
    }
    setBusy(true);
    try {
      await onSave(next, basis.version);
      stop();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  if (typed === null) {
    return (
      <div className={classes.value}>
        <dt>{label}</dt>
        <dd>
          <Text component="span" c={value === '' ? 'dimmed' : undefined} dir="auto">
            {value === '' ? (empty ?? t('contacts:unknown')) : (shown ?? value)}
          </Text>
          {editable && (
            <ActionIcon
              ref={opener}
              variant="subtle"
              color="gray"
              aria-label={t('contacts:edit', { what: label })}
              onClick={begin}
            >
              <Icon name="pencil" size={14} />
            </ActionIcon>
          )}
        </dd>
      </div>
    );
  }
  return (
    <div className={classes.value} data-open>
      <dt className="visually-hidden">{label}</dt>
      <dd>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => event.key === 'Escape' && stop()}
        >
          <Stack gap={6}>
            {failure !== null && <Refusal error={failure} now={shown ?? value} />}
            {options ? (
              <NativeSelect
                label={label}
                autoFocus
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                data={[{ value: '', label: t('contacts:unknown') }, ...options]}
              />
            ) : (
              <TextInput
                label={label}
                description={hint}
                autoFocus
                type={type}
                step={type === 'number' ? 'any' : undefined}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
            <Group gap="xs">
              <Button type="submit" size="xs" loading={busy}>
                {t('contact.save')}
              </Button>
              <Button size="xs" variant="default" onClick={stop}>
                {t('contact.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </dd>
    </div>
  );
}

function Refusal({ error, now }: { error: unknown; now: string }) {
  const { t } = useTranslation(['translation', 'contacts']);
  return isConflict(error) ? (
    <Alert role="alert" color="yellow" variant="light" p="xs" icon={<Icon name="info" size={18} />}>
      {t('contacts:conflict', { now: now === '' ? t('contacts:unknown') : now })}
    </Alert>
  ) : (
    <ProblemAlert error={error} />
  );
}
