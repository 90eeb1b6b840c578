import type { Canvas } from './engine';
import type { Drawing, Pick as Picked } from './model';

const GRID = { gridIndex: 0 };
type Plane = Pick<Canvas, 'containPixel' | 'convertFromPixel' | 'convertToPixel'>;

/** The point of a line that is nearest to a place inside the axes: of the category below it, the closest by height. */
export function nearestPick(
  canvas: Plane,
  drawing: Drawing,
  hidden: ReadonlySet<string>,
  x: number,
  y: number,
): Picked | undefined {
  if (!canvas.containPixel(GRID, [x, y])) {
    return undefined;
  }
  const [at = 0] = canvas.convertFromPixel(GRID, [x, y]);
  const dataIndex = Math.round(at);
  const picks = drawing.series.flatMap(({ key }, seriesIndex) => {
    const pick = hidden.has(key) ? undefined : drawing.pick(seriesIndex, dataIndex);
    const value = drawing.nearest?.(seriesIndex, dataIndex) ?? null;
    if (!pick || value === null) {
      return [];
    }
    const [, height = 0] = canvas.convertToPixel(GRID, [dataIndex, value]);
    return [{ pick, distance: Math.abs(height - y) }];
  });
  return picks.sort((one, other) => one.distance - other.distance)[0]?.pick;
}
