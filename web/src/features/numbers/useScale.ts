import { useMemo } from 'react';
import type { Scale, Unit } from '@/lib/charts/model';
import { useFormat } from '@/lib/format/useFormat';

/** How figures of a unit are told. */
export function useScale(unit: Unit): Scale {
  const format = useFormat();
  return useMemo(() => {
    const full = { seconds: format.duration, count: format.number, share: format.percent }[unit];
    const short = { seconds: format.roughDuration, count: format.number, share: format.percent }[unit];
    return { unit, full, short };
  }, [format, unit]);
}
