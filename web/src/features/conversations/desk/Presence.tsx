import { useTranslation } from 'react-i18next';
import { Pill } from '@/lib/ui/Pill';
import { useOthers } from './useAttendance';
import classes from './Presence.module.css';

/** Who else is in the conversation: a warning before two answer at once. */
export function Presence({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('desk');
  const others = useOthers(conversationId);
  return (
    <div className={classes.presence} role="status">
      {others.map(({ agentId, name, doing }) => (
        <Pill
          key={agentId}
          tone={doing === 'writing' ? 'near' : 'quiet'}
          icon={doing === 'writing' ? 'pencil' : 'person'}
        >
          {t(doing === 'writing' ? 'writes' : 'looks', { name })}
        </Pill>
      ))}
    </div>
  );
}
