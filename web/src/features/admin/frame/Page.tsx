import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartId } from '@/features/admin/parts';
import { EditPage } from '@/lib/edit/EditPage';

/** A page of the administration that is no list. */
export function Page({ part, children }: { part: PartId; children: ReactNode }) {
  const { t } = useTranslation(['admin', 'parts']);
  return (
    <EditPage title={t(`parts:${part}`)} lead={t(`admin:lead.${part}`)}>
      {children}
    </EditPage>
  );
}
