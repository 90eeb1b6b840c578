import { ActionIcon, Button, FileButton, Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation, Macro } from '@/lib/api/model';
import { useCommand } from '@/lib/commands/commands';
import { Icon } from '@/lib/ui/Icon';
import { modifierKey } from '@/lib/ui/modifierKey';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { useSend } from '@/features/conversations/acts';
import {
  draftPlace,
  onRestored,
  readDraft,
  typedSince,
  writeDraft,
  type Draft,
  type Mode,
} from '@/features/conversations/draft';
import classes from './Composer.module.css';
import { FileChips } from './FileChips';
import { MacroList, optionId } from './MacroList';
import { insertMacro } from './macros';
import { RulesLine } from './RulesLine';
import { useAttendance } from './useAttendance';
import { useFiles } from './useFiles';
import { useMacros } from './useMacros';
import { lengthOf, useReplyRules } from './useReplyRules';
import { useServerDraft } from './useServerDraft';

interface Props {
  conversation: Conversation;
  /** Who is answered. */
  name: string;
  memberId: string;
}

/** Where a reply or a note is written. Every key stroke is kept on this device, and soon on the server, until it is sent. */
export function Composer({ conversation, name, memberId }: Props) {
  const { t } = useTranslation();
  const { t: td } = useTranslation('desk');
  const { id } = conversation;
  const place = draftPlace(memberId, id);
  const [draft, setDraft] = useState(() => readDraft(place));
  const [cursor, setCursor] = useState(0);
  const [missing, setMissing] = useState<string[]>([]);
  const text = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const files = useFiles(place);
  const macros = useMacros(id, draft.body, cursor);
  const rules = useReplyRules(id);
  const send = useSend(id, place, (sent) => {
    setDraft((now) => ({ ...now, body: typedSince(now.body, sent.body) }));
    setMissing([]);
    files.sent(sent.files ?? []);
  });

  useEffect(() => writeDraft(place, draft), [place, draft]);
  useEffect(() => onRestored(place, setDraft), [place]);
  useServerDraft(id, place, draft, send.isPending, setDraft);
  useAttendance(id, draft.body.trim() === '' ? 'viewing' : 'writing');

  const note = draft.mode === 'note';
  const tooLong = !note && rules !== undefined && lengthOf(draft.body) > rules.maxLength;
  const closed = !note && rules?.state === 'closed';
  const something = draft.body.trim() !== '' || files.ids.length > 0;
  const filling = macros.fill.isPending;
  const ready = something && files.ready && !send.isPending && !filling && !tooLong && !closed;
  const mayAttach = note || rules?.attachments !== false;

  function change(next: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...next }));
  }

  function write(mode: Mode) {
    change({ mode });
    text.current?.focus();
  }
  useCommand('reply', () => write('reply'));
  useCommand('note', () => write('note'));

  function submit(resolve: boolean) {
    if (ready) {
      const { mode, body } = draft;
      send.mutate(
        { mode, body, files: files.ids, resolve },
        // Whoever has chosen to reply meanwhile does not find the words of a note that failed in it.
        { onError: () => change({ mode }) },
      );
    }
  }

  function pick(macro: Macro) {
    if (filling) {
      return;
    }
    macros.fill.mutate(macro, {
      onSuccess: (filled) => {
        const put = insertMacro(draft.body, cursor, filled.body);
        change({ body: put.text });
        setMissing(filled.missing);
        setCursor(put.cursor);
        text.current?.focus();
        requestAnimationFrame(() => text.current?.setSelectionRange(put.cursor, put.cursor));
      },
    });
  }

  const choosing = macros.fitting.length > 0;
  function onKeyDown(event: KeyboardEvent) {
    const command = event.ctrlKey || event.metaKey;
    if (choosing && !command) {
      const picked = macros.fitting[macros.chosen];
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        macros.step(event.key === 'ArrowDown' ? 1 : -1);
        return;
      }
      if ((event.key === 'Enter' || event.key === 'Tab') && picked) {
        event.preventDefault();
        pick(picked);
        return;
      }
      if (event.key === 'Escape') {
        macros.close();
        return;
      }
    }
    if (event.key === 'Enter' && command) {
      event.preventDefault();
      submit(event.shiftKey);
    }
    if (event.key === 'Escape') {
      text.current?.blur();
    }
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = [...event.clipboardData.files];
    if (mayAttach && pasted.length > 0) {
      event.preventDefault();
      files.add(pasted);
    }
  }

  return (
    <form
      className={classes.composer}
      data-mode={draft.mode}
      aria-label={t('composer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (mayAttach) {
          files.add(event.dataTransfer.files);
        }
      }}
    >
      {send.isError && <ProblemAlert error={send.error} />}
      {macros.fill.isError && <ProblemAlert error={macros.fill.error} />}
      {choosing && <MacroList id={listId} macros={macros.fitting} chosen={macros.chosen} onPick={pick} />}
      <Textarea
        ref={text}
        aria-label={note ? t('composer.note') : t('composer.reply')}
        aria-autocomplete="list"
        aria-controls={choosing ? listId : undefined}
        aria-activedescendant={choosing ? optionId(listId, macros.chosen) : undefined}
        placeholder={note ? t('composer.notePlaceholder') : t('composer.replyPlaceholder', { name })}
        autosize
        minRows={2}
        maxRows={12}
        variant="unstyled"
        dir="auto"
        readOnly={filling}
        value={draft.body}
        onChange={(event) => {
          change({ body: event.currentTarget.value });
          setCursor(event.currentTarget.selectionStart);
          macros.again();
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <FileChips files={files.files} onRemove={files.remove} />
      <RulesLine rules={note ? undefined : rules} text={draft.body} missing={missing} />
      <Group gap="sm" justify="space-between">
        <Group gap="xs">
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
          {mayAttach && (
            <FileButton multiple onChange={files.add} inputProps={{ 'aria-label': td('attach') }}>
              {(props) => (
                <ActionIcon {...props} variant="default" size={28} aria-label={td('attach')}>
                  <Icon name="paperclip" />
                </ActionIcon>
              )}
            </FileButton>
          )}
        </Group>
        <Group gap="sm">
          <Text c="dimmed" fz="xs" visibleFrom="sm">
            {draft.body === '' ? td('hint', { key: modifierKey() }) : t('composer.draftKept')}
          </Text>
          <Button size="xs" variant="default" disabled={!ready} onClick={() => submit(true)}>
            {note ? td('noteAndResolve') : td('sendAndResolve')}
          </Button>
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
