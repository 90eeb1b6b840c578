import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ZoneField } from '@/features/admin/frame/ZoneField';
import type { Draft } from './alertDraft';

interface Props {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

const numberOf = (value: string | number) => (value === '' ? null : Number(value));
/** What is usual where nothing is typed, by the kind of alert. */
const MINIMUM = { threshold: 1, change: 5 };
const SENSITIVITY = { crisis: 6, change: 3.5 };
const WEEKS = 8;

/** How finely it listens: nobody must touch this, and whoever is woken for nothing can. */
export function AlertFineFields({ draft, onChange }: Props) {
  const { t } = useTranslation(['translation', 'alerts']);
  const { kind } = draft;
  const usual = (number: number) => t('alerts:usual', { number });
  return (
    <details>
      <summary>{t('alerts:fine')}</summary>
      {kind !== 'crisis' && (
        <NumberInput
          label={t('alerts:minimum')}
          description={t('alerts:minimumHint')}
          placeholder={usual(MINIMUM[kind])}
          min={0}
          allowDecimal={false}
          value={draft.minimum ?? ''}
          onChange={(value) => onChange({ minimum: numberOf(value) })}
        />
      )}
      {kind !== 'threshold' && (
        <>
          <NumberInput
            label={t('alerts:sensitivity')}
            description={t('alerts:sensitivityHint')}
            placeholder={usual(SENSITIVITY[kind])}
            min={1}
            max={100}
            value={draft.sensitivity ?? ''}
            onChange={(value) => onChange({ sensitivity: numberOf(value) })}
          />
          <NumberInput
            label={t('alerts:weeks')}
            placeholder={usual(WEEKS)}
            min={4}
            max={12}
            allowDecimal={false}
            value={draft.weeks ?? ''}
            onChange={(value) => onChange({ weeks: numberOf(value) })}
          />
        </>
      )}
      <ZoneField value={draft.zone} onChange={onChange} />
    </details>
  );
}
