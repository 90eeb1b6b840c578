import { useTranslation } from 'react-i18next';
import type { Attachment, Interaction } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { Icon } from '@/lib/ui/Icon';
import { InsightButton } from './InsightButton';
import classes from './MessageExtras.module.css';
import { Revisions } from './Revisions';
import { SplitButton } from './SplitButton';

interface Props {
  message: Interaction;
  conversationId: string;
  /** Whether another conversation may begin here. */
  maySplit: boolean;
  /** Whether what it says may be noted for a department. */
  mayNote: boolean;
}

/** What goes with a message besides its words. */
export function MessageExtras({ message, conversationId, maySplit, mayNote }: Props) {
  const { t } = useTranslation('desk');
  const { attachments, editedAt, deletedAt } = message;
  return (
    <>
      {attachments.length > 0 && (
        <ul className={classes.files} aria-label={t('files')}>
          {attachments.map((file, index) => (
            <li key={`${index}-${file.id}`}>
              <File file={file} />
            </li>
          ))}
        </ul>
      )}
      {(editedAt ?? deletedAt) && <Revisions message={message} conversationId={conversationId} />}
      {(maySplit || mayNote) && (
        <div className={classes.acts}>
          {mayNote && deletedAt === null && (
            <InsightButton messageId={message.id} conversationId={conversationId} />
          )}
          {maySplit && <SplitButton message={message} conversationId={conversationId} />}
        </div>
      )}
    </>
  );
}

function File({ file: { name, contentType, size, inline, sha256, url } }: { file: Attachment }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  // What only the network has is not fetched by this page: the reader decides.
  const ours = sha256 !== null;
  if (url === null) {
    return <span>{name}</span>;
  }
  const outside = ours ? {} : { target: '_blank', rel: 'noopener noreferrer nofollow' };
  return (
    <a className={classes.file} href={url} download={ours && !inline ? name : undefined} {...outside}>
      {ours && inline && contentType?.startsWith('image/') ? (
        <img className={classes.image} src={url} alt={name} loading="lazy" />
      ) : (
        <Icon name="paperclip" size={14} />
      )}
      <span>{name}</span>
      {size !== null && <span className={classes.size}>{format.size(size)}</span>}
      {!ours && <span className={classes.size}>{t('onNetwork')}</span>}
    </a>
  );
}
