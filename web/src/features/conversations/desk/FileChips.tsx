import { ActionIcon, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/lib/api/problem';
import { Icon } from '@/lib/ui/Icon';
import { sentence } from '@/lib/ui/sentence';
import classes from './FileChips.module.css';
import type { SentFile } from '@/features/conversations/files';

interface Props {
  files: readonly SentFile[];
  onRemove: (file: SentFile) => void;
}

/** The files that go with a message, each with how it fares. */
export function FileChips({ files, onRemove }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  if (files.length === 0) {
    return null;
  }
  return (
    <ul className={classes.files} aria-label={t('files')}>
      {files.map((file) => (
        <li key={file.key} className={classes.file} data-failed={file.error ? true : undefined}>
          {file.attachment === null && !file.error ? (
            <Loader size={12} />
          ) : (
            <Icon name={file.error ? 'alert' : 'paperclip'} size={13} />
          )}
          <span className={classes.name}>{file.name}</span>
          {file.error ? <span role="alert">{sentence(problemOf(file.error), common)}</span> : null}
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t('removeFile', { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
