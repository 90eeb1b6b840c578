import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/lib/api/problem';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { tell } from '@/lib/ui/tell';
import { Conflict } from './Conflict';
import { Danger, type DangerProps } from './Danger';
import { useEditing } from './EditDrawer';

interface Props {
  /** Writes what is typed; If-Match is of the version that is told. */
  write: (ifMatch: { 'If-Match'?: string }) => Promise<unknown>;
  /** The version that is known now, where there are versions. */
  version?: number;
  /** What is asked again afterwards. */
  changes: string[];
  /** Whether anything differs from what is kept. */
  dirty: boolean;
  /** Whether it can be sent at all. */
  ready?: boolean;
  /** On the button, if not "Save". */
  label?: string;
  /** Whether the drawer stays open. */
  stays?: boolean;
  danger?: Omit<DangerProps, 'changes' | 'version'>;
  children: ReactNode;
}

const PRECONDITION_FAILED = 412;

/** What `If-Match` says of a version. */
export function match(version: number | undefined): { 'If-Match'?: string } {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}

/**
 * The fields of an entry with what becomes of them: kept as they were seen, so that nobody undoes what they have not
 * seen; where another was faster, it is asked what to do.
 */
export function EditForm(props: Props) {
  const { write, version, changes, dirty, ready = true, label, stays = false, danger, children } = props;
  const { t } = useTranslation(['translation', 'edit']);
  const client = useQueryClient();
  const { close, reload, tellDirty } = useEditing();
  const [seen, setSeen] = useState(version);
  useEffect(() => tellDirty(dirty), [dirty, tellDirty]);
  const save = useMutation({
    mutationFn: (on: number | undefined) => write(match(on)),
    onSettled: () => Promise.all(changes.map((key) => client.invalidateQueries({ queryKey: [key] }))),
    onSuccess: async () => {
      tellDirty(false);
      if (stays) {
        reload();
      } else {
        close();
      }
      await tell({ about: 'admin', message: t('edit:saved') }, t);
    },
  });
  const conflict = save.isError && problemOf(save.error).status === PRECONDITION_FAILED;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(seen);
      }}
    >
      <Stack gap="sm">
        {children}
        {save.isError && !conflict && <ProblemAlert error={save.error} />}
        {conflict && (
          <Conflict
            onReload={reload}
            onOverwrite={() => {
              setSeen(version);
              save.mutate(version);
            }}
          />
        )}
        <Group gap="xs">
          <Button type="submit" disabled={!ready || !dirty} loading={save.isPending}>
            {label ?? t('contact.save')}
          </Button>
          {!stays && (
            <Button variant="default" onClick={close}>
              {t('contact.cancel')}
            </Button>
          )}
        </Group>
        {danger && <Danger {...danger} version={version} changes={changes} />}
      </Stack>
    </form>
  );
}
