import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { connectionsQuery } from '@/lib/api/directory';
import { channelName } from '@/lib/format/channel';
import { Pill } from '@/lib/ui/Pill';
import { ConnectionForm } from './ConnectionForm';
import { OutletForm } from './OutletForm';

/** The accounts and sites by which customers reach the workspace, and how replies leave by each. */
export function Connections() {
  const { t } = useTranslation(['translation', 'admin']);
  const list = useQuery(connectionsQuery);
  return (
    <Listing
      part="connections"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={({ channel, externalId, outlet }) =>
        t('admin:pair', {
          one: channelName(channel, t),
          other: outlet ? t(`admin:outlet.kinds.${outlet.kind}`) : externalId,
        })
      }
      marks={({ outlet }) =>
        outlet === null ? (
          <Pill tone="quiet" icon="more">
            {t('admin:outlet.none')}
          </Pill>
        ) : outlet.state === 'broken' ? (
          <Pill tone="breached" icon="alert">
            {t('admin:outlet.broken')}
          </Pill>
        ) : (
          <Pill tone="met" icon="check">
            {t('admin:outlet.working')}
          </Pill>
        )
      }
      form={(connection) =>
        connection ? (
          <>
            <ConnectionForm connection={connection} />
            <OutletForm connection={connection} />
          </>
        ) : (
          <ConnectionForm connection={undefined} />
        )
      }
    />
  );
}
