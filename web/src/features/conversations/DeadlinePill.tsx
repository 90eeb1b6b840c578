import { useTranslation } from 'react-i18next';
import type { Conversation } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { Pill } from '@/lib/ui/Pill';
import { toneOfDeadline } from './deadline';
import { WaitPill } from './WaitPill';

/** What was promised and how long is left; of what nothing is promised for, how long somebody waits. */
export function DeadlinePill({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { dueAt, dueTarget, breached, status } = conversation;
  if (dueAt === null || dueTarget === null || status === 'resolved' || status === 'spam') {
    return <WaitPill {...conversation} />;
  }
  const left = (new Date(dueAt).getTime() - now) / 1000;
  const tone = toneOfDeadline(left, breached);
  const duration = format.roughDuration(Math.abs(left));
  return (
    <Pill
      tone={tone}
      icon={tone === 'breached' ? 'alert' : tone === 'near' ? 'wait' : 'clock'}
      title={t('list.dueTitle', {
        target: t(`list.target.${dueTarget}`),
        time: format.fullTime(dueAt, 'instant'),
      })}
    >
      {t(tone === 'breached' ? 'list.overdue' : 'list.due', { duration })}
    </Pill>
  );
}
