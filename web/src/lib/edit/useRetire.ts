import { useTranslation } from 'react-i18next';
import type { DangerProps } from './Danger';

interface Entry {
  name: string;
  retired: boolean;
}

/** How an entry is taken out of use, or used again: what it was set on keeps it. */
export function useRetire() {
  const { t } = useTranslation('edit');
  return (
    { name, retired }: Entry,
    run: (retired: boolean) => Promise<unknown>,
    question = t('retireQuestion', { name }),
  ): Pick<DangerProps, 'label' | 'question' | 'told' | 'run'> => ({
    label: t(retired ? 'restore' : 'retire'),
    question: retired ? undefined : question,
    told: t(retired ? 'restored' : 'retiredTold', { name }),
    run: () => run(!retired),
  });
}
