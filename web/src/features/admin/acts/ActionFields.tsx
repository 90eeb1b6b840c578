import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '@/features/admin/fields/Choose';
import type { TypedAction } from './action';
import { ChangeFields } from './ChangeFields';
import { PlacesLine } from './PlacesLine';

interface Props {
  action: TypedAction;
  onChange: (part: Partial<TypedAction>) => void;
}

const MINUTES_OF_HOUR = 60;
const HOURS_OF_YEAR = 8_784;

/** What an action of a type takes. */
export function ActionFields({ action, onChange }: Props) {
  const { t } = useTranslation('rules');
  switch (action.type) {
    case 'change':
      return <ChangeFields change={action.change} onChange={(change) => onChange({ change })} />;
    case 'snooze':
      return (
        <NumberInput
          label={t('act.hours')}
          required
          min={1 / MINUTES_OF_HOUR}
          max={HOURS_OF_YEAR}
          value={action.minutes / MINUTES_OF_HOUR}
          onChange={(hours) =>
            hours !== '' && onChange({ minutes: Math.round(Number(hours) * MINUTES_OF_HOUR) })
          }
        />
      );
    case 'note':
      return (
        <>
          <Textarea
            label={t('act.note')}
            required
            autosize
            minRows={2}
            value={action.body}
            onChange={(event) => onChange({ body: event.currentTarget.value })}
          />
          <PlacesLine onPick={(place) => onChange({ body: action.body + place })} />
        </>
      );
    case 'macro':
      return (
        <ChooseOne
          kind="macro"
          label={t('act.macro')}
          required
          value={action.macroId}
          onChange={(macroId) => onChange({ macroId })}
        />
      );
    case 'insight':
      return (
        <>
          <TextInput
            label={t('act.department')}
            required
            maxLength={64}
            value={action.department}
            onChange={(event) => onChange({ department: event.currentTarget.value })}
          />
          <Textarea
            label={t('act.summary')}
            required
            autosize
            minRows={2}
            value={action.summary}
            onChange={(event) => onChange({ summary: event.currentTarget.value })}
          />
          <PlacesLine onPick={(place) => onChange({ summary: action.summary + place })} />
        </>
      );
  }
}
