import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAdminister } from '@/features/admin/may';
import type { Session } from '@/lib/api/model';
import { Icon, type IconName } from '@/lib/ui/Icon';
import { Mark } from '@/lib/ui/Mark';
import { AccountButton } from './AccountButton';
import classes from './Rail.module.css';

const AccountMenu = lazy(() => import('./AccountMenu'));

interface Props {
  session: Session | null;
  onKeys: () => void;
  onPalette: () => void;
}

const PAGES = [
  { to: '/conversations', icon: 'inbox', text: 'app.conversations' },
  { to: '/contacts', icon: 'person', text: 'app.contacts' },
  { to: '/numbers', icon: 'numbers', text: 'app.numbers' },
  { to: '/admin', icon: 'settings', text: 'app.administration' },
] as const satisfies { to: string; icon: IconName; text: string }[];

/** The pages, at the side on a desk and at the bottom on a phone. */
export function Rail({ session, onKeys, onPalette }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t('app.navigation')}>
      <div className={classes.mark}>
        <Mark />
      </div>
      {PAGES.filter(({ to }) => to !== '/admin' || mayAdminister(session?.member.role)).map(
        ({ to, icon, text }) => (
          <Link key={to} to={to} className={classes.item} activeProps={{ 'aria-current': 'page' }}>
            <Icon name={icon} size={20} />
            <span className={classes.label}>{t(text)}</span>
          </Link>
        ),
      )}
      <button type="button" className={classes.item} onClick={onPalette}>
        <Icon name="search" size={20} />
        <span className={classes.label}>{t('app.find')}</span>
      </button>
      <div className={classes.space} />
      <Account session={session} onKeys={onKeys} />
    </nav>
  );
}

/** The menu's code is fetched when it is first wanted. */
function Account({ session, onKeys }: Pick<Props, 'session' | 'onKeys'>) {
  const [wanted, setWanted] = useState(false);
  const button = <AccountButton name={session?.member.name} onClick={() => setWanted(true)} />;
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu session={session} onKeys={onKeys} />
    </Suspense>
  ) : (
    button
  );
}
