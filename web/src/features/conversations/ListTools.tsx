import { Button, NativeSelect, Popover, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@/lib/api/model';
import { Icon } from '@/lib/ui/Icon';
import classes from './ConversationList.module.css';
import { channelName } from './display';
import type { ListFilter } from './queries';

interface Props {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
  connections: Connection[];
}

/** The order of the list and what is left out of it. */
export function ListTools({ filter, onFilter, connections }: Props) {
  const { t } = useTranslation();
  const set = [filter.channel, filter.connection].filter(Boolean).length;
  const channels = [...new Set(connections.map(({ channel }) => channel))].sort();
  return (
    <div className={classes.tools}>
      <NativeSelect
        aria-label={t('list.sort')}
        size="xs"
        style={{ flex: 1 }}
        value={filter.sort}
        onChange={(event) =>
          onFilter({ sort: event.currentTarget.value === 'waiting' ? 'waiting' : 'activity' })
        }
        data={[
          { value: 'waiting', label: t('list.sortWaiting') },
          { value: 'activity', label: t('list.sortActivity') },
        ]}
      />
      <Popover position="bottom-end" width={260} trapFocus>
        <Popover.Target>
          <Button size="xs" variant="default" leftSection={<Icon name="filter" size={14} />}>
            {set > 0 ? t('list.filterOn', { count: set }) : t('list.filter')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <NativeSelect
              label={t('list.channel')}
              value={filter.channel ?? ''}
              onChange={(event) => onFilter({ channel: event.currentTarget.value || undefined })}
              data={[
                { value: '', label: t('list.anyChannel') },
                ...channels.map((channel) => ({ value: channel, label: channelName(channel, t) })),
              ]}
            />
            <NativeSelect
              label={t('list.connection')}
              value={filter.connection ?? ''}
              onChange={(event) => onFilter({ connection: event.currentTarget.value || undefined })}
              data={[
                { value: '', label: t('list.anyConnection') },
                ...connections.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Button
              variant="subtle"
              size="xs"
              disabled={set === 0}
              onClick={() => onFilter({ channel: undefined, connection: undefined })}
            >
              {t('list.clearFilters')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
