import { useMemo } from 'react';
import type { Scale, Unit } from '@/lib/charts/model';
import { useFormat } from '@/lib/format/useFormat';

/** How figures of a unit are told. */
export function useScale(unit: Unit): Scale {
  const format = useFormat();
  return useMemo(() => {
    const told = { seconds: format.duration, count: format.number, share: format.percent }[unit];
    // The ticks of an axis are round: half a day more is not cut off, and little is written.
    return { unit, full: told, short: told };
  }, [format, unit]);
}
