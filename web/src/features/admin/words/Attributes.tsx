import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listing } from '@/features/admin/frame/Listing';
import { attributesQuery, type OwnAttribute } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { RetiredPill } from '@/lib/edit/RetiredPill';
import { useDraft } from '@/lib/edit/useDraft';
import { useRetire } from '@/lib/edit/useRetire';

const CHANGES = ['own-attributes', 'attributes', 'contact-attributes'];
const TYPES = ['text', 'number', 'boolean', 'date', 'list'] as const;
const OWNERS = ['conversation', 'contact'] as const;
const LONGEST_KEY = 64;

/** What a workspace keeps of its conversations and of its contacts besides. */
export function Attributes() {
  const { t } = useTranslation('rules');
  const list = useQuery(attributesQuery);
  return (
    <Listing
      part="attributes"
      list={list}
      idOf={({ of, key }) => `${of}-${key}`}
      name={({ label }) => label}
      about={({ of, type, values }) =>
        [t(`attr.of.${of}`), t(`attr.types.${type}`), ...(values.length > 0 ? [values.join(', ')] : [])].join(
          ' · ',
        )
      }
      marks={({ retired }) => <RetiredPill retired={retired} />}
      retired={({ retired }) => retired}
      form={(attribute) => <AttributeForm attribute={attribute} />}
    />
  );
}

/** A key made of a label: letters and digits alone. */
export function keyOf(label: string): string {
  return label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, LONGEST_KEY);
}

function AttributeForm({ attribute }: { attribute: OwnAttribute | undefined }) {
  const { t } = useTranslation('rules');
  const retire = useRetire();
  const { draft, change, dirty } = useDraft({
    of: attribute?.of ?? 'conversation',
    label: attribute?.label ?? '',
    key: attribute?.key ?? '',
    type: attribute?.type ?? 'text',
    values: attribute?.values ?? [],
  });
  const { of, label, type } = draft;
  const key = draft.key === '' ? keyOf(label) : draft.key;
  const values = type === 'list' ? draft.values : null;
  const params = { path: { key } };
  const patch = (body: { label?: string; values?: string[] | null; retired?: boolean }) =>
    done(
      of === 'contact'
        ? api.PATCH('/api/v1/contact-attributes/{key}', { params, body })
        : api.PATCH('/api/v1/attributes/{key}', { params, body }),
    );
  const add = () => {
    const body = { key, label, type, values };
    return done(
      of === 'contact'
        ? api.POST('/api/v1/contact-attributes', { body })
        : api.POST('/api/v1/attributes', { body }),
    );
  };
  return (
    <EditForm
      write={() => (attribute ? patch({ label, values }) : add())}
      changes={CHANGES}
      dirty={dirty}
      ready={label.trim() !== '' && key !== '' && (type !== 'list' || draft.values.length > 0)}
      danger={
        attribute &&
        retire({ name: attribute.label, retired: attribute.retired }, (retired) => patch({ retired }))
      }
    >
      <NameField value={label} onChange={({ name }) => change({ label: name })} />
      <NativeSelect
        label={t('attr.whose')}
        disabled={attribute !== undefined}
        value={of}
        data={OWNERS.map((value) => ({ value, label: t(`attr.of.${value}`) }))}
        onChange={(event) =>
          change({ of: event.currentTarget.value === 'contact' ? 'contact' : 'conversation' })
        }
      />
      <NativeSelect
        label={t('attr.type')}
        description={attribute && t('attr.typeStays')}
        disabled={attribute !== undefined}
        value={type}
        data={TYPES.map((value) => ({ value, label: t(`attr.types.${value}`) }))}
        onChange={(event) => change({ type: TYPES.find((one) => one === event.currentTarget.value) ?? type })}
      />
      {type === 'list' && (
        <TagsInput
          label={t('attr.values')}
          description={t('attr.valuesHint')}
          required
          acceptValueOnBlur
          value={draft.values}
          onChange={(next) => change({ values: next })}
        />
      )}
      <TextInput
        label={t('attr.key')}
        description={t('attr.keyHint')}
        disabled={attribute !== undefined}
        value={key}
        onChange={(event) => change({ key: event.currentTarget.value })}
      />
    </EditForm>
  );
}
