import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminFrame } from '@/features/admin/frame/AdminFrame';
import { mayAdminister } from '@/features/admin/may';
import { useSession } from '@/features/session/session';
import { EmptyState } from '@/lib/ui/EmptyState';

export function AdminPage() {
  const { t } = useTranslation('admin');
  const session = useSession();
  if (session && !mayAdminister(session.member.role)) {
    return <EmptyState icon="settings" title={t('notYours')} text={t('notYoursText')} />;
  }
  return (
    <AdminFrame>
      <Outlet />
    </AdminFrame>
  );
}
