import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '@/lib/api/newKey';
import { useFormat } from '@/lib/format/useFormat';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { notesQuery, useAddNote, useRemoveNote } from './acts';
import { Endless } from './Endless';
import classes from './Record.module.css';

/** What colleagues wrote down of a person; the person never sees it. */
export function Notes({ contactId, editable }: { contactId: string; editable: boolean }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const list = useInfiniteQuery(notesQuery(contactId));
  const notes = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const add = useAddNote(contactId);
  const remove = useRemoveNote(contactId);
  const [words, setWords] = useState('');
  const [key, setKey] = useState(() => newKey());
  const [going, setGoing] = useState<string>();

  return (
    <Stack gap="md">
      {editable && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(
              { words: words.trim(), key },
              {
                onSuccess: () => {
                  setWords('');
                  setKey(newKey());
                },
              },
            );
          }}
        >
          <Stack gap="xs">
            {add.isError && <ProblemAlert error={add.error} />}
            <Textarea
              label={t('contacts:newNote')}
              description={t('contacts:noteHint')}
              autosize
              minRows={2}
              value={words}
              onChange={(event) => {
                setWords(event.currentTarget.value);
                setKey(newKey());
              }}
            />
            <Group>
              <Button type="submit" size="xs" disabled={words.trim() === ''} loading={add.isPending}>
                {t('contacts:addNote')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {remove.isError && <ProblemAlert error={remove.error} />}
      <Endless list={list} count={notes.length} none={t('contacts:noNotes')}>
        <ul className={classes.list}>
          {notes.map(({ id, body, authorName, createdAt }) => (
            <li key={id} className={classes.note}>
              <Text className={classes.words} dir="auto">
                {body}
              </Text>
              <Group gap="xs" justify="space-between">
                <Text fz="xs" c="dimmed">
                  {authorName} · {format.shortTime(createdAt)}
                </Text>
                {editable && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color={going === id ? 'red' : 'gray'}
                    onClick={() => (going === id ? remove.mutate(id) : setGoing(id))}
                    onBlur={() => setGoing(undefined)}
                  >
                    {t(going === id ? 'contacts:removeReally' : 'contacts:remove')}
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
      </Endless>
    </Stack>
  );
}
