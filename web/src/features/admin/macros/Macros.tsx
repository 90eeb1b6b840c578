import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChoices } from '@/features/admin/fields/useChoices';
import { Listing } from '@/features/admin/frame/Listing';
import { macrosQuery } from '@/features/admin/queries';
import { Pill } from '@/lib/ui/Pill';
import { MacroForm } from './MacroForm';

/** Answers that are written once, and what is done besides. */
export function Macros() {
  const { t } = useTranslation('rules');
  const { nameOf } = useChoices();
  const list = useQuery(macrosQuery);
  return (
    <Listing
      part="macros"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      about={({ shortcut, body }) => (shortcut ? `::${shortcut} · ${body}` : body)}
      marks={({ scope, teamId }) =>
        scope !== 'workspace' && (
          <Pill tone="quiet" icon="person">
            {scope === 'team' && teamId ? nameOf('team', teamId) : t('macro.scopes.personal')}
          </Pill>
        )
      }
      form={(macro) => <MacroForm macro={macro} />}
    />
  );
}
