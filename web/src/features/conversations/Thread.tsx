import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import { between } from './between';
import { byDay } from './days';
import { QueuedReplies, SystemLines } from './later';
import { Message } from './Message';
import { changesQuery } from './queries';
import classes from './Thread.module.css';
import { useThread } from './useThread';

const NEAR_PIXELS = 80;

interface Props {
  conversation: Conversation;
  /** What the customer's contact is called; undefined while that is not known. */
  contactName: string | undefined;
  memberId: string;
  /** Whether the reader may do more than read. */
  mayAct: boolean;
}

function atEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PIXELS;
}

/** The messages, oldest first. It follows the newest while the reader is there, and never moves under one who reads above. */
export function Thread({ conversation, contactName, memberId, mayAct }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const [seen, setSeen] = useState(0);
  const { thread, messages } = useThread(conversation);
  const { data: changes } = useQuery(changesQuery(conversation.id));
  const placed = between(messages, changes ?? []);
  const count = messages.length;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const previous = new Map(messages.map(({ id }, index) => [id, messages[index - 1]?.id]));

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && following) {
      element.scrollTop = element.scrollHeight;
    }
  }, [count, following, changes]);

  useEffect(() => {
    // What comes late (pictures, lines, a taller composer) moves nobody who follows.
    const element = scroller.current;
    if (!element || !following) {
      return undefined;
    }
    const resized = new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight;
    });
    resized.observe(element);
    [...element.children].forEach((child) => resized.observe(child));
    return () => resized.disconnect();
  }, [following, count, changes]);

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
              <Fragment key={message.id}>
                {placed.before.has(message.id) && (
                  <Suspense>
                    <SystemLines changes={placed.before.get(message.id) ?? []} />
                  </Suspense>
                )}
                <Message
                  message={message}
                  conversationId={conversation.id}
                  parent={
                    message.parentId === previous.get(message.id)
                      ? undefined
                      : byId.get(message.parentId ?? '')
                  }
                  maySplit={mayAct && message.actor === 'customer' && previous.get(message.id) !== undefined}
                  mayNote={mayAct && message.actor === 'customer'}
                  contactName={
                    message.author.identityId === conversation.customer.identityId ? contactName : undefined
                  }
                />
              </Fragment>
            ))}
          </section>
        ))}
        {thread.isSuccess && (
          <Suspense>
            {!thread.hasNextPage && placed.after.length > 0 && <SystemLines changes={placed.after} />}
            <QueuedReplies conversationId={conversation.id} memberId={memberId} />
          </Suspense>
        )}
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
