import { Badge, Group, Skeleton, Tabs, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Icon } from '@/lib/ui/Icon';
import { ContactName } from '@/features/contacts/ContactName';
import { companyQuery, useOwners } from '@/features/contacts/directory';
import type { May } from '@/features/contacts/may';
import { money } from '@/lib/format/money';
import { Protection } from '@/features/contacts/privacy/Protection';
import { ordersQuery } from './acts';
import { Consents } from './Consents';
import { Details } from './Details';
import { Merges } from '@/features/contacts/merge/Merges';
import { Notes } from './Notes';
import { Orders } from './Orders';
import { Reach } from './Reach';
import classes from './Record.module.css';
import { Timeline } from './Timeline';

interface Props {
  contact: Contact;
  may: May;
  conversations: ReactNode;
}

const TABS = ['timeline', 'orders', 'notes', 'consents', 'merges', 'protection'] as const;
type Tab = (typeof TABS)[number];

/** All that is known of one person, on one page. */
export function ContactRecord({ contact, may, conversations }: Props) {
  const { t } = useTranslation(['translation', 'contacts']);
  const [tab, setTab] = useState<Tab>('timeline');
  const { id } = contact;
  const shown: Record<Tab, () => ReactNode> = {
    timeline: () => <Timeline contactId={id} />,
    orders: () => <Orders contactId={id} />,
    notes: () => <Notes contactId={id} editable={may.write} />,
    consents: () => <Consents contactId={id} editable={may.write} />,
    merges: () => <Merges contactId={id} editable={may.write} />,
    protection: () => <Protection contact={contact} />,
  };
  return (
    <div className={classes.page}>
      <Head contact={contact} mayRename={may.write} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <Details contact={contact} editable={may.write} />
          <Reach contact={contact} />
          {conversations}
        </div>
        <Tabs
          className={classes.main}
          value={tab}
          onChange={(next) => setTab(TABS.find((one) => one === next) ?? 'timeline')}
          keepMounted={false}
        >
          <Tabs.List aria-label={t('contacts:parts')}>
            {TABS.filter((one) => one !== 'protection' || may.protect).map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`contacts:${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} pt="md">
            {shown[tab]()}
          </Tabs.Panel>
        </Tabs>
      </div>
    </div>
  );
}

function Head({ contact, mayRename }: { contact: Contact; mayRename: boolean }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const format = useFormat();
  const now = useNow();
  const orders = useInfiniteQuery(ordersQuery(contact.id));
  const totals = orders.data?.pages[0]?.totals;
  const { companyId } = contact;
  const company = useQuery({ ...companyQuery(companyId ?? ''), enabled: companyId !== null });
  const owner = useOwners().find(({ id }) => id === contact.ownerId);
  const worth = totals
    ?.filter(({ net }) => net !== null)
    .map(({ net, decimals, currency }) => money(net ?? 0, decimals, currency, format.locale));
  return (
    <header className={classes.head}>
      <Link to="/contacts" className={classes.back}>
        <Icon name="back" size={14} /> {t('contacts:all')}
      </Link>
      <Group justify="space-between" align="start">
        <div className={classes.title}>
          <ContactName contact={contact} mayRename={mayRename} />
          <Text c="dimmed" fz="sm">
            {[
              company.data?.name,
              owner && t('contacts:ownedBy', { name: owner.name }),
              t('contacts:active', { when: format.ago(contact.lastActivityAt, now) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Group gap={4} mt={4}>
            {contact.tags.map((tag) => (
              <Badge key={tag} variant="default" tt="none">
                {tag}
              </Badge>
            ))}
            {contact.blockedAt && <Badge color="red">{t('contacts:blocked')}</Badge>}
          </Group>
        </div>
        <div className={classes.worth}>
          <Text fz="xs" c="dimmed">
            {t('contacts:value')}
          </Text>
          {orders.isPending ? (
            <Skeleton h={24} w={90} />
          ) : (
            <Text fw={650} fz="lg" className="numeric">
              {worth?.length ? worth.join(' + ') : t('contacts:noValue')}
            </Text>
          )}
        </div>
      </Group>
    </header>
  );
}
