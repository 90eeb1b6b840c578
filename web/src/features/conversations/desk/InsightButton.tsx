import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MessageExtras.module.css';

/** Fetched when it is first opened: it is done seldom. */
export const InsightDialog = lazy(() => import('./InsightDialog'));

/** Notes what a message says for a department. */
export function InsightButton({ conversationId, messageId }: { conversationId: string; messageId: string }) {
  const { t } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className={`${classes.quiet} ${classes.seldom}`} onClick={() => setOpened(true)}>
        {t('insight.note')}
      </button>
      {opened && (
        <Suspense>
          <InsightDialog
            conversationId={conversationId}
            messageId={messageId}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </>
  );
}
