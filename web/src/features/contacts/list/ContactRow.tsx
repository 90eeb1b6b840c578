import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { channelName } from '@/lib/format/channel';
import classes from './Contacts.module.css';

interface Props {
  contact: Contact;
  row: number;
  company: string | undefined;
  owner: string | undefined;
}

export function ContactRow({ contact, row, company, owner }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const now = useNow();
  const channels = [...new Set(contact.identities.map(({ channel }) => channel))];
  const reached = contact.points[0]?.shown ?? contact.identities[0]?.handle;
  return (
    <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.row} data-row={row}>
      <span className={classes.who}>
        <span className={classes.name} dir="auto">
          {contact.name}
        </span>
        <span className={classes.quiet}>{[reached, company].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes.tags}>
        {contact.tags.slice(0, 3).map((tag) => (
          <Badge key={tag} variant="default" size="sm" tt="none">
            {tag}
          </Badge>
        ))}
      </span>
      <span className={classes.channels}>
        {channels.map((channel) => channelName(channel, t)).join(', ')}
      </span>
      <span className={classes.owner}>{owner ?? t('contacts:noOwner')}</span>
      <time className={classes.when} dateTime={contact.lastActivityAt}>
        {format.ago(contact.lastActivityAt, now)}
      </time>
    </Link>
  );
}
