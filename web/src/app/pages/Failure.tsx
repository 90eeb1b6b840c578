import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/api/problem';
import { EmptyState } from '@/lib/ui/EmptyState';
import { sentence } from '@/lib/ui/sentence';

/** A page that could not be loaded, or that failed while it was drawn. */
export function Failure({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const text = error instanceof Problem ? sentence(error, t) : t('app.crashText');

  function again() {
    if (error instanceof Problem) {
      void router.invalidate();
    } else {
      window.location.reload();
    }
  }

  return (
    <main>
      <EmptyState icon="alert" title={t('app.crashTitle')} text={text}>
        <Button onClick={again}>{t('app.retry')}</Button>
      </EmptyState>
    </main>
  );
}
