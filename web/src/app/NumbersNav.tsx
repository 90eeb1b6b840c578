import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { one, type Search } from '@/lib/storage/address';
import classes from './NumbersNav.module.css';
import { REPORT_IDS } from './reports';

function period(search: Record<string, unknown>): Search {
  return Object.fromEntries(
    ['from', 'to', 'zone'].map((name) => [name, one(search[name])] as const).filter(([, value]) => value),
  ) as Search;
}

/** The way among the pages of numbers; the period goes along. */
export function NumbersNav() {
  const { t } = useTranslation('numbers');
  const shared = {
    className: classes.tab,
    search: period,
    activeOptions: { exact: true, includeSearch: false },
    activeProps: { 'aria-current': 'page' },
  } as const;
  return (
    <nav className={classes.nav} aria-label={t('pages.label')}>
      <Link to="/numbers" {...shared}>
        {t('pages.service')}
      </Link>
      {REPORT_IDS.map((report) => (
        <Link key={report} to="/numbers/$report" params={{ report }} {...shared}>
          {t(`pages.${report}`)}
        </Link>
      ))}
    </nav>
  );
}
