import { Button, Group, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { attributesQuery } from '@/features/contacts/directory';
import { api, body } from '@/lib/api/client';
import { useDraft } from '@/lib/edit/useDraft';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { ColumnRows } from './ColumnRows';
import classes from './Imports.module.css';
import { LayoutFields } from './LayoutFields';
import { importQuery, savedMappingsQuery, type Import } from './queries';

interface Props {
  file: Import;
  onDirty: (dirty: boolean) => void;
}

const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

/** What the columns of a file say, and how its cells are written. */
export function MappingForm({ file, onDirty }: Props) {
  const { t } = useTranslation(['translation', 'imports']);
  const client = useQueryClient();
  const { data: attributes } = useQuery(attributesQuery);
  const { data: saved } = useQuery(savedMappingsQuery);
  const { mapping } = file;
  const { draft, change, dirty } = useDraft({
    columns: mapping.columns,
    region: mapping.region ?? '',
    dates: mapping.dates ?? 'ymd',
    decimal: mapping.decimal ?? '.',
    verified: mapping.verified,
    replace: mapping.replace,
    saveAs: '',
  });
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const write = useMutation({
    mutationFn: (next: object) =>
      body(api.PUT('/api/v1/imports/{id}/mapping', { params: { path: { id: file.id } }, body: next })),
    onSuccess: async (kept) => {
      client.setQueryData(importQuery(file.id).queryKey, kept);
      await client.invalidateQueries({ queryKey: ['import-mappings'] });
      await tell({ about: 'imports', message: t('imports:kept') }, t);
    },
  });
  const keep = () => {
    const { region, saveAs, ...rest } = draft;
    write.mutate({
      ...rest,
      region: region.trim() === '' ? null : region.trim().toUpperCase(),
      saveAs: saveAs.trim() === '' ? null : saveAs.trim(),
    });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <LayoutFields layout={file.layout} onChange={(layout) => write.mutate(layout)} />
      {saved && saved.length > 0 && (
        <NativeSelect
          label={t('imports:saved')}
          value=""
          data={[{ value: '', label: t('imports:savedNone') }, ...saved.map(({ name }) => name)]}
          onChange={(event) =>
            event.currentTarget.value && write.mutate({ saved: event.currentTarget.value })
          }
        />
      )}
      <ColumnRows
        file={file}
        columns={draft.columns}
        attributes={attributes?.filter(({ retired }) => !retired) ?? []}
        onChange={(columns) => change({ columns })}
      />
      <Group gap="sm" align="end">
        <TextInput
          label={t('imports:region')}
          description={t('imports:regionHint')}
          maxLength={2}
          value={draft.region}
          onChange={(event) => change({ region: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('imports:dates')}
          value={draft.dates}
          data={ORDERS.map((value) => ({ value, label: t(`imports:orders.${value}`) }))}
          onChange={(event) =>
            change({ dates: ORDERS.find((one) => one === event.currentTarget.value) ?? draft.dates })
          }
        />
        <NativeSelect
          label={t('imports:decimal')}
          value={draft.decimal}
          data={[
            { value: '.', label: t('imports:decimals.point') },
            { value: ',', label: t('imports:decimals.comma') },
          ]}
          onChange={(event) => change({ decimal: event.currentTarget.value })}
        />
      </Group>
      <Stack gap="xs">
        <Switch
          label={t('imports:verified')}
          description={t('imports:verifiedHint')}
          checked={draft.verified}
          onChange={(event) => change({ verified: event.currentTarget.checked })}
        />
        <Switch
          label={t('imports:replace')}
          description={t('imports:replaceHint')}
          checked={draft.replace}
          onChange={(event) => change({ replace: event.currentTarget.checked })}
        />
      </Stack>
      <TextInput
        label={t('imports:saveAs')}
        description={t('imports:saveAsHint')}
        maw={420}
        value={draft.saveAs}
        onChange={(event) => change({ saveAs: event.currentTarget.value })}
      />
      {write.isError && <ProblemAlert error={write.error} />}
      <Group>
        <Button type="submit" disabled={!dirty || draft.columns.length === 0} loading={write.isPending}>
          {t('imports:keep')}
        </Button>
      </Group>
    </form>
  );
}
