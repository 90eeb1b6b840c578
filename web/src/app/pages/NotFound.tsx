import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/lib/ui/EmptyState';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState icon="search" title={t('app.notFoundTitle')} text={t('app.notFoundText')}>
        <Link to="/conversations">{t('app.backToConversations')}</Link>
      </EmptyState>
    </main>
  );
}
