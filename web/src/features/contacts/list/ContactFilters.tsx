import { NativeSelect, Popover, Stack, Text, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import { companiesQuery, segmentsQuery, useOwners } from '@/features/contacts/directory';
import type { ContactFilter } from './queries';

interface Props {
  filter: ContactFilter;
  onFilter: (filter: ContactFilter) => void;
}

/** Which contacts to see: those of a segment, a company, an owner or a tag. */
export function ContactFilters({ filter, onFilter }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const { data: companies } = useQuery(companiesQuery);
  const { data: segments } = useQuery(segmentsQuery);
  const owners = useOwners();
  const [tag, setTag] = useState(filter.tag ?? '');
  const any = { value: '', label: t('contacts:any') };
  const named = (items: readonly { id: string; name: string }[] = []) => [
    any,
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const narrowed = Boolean(filter.segment ?? filter.company ?? filter.owner ?? filter.tag);
  return (
    <Popover position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button
          variant={narrowed ? 'light' : 'default'}
          leftSection={<Icon name="filter" />}
          aria-label={narrowed ? t('contacts:filtersOn') : t('contacts:filters')}
        >
          {t('contacts:filters')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text fz="xs" c="dimmed">
            {t('contacts:oneFilter')}
          </Text>
          <NativeSelect
            label={t('contacts:segment')}
            value={filter.segment ?? ''}
            onChange={(event) => onFilter({ segment: event.currentTarget.value || undefined })}
            data={named(segments)}
          />
          <NativeSelect
            label={t('contacts:company')}
            value={filter.company ?? ''}
            onChange={(event) => onFilter({ company: event.currentTarget.value || undefined })}
            data={named(companies)}
          />
          <NativeSelect
            label={t('contacts:owner')}
            value={filter.owner ?? ''}
            onChange={(event) => onFilter({ owner: event.currentTarget.value || undefined })}
            data={named(owners)}
          />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              onFilter({ tag: tag.trim() || undefined });
            }}
          >
            <TextInput
              label={t('contacts:tag')}
              description={t('contacts:tagHint')}
              value={tag}
              onChange={(event) => setTag(event.currentTarget.value)}
            />
          </form>
          <Button variant="subtle" size="xs" disabled={!narrowed} onClick={() => onFilter({})}>
            {t('contacts:clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
