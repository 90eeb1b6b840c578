import { lazy, Suspense, useState } from 'react';
import type { Summary } from '@/lib/api/model';
import { AgesCard } from './AgesCard';
import type { Asked, View } from './address';
import type { Behind } from './behind';
import { Breakdown } from './Breakdown';
import classes from './Dashboard.module.css';
import { HeadTiles } from './HeadTiles';
import { HeatCard } from './HeatCard';
import { SeriesCard } from './SeriesCard';
import { SpreadCard } from './SpreadCard';

const BehindDrawer = lazy(() => import('./BehindDrawer'));

interface Props {
  asked: Asked;
  summary: Summary;
  onChange: (change: Partial<View>) => void;
}

/** The figures at a glance, over time, by hour and by whom; each leads to its conversations. */
export default function Dashboard({ asked, summary, onChange }: Props) {
  const [behind, setBehind] = useState<Behind>();
  const report = { asked, onChange, onBehind: setBehind };
  return (
    <>
      <HeadTiles question={asked} summary={summary} onBehind={setBehind} />
      <SeriesCard {...report} />
      <div className={classes.pair}>
        <HeatCard {...report} />
        <SpreadCard {...report} />
      </div>
      <Breakdown {...report} />
      <AgesCard question={asked} />
      {behind && (
        <Suspense>
          <BehindDrawer behind={behind} onClose={() => setBehind(undefined)} />
        </Suspense>
      )}
    </>
  );
}
