import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices, type ChoiceKind } from '@/features/admin/fields/useChoices';
import { conversationAttributesQuery } from '@/features/admin/queries';
import type { Catalogue, FieldKind, Operator } from '@/lib/conditions/model';

const OF_TEXT: readonly Operator[] = [
  'contains',
  'not_contains',
  'matches',
  'is',
  'is_not',
  'set',
  'not_set',
];
const OF_NAMES: readonly Operator[] = ['is', 'is_not', 'set', 'not_set'];
const OF_NUMBERS: readonly Operator[] = ['greater', 'less', 'is', 'set', 'not_set'];

const TYPES = {
  text: 'text',
  subject: 'text',
  author: 'text',
  channel: 'choice',
  connection: 'choice',
  kind: 'choice',
  actor: 'choice',
  visibility: 'choice',
  language: 'words',
  priority: 'choice',
  status: 'choice',
  reason: 'choice',
  tag: 'choice',
  team: 'choice',
  assignee: 'choice',
  segment: 'choice',
  attribute: 'attribute',
  messages: 'number',
  hours_since_opened: 'number',
  hours_since_customer: 'number',
  hours_since_agent: 'number',
  hours_waiting: 'number',
  minutes_to_deadline: 'number',
  first_message: 'flag',
  breached: 'flag',
  open_hours: 'flag',
  previous_conversations: 'flag',
} as const;
type Field = keyof typeof TYPES;
const FIELDS = Object.keys(TYPES) as Field[];

function isField(text: string): text is Field {
  return text in TYPES;
}

const SIMPLE: Record<'text' | 'words' | 'number' | 'flag', FieldKind> = {
  text: { operators: OF_TEXT, value: 'words' },
  words: { operators: OF_NAMES, value: 'words' },
  number: { operators: OF_NUMBERS, value: 'number' },
  flag: { operators: ['is'], value: 'flag' },
};

interface Attribute {
  type: string;
  values: readonly string[];
}

function ofAttribute(attribute: Attribute | undefined): FieldKind {
  switch (attribute?.type) {
    case 'number':
      return SIMPLE.number;
    case 'date':
      return { operators: ['is', 'greater', 'less', 'set', 'not_set'], value: 'date' };
    case 'boolean':
      return { operators: ['is', 'set', 'not_set'], value: 'flag' };
    case 'list':
      return {
        operators: OF_NAMES,
        value: 'choice',
        choices: attribute.values.map((value) => ({ value, label: value })),
      };
    default:
      return SIMPLE.text;
  }
}

/** What a rule can look at. */
export function useRuleFields(): Catalogue {
  const { t } = useTranslation('rules');
  const { choices } = useChoices();
  const { data: attributes } = useQuery(conversationAttributesQuery);
  return useMemo(() => {
    const usable = (attributes ?? []).filter(({ retired }) => !retired);
    return {
      fields: FIELDS.filter((field) => field !== 'attribute' || usable.length > 0).map((value) => ({
        value,
        label: t(`field.${value}`),
      })),
      kindOf: (field, key) => {
        if (!isField(field)) {
          return SIMPLE.text;
        }
        const type = TYPES[field];
        if (type === 'attribute') {
          return {
            ...ofAttribute(attributes?.find((one) => one.key === key)),
            key: {
              label: t('attribute'),
              choices: usable.map((one) => ({ value: one.key, label: one.label })),
            },
          };
        }
        return type === 'choice'
          ? { operators: OF_NAMES, value: 'choice', choices: choices[field as ChoiceKind] }
          : SIMPLE[type];
      },
    };
  }, [t, choices, attributes]);
}
