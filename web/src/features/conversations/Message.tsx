import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { Pill } from '@/lib/ui/Pill';
import { nameOf } from './display';
import { MessageExtras } from './later';
import classes from './Message.module.css';

type Side = 'customer' | 'ours' | 'note' | 'other';

function sideOf({ actor, visibility }: Interaction): Side {
  if (visibility === 'private') {
    return 'note';
  }
  if (actor === 'agent' || actor === 'bot') {
    return 'ours';
  }
  return actor === 'customer' ? 'customer' : 'other';
}

interface Props {
  message: Interaction;
  conversationId: string;
  /** What it answers, where that does not stand right above. */
  parent: Interaction | undefined;
  maySplit: boolean;
  mayNote: boolean;
  /** What the author's contact is called; undefined while or where that is not known. */
  contactName: string | undefined;
}

export function Message({ message, conversationId, parent, maySplit, mayNote, contactName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const {
    actor,
    author,
    body,
    language,
    occurredAt,
    receivedAt,
    precision,
    delivery,
    stars,
    deletedAt,
    attachments,
  } = message;
  const side = sideOf(message);
  const name = nameOf(author, t, contactName);
  const full =
    precision === 'day'
      ? t('time.dayOnly', { date: format.fullTime(occurredAt, precision) })
      : format.fullTime(occurredAt, precision);
  return (
    <article className={classes.message} data-side={side} aria-label={name}>
      <header className={classes.head}>
        <span className={classes.name}>{name}</span>
        {author.handle && author.handle !== name && (
          <span className={`${classes.quiet} ${classes.handle}`}>{author.handle}</span>
        )}
        {side === 'note' ? (
          <Pill tone="note" icon="note" title={t('thread.noteHint')}>
            {t('thread.note')}
          </Pill>
        ) : (
          actor !== 'customer' && <span className={classes.actor}>{t(`actor.${actor}`)}</span>
        )}
        <time
          className={classes.quiet}
          dateTime={occurredAt}
          title={t('time.received', { occurred: full, received: format.fullTime(receivedAt, 'instant') })}
        >
          {precision === 'day'
            ? format.dayOf(occurredAt, precision)
            : format.timeOfDay(occurredAt, precision)}
        </time>
      </header>
      {parent && (
        <blockquote className={classes.quote} dir="auto">
          <span className={classes.name}>{nameOf(parent.author, t)}</span> {parent.body}
        </blockquote>
      )}
      {stars !== null && (
        <p className={classes.stars}>
          <Icon name="star" size={14} /> {t('thread.stars', { count: stars })}
        </p>
      )}
      {deletedAt ? (
        <p className={`${classes.body} ${classes.quiet}`}>
          <em>{t('thread.deleted')}</em>
        </p>
      ) : (
        <p className={classes.body} dir="auto" lang={language ?? undefined}>
          {body}
        </p>
      )}
      {(attachments.length > 0 || message.editedAt !== null || deletedAt !== null || mayNote) && (
        <Suspense>
          <MessageExtras
            message={message}
            conversationId={conversationId}
            maySplit={maySplit}
            mayNote={mayNote}
          />
        </Suspense>
      )}
      {delivery && delivery.state !== 'sent' && (
        <p className={classes.delivery} data-state={delivery.state}>
          <Icon name={delivery.state === 'queued' ? 'clock' : 'alert'} size={14} />
          {[t(`thread.delivery.${delivery.state}`), delivery.reason].filter(Boolean).join(': ')}
        </p>
      )}
    </article>
  );
}
