import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation, Session } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { useChange } from '@/features/conversations/change';
import classes from './ActsBar.module.css';
import { AssignPicker } from './AssignPicker';
import { MoreActs } from './MoreActs';
import { Picker } from './Picker';
import { snoozeChoices } from './snooze';
import { SnoozeDialog } from './SnoozeDialog';
import { useDirectory } from './useDirectory';

export const PRIORITIES = ['urgent', 'high', 'medium', 'low', 'none'] as const;
const MOMENT = 'moment';
const WAKE = 'wake';
const NONE = '';

interface Props {
  conversation: Conversation;
  member: Session['member'];
}

/** Whose a conversation is, what it is about, how urgent it is and when it comes back; each a button, a key and a command. */
export function ActsBar({ conversation, member }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const change = useChange(conversation.id);
  const directory = useDirectory();
  const [momentAsked, setMomentAsked] = useState(false);
  const { priority, reasonId, tags, status, snoozedUntil } = conversation;

  function snooze(until: Date) {
    change.mutate({
      patch: { status: 'snoozed', snoozedUntil: until.toISOString() },
      told: t('snoozed', { time: format.shortTime(until.toISOString()) }),
    });
  }

  function pickSnooze(value: string) {
    if (value === MOMENT) {
      setMomentAsked(true);
    } else if (value === WAKE) {
      change.mutate({ patch: { status: 'open' }, told: t('woken') });
    } else {
      snooze(new Date(value));
    }
  }

  const toggleTag = (id: string) =>
    change.mutate({
      patch: { tags: tags.includes(id) ? tags.filter((tag) => tag !== id) : [...tags, id] },
      told: t('tagged'),
    });

  return (
    <div className={classes.bar} role="group" aria-label={t('acts')}>
      <AssignPicker conversation={conversation} member={member} directory={directory} change={change} />
      <Picker
        command="snooze"
        icon="clock"
        label={t('snooze')}
        value={
          status === 'snoozed' && snoozedUntil ? t('until', { time: format.shortTime(snoozedUntil) }) : null
        }
        groups={[
          {
            choices: [
              ...(status === 'snoozed' ? [{ value: WAKE, label: t('wake') }] : []),
              ...snoozeChoices(new Date()).map(({ id, until }) => ({
                value: until.toISOString(),
                label: t(`snoozeFor.${id}`),
                hint: format.shortTime(until.toISOString()),
              })),
              { value: MOMENT, label: t('snoozeFor.moment') },
            ],
          },
        ]}
        onPick={pickSnooze}
      />
      <Picker
        command="priority"
        icon="flag"
        label={t('priority')}
        value={priority === 'none' ? null : t(`priorities.${priority}`)}
        groups={[
          {
            choices: PRIORITIES.map((one) => ({
              value: one,
              label: t(`priorities.${one}`),
              chosen: one === priority,
            })),
          },
        ]}
        onPick={(value) => {
          const picked = PRIORITIES.find((one) => one === value) ?? 'none';
          const name = t(`priorities.${picked}`);
          change.mutate({ patch: { priority: picked }, told: t('prioritySet', { name }) });
        }}
      />
      <Picker
        command="reason"
        icon="list"
        label={t('reason')}
        value={reasonId && directory.names.get(reasonId)}
        groups={[
          {
            choices: [
              { value: NONE, label: t('noReason'), chosen: reasonId === null },
              ...directory.reasons
                .filter(({ id, retired }) => !retired || id === reasonId)
                .map(({ id, path }) => ({ value: id, label: path, chosen: id === reasonId })),
            ],
          },
        ]}
        onPick={(value) =>
          change.mutate({
            patch: { reasonId: value === NONE ? null : value },
            told: t('reasonSet', { name: directory.names.get(value) ?? t('noReason') }),
          })
        }
      />
      <Picker
        command="tags"
        icon="tag"
        label={t('tags')}
        several
        value={tags.map((id) => directory.names.get(id) ?? '…').join(', ')}
        groups={[
          {
            choices: directory.tags
              .filter(({ id, retired }) => !retired || tags.includes(id))
              .map(({ id, name }) => ({ value: id, label: name, chosen: tags.includes(id) })),
          },
        ]}
        onPick={toggleTag}
      />
      <MoreActs conversation={conversation} change={change} />
      {momentAsked && <SnoozeDialog onSnooze={snooze} onClose={() => setMomentAsked(false)} />}
    </div>
  );
}
