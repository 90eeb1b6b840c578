import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany, ChooseOne } from '@/features/admin/fields/Choose';
import { useChoices } from '@/features/admin/fields/useChoices';

interface Props {
  change: Record<string, unknown>;
  onChange: (change: Record<string, unknown>) => void;
}

const STATUSES = ['open', 'pending', 'resolved', 'spam'];
const ONES = [
  ['teamId', 'team'],
  ['assigneeId', 'assignee'],
  ['reasonId', 'reason'],
] as const;
const TAGS = ['addTags', 'removeTags'] as const;

const text = (value: unknown) => (typeof value === 'string' ? value : null);
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What is set of a conversation: what nothing is chosen for stays as it is. */
export function ChangeFields({ change, onChange }: Props) {
  const { t } = useTranslation('rules');
  const { choices } = useChoices();
  function set(name: string, value: string | string[] | null) {
    const others = Object.fromEntries(Object.entries(change).filter(([other]) => other !== name));
    onChange(value === null || value.length === 0 ? others : { ...others, [name]: value });
  }
  const stays = { value: '', label: t('act.stays') };
  return (
    <>
      <NativeSelect
        label={t('act.status')}
        value={text(change.status) ?? ''}
        data={[stays, ...choices.status.filter(({ value }) => STATUSES.includes(value))]}
        onChange={(event) => set('status', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('act.priority')}
        value={text(change.priority) ?? ''}
        data={[stays, ...choices.priority]}
        onChange={(event) => set('priority', event.currentTarget.value)}
      />
      {ONES.map(([name, kind]) => (
        <ChooseOne
          key={name}
          kind={kind}
          label={t(`act.${kind}`)}
          placeholder={t('act.stays')}
          value={text(change[name])}
          onChange={(value) => set(name, value)}
        />
      ))}
      {TAGS.map((name) => (
        <ChooseMany
          key={name}
          kind="tag"
          label={t(`act.${name}`)}
          placeholder={t('act.none')}
          value={texts(change[name])}
          onChange={(values) => set(name, values)}
        />
      ))}
    </>
  );
}
