import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { attributesQuery, companiesQuery, useOwners, type Attribute } from '@/features/contacts/directory';
import { wordOf } from '@/features/contacts/words';
import type { Catalogue, Choice, FieldKind, Operator } from '@/lib/conditions/model';
import { CHANNELS } from '@/lib/api/channels';
import { channelName } from '@/lib/format/channel';

const FIELDS = [
  'name',
  'email_domain',
  'point',
  'system',
  'channel',
  'tag',
  'attribute',
  'company',
  'owner',
  'language',
  'source',
  'campaign',
  'consent',
  'orders',
  'orders_total',
  'first_order',
  'last_order',
  'days_since_first_order',
  'days_since_last_order',
  'messages',
  'days_since_created',
  'days_since_activity',
] as const;

const OF_TEXT: readonly Operator[] = ['is', 'is_not', 'contains', 'set', 'not_set'];
const OF_NAMES: readonly Operator[] = ['is', 'is_not', 'set', 'not_set'];
const OF_NUMBERS: readonly Operator[] = ['at_least', 'less_than'];
const POINTS = ['email', 'phone', 'customer_number'];
const SOURCES = [
  'ad',
  'contest',
  'event',
  'forum',
  'import',
  'influencer',
  'organic',
  'partner',
  'referral',
  'support',
  'other',
];
const PURPOSES = ['service', 'marketing', 'survey', 'attribution'];
const CHOICES = ['given', 'withdrawn', 'objected'];

function ofAttribute(attribute: Attribute | undefined): Pick<FieldKind, 'operators' | 'value' | 'choices'> {
  switch (attribute?.type) {
    case 'number':
      return { operators: ['at_least', 'less_than', 'is', 'is_not', 'set', 'not_set'], value: 'number' };
    case 'date':
      return { operators: ['at_least', 'less_than', 'is', 'is_not', 'set', 'not_set'], value: 'date' };
    case 'boolean':
      return { operators: ['is', 'set', 'not_set'], value: 'flag' };
    case 'list':
      return {
        operators: OF_NAMES,
        value: 'choice',
        choices: attribute.values.map((value) => ({ value, label: value })),
      };
    default:
      return { operators: OF_TEXT, value: 'words' };
  }
}

/** What a segment can look at. */
export function useSegmentFields(): Catalogue {
  const { t } = useTranslation(['translation', 'segments', 'contacts']);
  const { data: attributes } = useQuery(attributesQuery);
  const { data: companies } = useQuery(companiesQuery);
  const owners = useOwners();
  return useMemo(() => {
    const named = (items: readonly { id: string; name: string }[] = []) =>
      items.map(({ id, name }): Choice => ({ value: id, label: name }));
    const words = (kind: 'point' | 'source' | 'purpose' | 'choice', values: readonly string[]) =>
      values.map((value): Choice => ({ value, label: wordOf(kind, value, t) }));
    const choice = (choices: readonly Choice[], operators = OF_NAMES): FieldKind => ({
      operators,
      value: 'choice',
      choices,
    });
    const number: FieldKind = { operators: OF_NUMBERS, value: 'number' };
    const date: FieldKind = { operators: OF_NUMBERS, value: 'date' };
    const kinds: Record<string, FieldKind> = {
      point: choice(words('point', POINTS)),
      channel: choice(CHANNELS.map((value) => ({ value, label: channelName(value, t) }))),
      company: choice(named(companies)),
      owner: choice(named(owners)),
      language: { operators: OF_NAMES, value: 'words' },
      source: choice(words('source', SOURCES)),
      consent: {
        ...choice(words('choice', CHOICES)),
        key: { label: t('segments:key.consent'), choices: words('purpose', PURPOSES) },
      },
      orders: { ...number, days: true },
      orders_total: {
        ...number,
        days: true,
        key: { label: t('segments:key.orders_total'), hint: t('segments:currency') },
      },
      first_order: date,
      last_order: date,
      days_since_first_order: number,
      days_since_last_order: number,
      messages: { ...number, days: true },
      days_since_created: number,
      days_since_activity: number,
    };
    const usable = (attributes ?? []).filter(({ retired }) => !retired);
    return {
      fields: FIELDS.filter((field) => field !== 'attribute' || usable.length > 0).map((value) => ({
        value,
        label: t(`segments:field.${value}`),
      })),
      kindOf: (field, key) =>
        field === 'attribute'
          ? {
              ...ofAttribute(attributes?.find((one) => one.key === key)),
              key: {
                label: t('segments:key.attribute'),
                choices: usable.map((one) => ({ value: one.key, label: one.label })),
              },
            }
          : (kinds[field] ?? { operators: OF_TEXT, value: 'words' }),
    };
  }, [t, attributes, companies, owners]);
}
