import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './CopyBlock.module.css';
import { Icon } from './Icon';

/** Lines for a terminal, with a button that copies them. */
export function CopyBlock({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.block}>
      <pre className={classes.text} tabIndex={0} role="group" aria-label={label}>
        <code>{text}</code>
      </pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            className={classes.button}
            size="compact-xs"
            variant="default"
            leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />}
            onClick={copy}
          >
            {copied ? t('app.copied') : t('app.copy')}
            <span className="visually-hidden"> ({label})</span>
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
