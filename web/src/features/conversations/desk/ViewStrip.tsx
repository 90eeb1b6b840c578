import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '@/lib/api/model';
import { useFormat } from '@/lib/format/useFormat';
import { viewCountsQuery, viewsQuery } from './viewQueries';
import classes from './ViewStrip.module.css';

const STANDARD = ['mine', 'unassigned', 'mentions', 'longest', 'dueSoon', 'snoozed'] as const;

/** The name of a view; those that every workspace has are called by the reader's language. */
export function useViewName(): (view: View) => string {
  const { t } = useTranslation('desk');
  return ({ id, scope, name }) => {
    const standard = scope === 'standard' ? STANDARD[Number(id.slice(-4)) - 1] : undefined;
    return standard ? t(`views.${standard}`) : name;
  };
}

/** The views that the reader may look through, each with how many conversations it shows now. */
export function ViewStrip({ current }: { current: string | undefined }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const nameOf = useViewName();
  const { data: views } = useQuery(viewsQuery);
  const { data: counts } = useQuery(viewCountsQuery);
  const chosen = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, views]);
  const byId = new Map(counts?.map((count) => [count.id, count]));
  const sorted = views?.toSorted(
    (one, other) =>
      Number(other.scope === 'standard') - Number(one.scope === 'standard') || one.position - other.position,
  );
  return (
    <nav className={classes.strip} aria-label={t('views.title')}>
      <ul className={classes.views}>
        {sorted?.map((view) => {
          const count = byId.get(view.id);
          const number = count && format.number(count.count) + (count.exact ? '' : '+');
          return (
            <li key={view.id}>
              <Link
                ref={view.id === current ? chosen : undefined}
                to="/conversations"
                search={{ view: view.id }}
                className={classes.view}
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={view.id === current ? 'true' : undefined}
              >
                {nameOf(view)}
                {number !== undefined && <span className={classes.count}>{number}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
