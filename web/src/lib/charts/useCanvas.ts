import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Canvas } from './engine';
import { lookOf } from './look';
import type { Drawing, Pick } from './model';
import { nearestPick } from './nearest';

const MOTION_MILLIS = 250;
const MARGIN = '200px';

export interface Wish {
  drawing: Drawing;
  hidden: ReadonlySet<string>;
  /** In place of the picture, for those who do not see it. */
  label: string;
  onPick?: (pick: Pick) => void;
}

/** Draws into the element from when it comes near the screen; keeps up with its size, the colours and the figures. */
export function useCanvas({ drawing, hidden, label, onPick }: Wish) {
  const element = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Canvas>();
  const [failed, setFailed] = useState(false);
  const scheme = useComputedColorScheme();
  const still = useReducedMotion();

  const picked = useEffectEvent((seriesIndex: number, dataIndex: number) => {
    const pick = drawing.nearest ? undefined : drawing.pick(seriesIndex, dataIndex);
    if (pick) {
      onPick?.(pick);
    }
  });
  const clicked = useEffectEvent((on: Canvas, x: number, y: number) => {
    const pick = drawing.nearest ? nearestPick(on, drawing, hidden, x, y) : undefined;
    if (pick) {
      onPick?.(pick);
    }
  });

  useEffect(() => {
    const target = element.current;
    if (!target) {
      return;
    }
    let gone = false;
    let drawn: Canvas | undefined;
    const resized = new ResizeObserver(() => drawn?.resize());
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) {
          return;
        }
        seen.disconnect();
        void import('./engine').then(
          ({ canvasIn }) => {
            if (gone) {
              return;
            }
            const made = canvasIn(target);
            drawn = made;
            resized.observe(target);
            made.on('click', ({ seriesIndex, dataIndex }) => picked(seriesIndex ?? 0, dataIndex));
            made.getZr().on('click', ({ offsetX, offsetY }) => clicked(made, offsetX, offsetY));
            setCanvas(made);
          },
          () => setFailed(!gone),
        );
      },
      { rootMargin: MARGIN },
    );
    seen.observe(target);
    return () => {
      gone = true;
      seen.disconnect();
      resized.disconnect();
      drawn?.dispose();
      setCanvas(undefined);
    };
  }, []);

  useEffect(() => {
    if (!canvas || !element.current) {
      return;
    }
    const option = drawing.option(lookOf(element.current), hidden);
    const said = Array.isArray(option.aria) ? {} : option.aria;
    canvas.setOption(
      {
        animation: !still,
        animationDuration: MOTION_MILLIS,
        animationDurationUpdate: MOTION_MILLIS,
        textStyle: { fontFamily: getComputedStyle(element.current).fontFamily },
        ...option,
        aria: { ...said, enabled: true, label: { description: label } },
      },
      { notMerge: true },
    );
  }, [canvas, drawing, hidden, label, still, scheme]);

  return { element, failed, drawn: canvas !== undefined };
}
