import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Contacts.module.css';

const PAGES = ['segments', 'companies', 'imports'] as const;

/** The title of the contacts' pages and the way from one to another. */
export function ContactsHead({ children }: { children?: ReactNode }) {
  const { t } = useTranslation(['translation', 'contacts']);
  return (
    <header className={classes.head}>
      <Title order={1}>{t('contacts:title')}</Title>
      <nav className={classes.nav} aria-label={t('contacts:pages')}>
        <Link
          to="/contacts"
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t('contacts:all')}
        </Link>
        <Link to="/contacts/suggestions" className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
          {t('contacts:suggestions')}
        </Link>
        {PAGES.map((page) => (
          <Link
            key={page}
            to="/people/$page"
            params={{ page }}
            className={classes.tab}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`contacts:${page}`)}
          </Link>
        ))}
      </nav>
      {children}
    </header>
  );
}
