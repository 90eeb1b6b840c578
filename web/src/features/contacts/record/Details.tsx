import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/lib/api/model';
import { attributesQuery, companiesQuery, companyQuery, useOwners } from '@/features/contacts/directory';
import { wordOf } from '@/features/contacts/words';
import { useChange } from './acts';
import { EditableValue } from './EditableValue';
import classes from './Record.module.css';
import { attributeValue, tagsOf, typedOf } from './values';

/** What is known of the person, each value editable where it stands. */
export function Details({ contact, editable }: { contact: Contact; editable: boolean }) {
  const { t } = useTranslation(['translation', 'contacts']);
  const change = useChange(contact.id);
  const { data: attributes } = useQuery(attributesQuery);
  const { data: companies } = useQuery(companiesQuery);
  const owners = useOwners();
  const { companyId } = contact;
  const company = useQuery({ ...companyQuery(companyId ?? ''), enabled: companyId !== null });
  const choices = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const offered = [...(companies ?? [])];
  if (company.data && !offered.some(({ id }) => id === companyId)) {
    offered.push(company.data);
  }
  const texts = ['givenName', 'familyName', 'language', 'zone'] as const;
  const { acquisition } = contact;
  return (
    <Stack gap={6} component="section" aria-label={t('contacts:details')}>
      <Title order={2}>{t('contacts:details')}</Title>
      <dl className={classes.values}>
        <EditableValue
          version={contact.version}
          label={t('contacts:company')}
          value={companyId ?? ''}
          shown={company.data?.name ?? '…'}
          editable={editable}
          options={choices(offered)}
          onSave={(value, version) =>
            change.mutateAsync({ version, patch: { companyId: value === '' ? null : value } })
          }
        />
        <EditableValue
          version={contact.version}
          label={t('contacts:owner')}
          value={contact.ownerId ?? ''}
          empty={t('contacts:noOwner')}
          shown={owners.find(({ id }) => id === contact.ownerId)?.name ?? t('contacts:formerMember')}
          editable={editable}
          options={choices(owners)}
          onSave={(value, version) =>
            change.mutateAsync({ version, patch: { ownerId: value === '' ? null : value } })
          }
        />
        <EditableValue
          version={contact.version}
          label={t('contacts:tags')}
          value={contact.tags.join(', ')}
          empty={t('contacts:noTags')}
          hint={t('contacts:tagsHint')}
          editable={editable}
          onSave={(value, version) => change.mutateAsync({ version, patch: { tags: tagsOf(value) } })}
        />
        {texts.map((field) => (
          <EditableValue
            version={contact.version}
            key={field}
            label={wordOf('field', field, t)}
            value={contact[field] ?? ''}
            editable={editable}
            onSave={(value, version) =>
              change.mutateAsync({ version, patch: { [field]: value === '' ? null : value } })
            }
          />
        ))}
        {acquisition && (
          <div className={classes.value}>
            <dt>{t('contacts:acquisition')}</dt>
            <dd>
              {[wordOf('source', acquisition.source, t), acquisition.campaign, acquisition.on]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </div>
        )}
        {attributes
          ?.filter(({ key, retired }) => !retired || contact.attributes[key] !== undefined)
          .map(({ key, label, type, values, retired }) => {
            const yesNo = [
              { value: 'true', label: t('contacts:yes') },
              { value: 'false', label: t('contacts:no') },
            ];
            const value = typedOf(contact.attributes[key]);
            return (
              <EditableValue
                version={contact.version}
                key={key}
                label={label}
                value={value}
                shown={yesNo.find((one) => type === 'boolean' && one.value === value)?.label}
                editable={editable && !retired}
                type={type === 'number' || type === 'date' ? type : 'text'}
                options={
                  type === 'boolean'
                    ? yesNo
                    : type === 'list'
                      ? values.map((one) => ({ value: one, label: one }))
                      : undefined
                }
                onSave={(typed, version) =>
                  change.mutateAsync({
                    version,
                    patch: { attributes: { [key]: attributeValue(type, typed) as never } },
                  })
                }
              />
            );
          })}
      </dl>
    </Stack>
  );
}
