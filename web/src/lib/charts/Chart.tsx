import { lazy, Suspense } from 'react';
import { withTexts } from '@/lib/i18n/i18n';
import type { ChartProps } from './ChartFigure';

const Figure = lazy(async () => ({
  default: (await withTexts('charts', import('./ChartFigure'))).ChartFigure,
}));

/** A chart with its table. It and all that draws it are fetched when one first stands on a page. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<div style={{ height: (props.height ?? 280) + 60 }} />}>
      <Figure {...props} />
    </Suspense>
  );
}
