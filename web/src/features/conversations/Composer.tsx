import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '@/lib/api/model';
import { useCommand } from '@/lib/commands/commands';
import { Icon } from '@/lib/ui/Icon';
import { modifierKey } from '@/lib/ui/modifierKey';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useSend } from './acts';
import classes from './Composer.module.css';
import { draftPlace, readDraft, writeDraft, type Draft, type Mode } from './draft';

interface Props {
  conversation: Conversation;
  /** Who is answered. */
  name: string;
  memberId: string;
}

/** Where a reply or a note is written. Every key stroke is kept on this device until the words are sent. */
export function Composer({ conversation, name, memberId }: Props) {
  const { t } = useTranslation();
  const place = draftPlace(memberId, conversation.id);
  const [draft, setDraft] = useState(() => readDraft(place));
  const text = useRef<HTMLTextAreaElement>(null);
  const send = useSend(conversation.id, place, (sent) =>
    setDraft((now) => (now.body === sent.body ? { ...now, body: '' } : now)),
  );

  useEffect(() => writeDraft(place, draft), [place, draft]);

  function change(next: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...next }));
  }

  function write(mode: Mode) {
    change({ mode });
    text.current?.focus();
  }
  useCommand('reply', () => write('reply'));
  useCommand('note', () => write('note'));

  const ready = draft.body.trim() !== '' && !send.isPending;
  function submit() {
    if (ready) {
      send.mutate(draft);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'Escape') {
      text.current?.blur();
    }
  }

  const note = draft.mode === 'note';
  return (
    <form
      className={classes.composer}
      data-mode={draft.mode}
      aria-label={t('composer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {send.isError && <ProblemAlert error={send.error} />}
      <Textarea
        ref={text}
        aria-label={note ? t('composer.note') : t('composer.reply')}
        placeholder={note ? t('composer.notePlaceholder') : t('composer.replyPlaceholder', { name })}
        autosize
        minRows={2}
        maxRows={12}
        variant="unstyled"
        dir="auto"
        readOnly={send.isPending}
        value={draft.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Group gap="sm" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('composer.mode')}
          value={draft.mode}
          onChange={(mode) => change({ mode: mode === 'note' ? 'note' : 'reply' })}
          data={[
            { value: 'reply', label: t('composer.reply') },
            { value: 'note', label: t('composer.note') },
          ]}
        />
        <Group gap="sm">
          <Text c="dimmed" fz="xs" visibleFrom="sm">
            {draft.body === '' ? t('composer.hint', { key: modifierKey() }) : t('composer.draftKept')}
          </Text>
          <Button
            type="submit"
            size="xs"
            disabled={!ready}
            loading={send.isPending}
            leftSection={<Icon name={note ? 'note' : 'send'} size={14} />}
          >
            {note ? t('composer.addNote') : t('composer.send')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}
