import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/lib/ui/Icon';
import classes from './Rail.module.css';

type Props = ComponentProps<'button'> & { name: string | undefined };

/** Who is signed in; what a click opens is the caller's. */
export function AccountButton({ name, className, ...others }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-haspopup="menu"
      className={[classes.item, className].filter(Boolean).join(' ')}
      {...others}
    >
      <Icon name="person" size={20} />
      <span className={classes.label}>
        {name}
        <span className="visually-hidden"> · {t('app.menu')}</span>
      </span>
    </button>
  );
}
