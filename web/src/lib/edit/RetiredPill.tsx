import { useTranslation } from 'react-i18next';
import { Pill } from '@/lib/ui/Pill';

export function RetiredPill({ retired }: { retired: boolean }) {
  const { t } = useTranslation('edit');
  return (
    retired && (
      <Pill tone="quiet" icon="close">
        {t('retired')}
      </Pill>
    )
  );
}
