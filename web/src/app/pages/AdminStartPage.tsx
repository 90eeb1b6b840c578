import { useTranslation } from 'react-i18next';
import { Start } from '@/features/admin/start/Start';
import { useTitle } from '@/lib/ui/useTitle';

export function AdminStartPage() {
  const { t } = useTranslation();
  useTitle(t('app.administration'));
  return <Start />;
}
