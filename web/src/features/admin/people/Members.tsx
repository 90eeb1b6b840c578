import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { availabilityQuery, membersQuery, type Member } from '@/features/admin/queries';
import { Pill } from '@/lib/ui/Pill';
import { MemberForm } from './MemberForm';
import { SkillsForm } from './SkillsForm';

/** Who may sign in, and what each takes. */
export function Members() {
  const { t } = useTranslation(['translation', 'admin']);
  const list = useQuery(membersQuery);
  const { data: availability } = useQuery(availabilityQuery);
  const skills = new Map(availability?.map((entry) => [entry.agentId, entry]));

  function about({ id, email }: Member): string {
    const entry = skills.get(id);
    return entry
      ? t('admin:pair', {
          one: email,
          other:
            entry.capacity === null
              ? t('admin:member.open', { count: entry.open })
              : t('admin:member.openOf', { count: entry.open, capacity: entry.capacity }),
        })
      : email;
  }

  return (
    <Listing
      part="members"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={about}
      marks={({ role }) => (
        <Pill tone={role === 'owner' || role === 'admin' ? 'note' : 'quiet'} icon="person">
          {t(`session.role.${role}`)}
        </Pill>
      )}
      form={(member) =>
        member ? (
          <SkillsForm key={String(skills.has(member.id))} member={member} skills={skills.get(member.id)} />
        ) : (
          <MemberForm />
        )
      }
    />
  );
}
