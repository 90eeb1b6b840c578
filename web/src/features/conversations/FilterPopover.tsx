import { Button, NativeSelect, Popover, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@/lib/api/model';
import { channelName } from '@/lib/format/channel';
import { FilterButton } from './FilterButton';
import type { ListFilter } from './queries';

interface Props {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
  connections: Connection[];
}

/** Which channel and connection the list is narrowed to. Made when it is first wanted, and so opens at once. */
export default function FilterPopover({ filter, onFilter, connections }: Props) {
  const { t } = useTranslation();
  const channels = [...new Set(connections.map(({ channel }) => channel))].sort();
  return (
    <Popover defaultOpened position="bottom-end" width={260} trapFocus>
      <Popover.Target>
        <FilterButton filter={filter} />
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
            disabled={!filter.channel && !filter.connection}
            onClick={() => onFilter({ channel: undefined, connection: undefined })}
          >
            {t('list.clearFilters')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
