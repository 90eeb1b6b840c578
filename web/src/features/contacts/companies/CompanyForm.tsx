import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Company } from '@/features/contacts/directory';
import { api, done } from '@/lib/api/client';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';

const CHANGES = ['companies', 'company'];

/** What a company is called, and by which addresses its people are known. */
export function CompanyForm({ company }: { company: Company | undefined }) {
  const { t } = useTranslation('companies');
  const { draft, change, dirty } = useDraft({ name: company?.name ?? '', domains: company?.domains ?? [] });
  const path = { id: company?.id ?? '' };
  return (
    <EditForm
      write={(header) =>
        company
          ? done(api.PATCH('/api/v1/companies/{id}', { params: { path, header }, body: draft }))
          : done(api.POST('/api/v1/companies', { body: draft }))
      }
      version={company?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== ''}
      danger={
        company && {
          label: t('delete'),
          question: t('deleteQuestion', { name: company.name }),
          told: t('deleted', { name: company.name }),
          run: (header) => done(api.DELETE('/api/v1/companies/{id}', { params: { path, header } })),
        }
      }
    >
      <NameField value={draft.name} onChange={change} />
      <TagsInput
        label={t('domains')}
        description={t('domainsHint')}
        acceptValueOnBlur
        value={draft.domains}
        onChange={(domains) => change({ domains })}
      />
    </EditForm>
  );
}
