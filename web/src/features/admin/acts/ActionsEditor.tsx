import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import classes from './Actions.module.css';
import { newAction, type ActionType, type TypedAction } from './action';
import { ActionFields } from './ActionFields';

interface Props {
  label: string;
  /** Which types there can be here. */
  types: readonly ActionType[];
  value: TypedAction[];
  onChange: (value: TypedAction[]) => void;
}

/** What is done to a conversation, one after the other. */
export function ActionsEditor({ label, types, value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const set = (at: number, part: Partial<TypedAction>) =>
    onChange(value.map((action, other) => (other === at ? { ...action, ...part } : action)));
  return (
    <fieldset className={classes.actions}>
      <legend>{label}</legend>
      {value.map((action, at) => (
        <div key={at} role="group" aria-label={t('act.nth', { number: at + 1 })} className={classes.action}>
          <Group gap="xs" justify="space-between" wrap="nowrap">
            <NativeSelect
              aria-label={t('act.type')}
              value={action.type}
              data={types.map((type) => ({ value: type, label: t(`act.types.${type}`) }))}
              onChange={(event) => {
                const type = types.find((one) => one === event.currentTarget.value);
                if (type) {
                  set(at, newAction(type));
                }
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('act.remove', { number: at + 1 })}
              onClick={() => onChange(value.filter((_, other) => other !== at))}
            >
              <Icon name="close" />
            </ActionIcon>
          </Group>
          <ActionFields action={action} onChange={(part) => set(at, part)} />
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange([...value, newAction(types[0] ?? 'change')])}
        >
          {t('act.add')}
        </Button>
      </Group>
    </fieldset>
  );
}
