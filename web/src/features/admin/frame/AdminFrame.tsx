import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPS } from '@/features/admin/parts';
import classes from './AdminFrame.module.css';

/** The pages of the administration beside the one that is open; on a phone, above it. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['translation', 'admin', 'parts']);
  const item = { className: classes.item, activeProps: { 'aria-current': 'page' as const } };
  return (
    <div className={classes.frame}>
      <nav className={classes.nav} aria-label={t('admin:pages')}>
        <Link to="/admin" activeOptions={{ exact: true }} {...item}>
          {t('admin:start')}
        </Link>
        {GROUPS.map(({ id, parts }) => (
          <div key={id} role="group" aria-label={t(`parts:group.${id}`)} className={classes.group}>
            <span className={classes.label} aria-hidden="true">
              {t(`parts:group.${id}`)}
            </span>
            {parts.map((part) => (
              <Link key={part} to="/admin/$part" params={{ part }} {...item}>
                {t(`parts:${part}`)}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
