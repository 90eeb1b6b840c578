import { useTranslation } from 'react-i18next';
import type { Conversation } from '@/lib/api/model';
import { toneOfWait } from '@/lib/format/duration';
import { secondsSince } from '@/lib/format/time';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Pill } from '@/lib/ui/Pill';

type Props = Pick<Conversation, 'status' | 'waitingSince'>;

/** Whether someone waits, and for how long; else whether the matter is settled. */
export function WaitPill({ status, waitingSince }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (status === 'resolved') {
    return (
      <Pill tone="quiet" icon="check">
        {t('list.resolvedState')}
      </Pill>
    );
  }
  if (waitingSince === null) {
    return (
      <Pill tone="quiet" icon="reply">
        {t('list.answered')}
      </Pill>
    );
  }
  const seconds = secondsSince(waitingSince, now);
  return (
    <Pill
      tone={toneOfWait(seconds)}
      icon="wait"
      title={t('list.waitsSince', { time: format.fullTime(waitingSince, 'instant') })}
    >
      {t('list.waits', { duration: format.roughDuration(seconds) })}
    </Pill>
  );
}
