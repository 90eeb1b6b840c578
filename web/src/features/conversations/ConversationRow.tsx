import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Icon } from '@/lib/ui/Icon';
import classes from './ConversationRow.module.css';
import { DeadlinePill } from './DeadlinePill';
import { nameOf, orderedBy } from './display';
import { channelName } from '@/lib/format/channel';
import type { ListFilter } from './queries';
import type { Row } from './reconcile';

interface Props {
  row: Row;
  /** What the contact is called; undefined while that is not known. */
  name: string | undefined;
  connection: string | undefined;
  /** Whose it is; undefined if nobody's, or while that is not known. */
  assignee: string | undefined;
  sort: ListFilter['sort'];
}

export function ConversationRow({ row: { conversation, left }, name, connection, assignee, sort }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const at = orderedBy(conversation, sort);
  const gone = left && conversation.status === 'open';
  return (
    <Link
      from="/conversations"
      to="/conversations/$conversationId"
      params={{ conversationId: conversation.id }}
      search={(search) => search}
      className={classes.row}
      activeProps={{ 'aria-current': 'page' }}
      data-left={left || undefined}
      data-unread={conversation.unread || undefined}
      data-conversation={conversation.id}
    >
      <span className={classes.line}>
        <span className={classes.name}>
          {name ?? nameOf(conversation.customer, t)}
          {conversation.unread && <span className="visually-hidden"> ({t('list.unread')})</span>}
        </span>
        <time className={classes.time} dateTime={at}>
          {format.ago(at, now)}
        </time>
      </span>
      <span className={classes.words} dir="auto">
        {conversation.subject === '' ? t('list.noText') : conversation.subject}
      </span>
      <span className={classes.line}>
        <span className={classes.channel}>
          {assignee !== undefined && (
            <span className={classes.assignee} title={t('list.assignedTo', { name: assignee })}>
              <Icon name="person" size={12} />
              {assignee.split(' ')[0]}
            </span>
          )}
          {[channelName(conversation.channel, t), connection].filter(Boolean).join(' · ')}
        </span>
        {gone ? (
          <span className={classes.channel}>{t('list.left')}</span>
        ) : (
          <DeadlinePill conversation={conversation} />
        )}
      </span>
    </Link>
  );
}
