import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { teamsQuery } from '@/lib/api/directory';
import { Pill } from '@/lib/ui/Pill';
import { TeamForm } from './TeamForm';

export function Teams() {
  const { t } = useTranslation(['translation', 'admin', 'edit']);
  const list = useQuery(teamsQuery);
  return (
    <Listing
      part="teams"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={({ members, assignment }) => (
        <Text span inherit>
          {t('admin:pair', {
            one: t('admin:team.count', { count: members.length }),
            other: t(`admin:team.mode.${assignment}`),
          })}
        </Text>
      )}
      marks={({ retired }) =>
        retired && (
          <Pill tone="quiet" icon="close">
            {t('edit:retired')}
          </Pill>
        )
      }
      retired={({ retired }) => retired}
      form={(team) => <TeamForm team={team} />}
    />
  );
}
