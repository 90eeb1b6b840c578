import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { byDay } from './days';
import { Message } from './Message';
import classes from './Thread.module.css';
import { useThread } from './useThread';

const NEAR_PIXELS = 80;

interface Props {
  conversation: Conversation;
  /** What the customer's contact is called; undefined while that is not known. */
  contactName: string | undefined;
}

function atEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PIXELS;
}

/** The messages, oldest first. It follows the newest while the reader is there, and never moves under one who reads above. */
export function Thread({ conversation, contactName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const [seen, setSeen] = useState(0);
  const { thread, messages } = useThread(conversation);
  const count = messages.length;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && following) {
      element.scrollTop = element.scrollHeight;
    }
  }, [count, following]);

  function onScroll() {
    const element = scroller.current;
    setFollowing(element !== null && atEnd(element));
    if (following) {
      setSeen(count);
    }
  }

  function toEnd() {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }

  const below = following ? 0 : count - seen;
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.thread}
        onScroll={onScroll}
        role="log"
        aria-label={t('thread.messages')}
        tabIndex={0}
      >
        {thread.isPending && <Placeholder />}
        {thread.isError && <ProblemAlert error={thread.error} retry={() => void thread.refetch()} />}
        {thread.isSuccess && count === 0 && <Text c="dimmed">{t('thread.empty')}</Text>}
        {byDay(messages).map(({ key, messages: ofDay }) => (
          <section key={`${key}-${ofDay[0].id}`} className={classes.day}>
            <h3 className={classes.date}>
              <span>{format.dayOf(ofDay[0].occurredAt, ofDay[0].precision)}</span>
            </h3>
            {ofDay.map((message) => (
              <Message
                key={message.id}
                message={message}
                contactName={
                  message.author.identityId === conversation.customer.identityId ? contactName : undefined
                }
              />
            ))}
          </section>
        ))}
        {thread.hasNextPage && !thread.isPending && (
          <Button
            variant="default"
            size="xs"
            loading={thread.isFetchingNextPage}
            onClick={() => void thread.fetchNextPage()}
          >
            {t('thread.later')}
          </Button>
        )}
      </div>
      {below > 0 && (
        <Button
          className={classes.below}
          size="compact-sm"
          radius="xl"
          leftSection={<Icon name="down" size={14} />}
          onClick={toEnd}
        >
          {t('thread.newBelow', { count: below })}
        </Button>
      )}
    </div>
  );
}

function Placeholder() {
  return (
    <Stack gap="md" aria-hidden="true">
      <Skeleton h={56} w="55%" radius="md" />
      <Skeleton h={56} w="45%" radius="md" ml="auto" />
      <Skeleton h={56} w="60%" radius="md" />
    </Stack>
  );
}
