import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { samePlace, useSession } from '@/features/session/session';
import { forgetAbsences, useReach } from '@/lib/api/reachability';
import type { Session } from '@/lib/api/model';
import { useSessionHasEnded } from '@/lib/api/sessionEnd';
import { useCommand, useKeys } from '@/lib/commands/commands';
import { withTexts } from '@/lib/i18n/i18n';
import { useLive } from '@/lib/live/useLive';
import { Icon } from '@/lib/ui/Icon';
import { Rail } from './Rail';
import classes from './Shell.module.css';
import { usePaletteKey } from './usePaletteKey';

const KeysDialog = lazy(() => withTexts('keys', import('./KeysDialog')));
const Palette = lazy(() => withTexts('keys', import('./Palette')));
const SessionEnded = lazy(() => import('@/features/session/SessionEnded'));

/** The frame of every page for those who are signed in. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const reach = useReach();
  const ended = useSessionHasEnded();
  const { pathname } = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const { paletteWanted, showPalette } = usePaletteKey();
  useEffect(forgetAbsences, [pathname]);
  useKeys();
  useLive(session ? `${session.workspace.id}.${session.member.id}` : undefined);
  useCommand('help', () => setKeysShown(true));

  /** Another person, or another workspace, gets a page of their own. */
  function signedInAgain(now: Session) {
    if (session && !samePlace(session, now)) {
      void navigate({ to: '/conversations' });
    }
  }

  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <Rail session={session} onKeys={() => setKeysShown(true)} onPalette={showPalette} />
      <div className={classes.page}>
        <div role="status" className={classes.news}>
          {reach !== 'all' && (
            <p className={classes.banner}>
              <Icon name="alert" />
              {reach === 'nothing' ? t('app.unreachable') : t('app.partlyAway')}
            </p>
          )}
        </div>
        <main id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense>
        {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
        {paletteWanted && <Palette />}
        {session && ended && <SessionEnded session={session} onSignedIn={signedInAgain} />}
      </Suspense>
    </div>
  );
}
