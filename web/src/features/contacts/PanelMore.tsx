import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { PanelConsents } from './PanelConsents';
import { PanelOrders } from './PanelOrders';
import { companyQuery } from './panelQueries';
import { PanelSection } from './PanelSection';
import { PanelSuggestions } from './PanelSuggestions';
import { PanelTimeline } from './PanelTimeline';
import classes from './Panel.module.css';
import { contactQuery } from './queries';

/** Where a customer can be reached and works, what they bought and allow, who they may also be, and what happened. */
export default function PanelMore({ contactId, mayDecide }: { contactId: string; mayDecide: boolean }) {
  const contact = useQuery(contactQuery(contactId)).data?.contact;
  if (!contact) {
    return null;
  }
  return (
    <Stack gap="lg">
      {contact.companyId && <PanelCompany id={contact.companyId} />}
      {contact.points.length > 0 && <PanelPoints contact={contact} />}
      <PanelSuggestions contactId={contactId} mayDecide={mayDecide} />
      <PanelOrders contactId={contactId} />
      <PanelConsents contactId={contactId} />
      <PanelTimeline contactId={contactId} />
    </Stack>
  );
}

function PanelCompany({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const { data } = useQuery(companyQuery(id));
  return (
    <PanelSection title={t('panel.company')}>
      <Text>{data ? [data.name, ...data.domains].join(' · ') : '…'}</Text>
    </PanelSection>
  );
}

function PanelPoints({ contact }: { contact: Contact }) {
  const { t } = useTranslation('desk');
  return (
    <PanelSection title={t('panel.points')}>
      <ul className={classes.lines}>
        {contact.points.map(({ id, shown, system, verified, shared }) => (
          <li key={id} className={classes.line}>
            <span>{[system, shown].filter(Boolean).join(' ')}</span>
            <span className={classes.quiet}>
              {[verified && t('panel.verified'), shared && t('panel.shared')].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
