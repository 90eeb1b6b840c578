import { NativeSelect, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { Icon, type IconName } from '@/lib/ui/Icon';
import { wordOf } from '@/features/contacts/words';
import { timelineQuery, type TimelineKind } from './acts';
import { Endless } from './Endless';
import classes from './Record.module.css';
import { told } from './told';

const ICONS: Record<TimelineKind, IconName> = {
  interaction: 'reply',
  order: 'numbers',
  survey: 'help',
  consent: 'check',
  merge: 'copy',
  merge_undone: 'reopen',
  note: 'note',
  insight: 'info',
  identity: 'person',
  contact: 'person',
};
const KINDS = Object.keys(ICONS) as TimelineKind[];

/** All that happened with a person, the newest first. */
export function Timeline({ contactId }: { contactId: string }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const [kind, setKind] = useState<TimelineKind>();
  const list = useInfiniteQuery(timelineQuery(contactId, kind));
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="sm">
      <NativeSelect
        className={classes.kind}
        label={t('contacts:show')}
        value={kind ?? ''}
        onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value))}
        data={[
          { value: '', label: t('contacts:everything') },
          ...KINDS.map((one) => ({ value: one, label: wordOf('timelineKind', one, t) })),
        ]}
      />
      <Endless list={list} count={entries.length} none={t('contacts:noTimeline')}>
        <ol className={classes.list} aria-label={t('contacts:timeline')}>
          {entries.map((entry) => (
            <li key={`${entry.kind}-${entry.id}`} className={classes.happening}>
              <span className={classes.sign}>
                <Icon name={ICONS[entry.kind]} />
              </span>
              <div className={classes.said}>
                <Text fw={550}>{wordOf('timelineKind', entry.kind, t)}</Text>
                <Text fz="sm" className={classes.long}>
                  {told(entry, t, format.locale)}
                </Text>
              </div>
              <time className={classes.when} dateTime={entry.at}>
                {format.shortTime(entry.at)}
              </time>
            </li>
          ))}
        </ol>
      </Endless>
    </Stack>
  );
}
