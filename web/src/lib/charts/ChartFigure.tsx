import { Button, Text, Title } from '@mantine/core';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Chart.module.css';
import { ChartTable } from './ChartTable';
import { Legend } from './Legend';
import type { Drawing, Pick } from './model';
import './palette.css';
import { useCanvas } from './useCanvas';

export interface ChartProps {
  title: string;
  /** Kept as long as its figures are the same (useMemo): a new one is drawn anew. */
  drawing: Drawing;
  /** Of the drawing alone, in pixels. */
  height?: number;
  /** Of the title among the headings of the page; 'hidden' where the page writes a title itself. */
  heading?: 2 | 3 | 'hidden';
  onPick?: (pick: Pick) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** A picture of figures with its legend, and beneath it the same figures as a table. */
export function ChartFigure({ title, drawing, height = 280, heading = 3, onPick }: ChartProps) {
  const { t } = useTranslation('charts');
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [hidden, setHidden] = useState(NONE);
  const { element, failed, drawn } = useCanvas({ drawing, hidden, label: t('label', { title }), onPick });

  const toggle = useCallback((key: string) => {
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(key)) {
        after.add(key);
      }
      return after;
    });
  }, []);

  const open = asTable || failed;
  return (
    <figure className={classes.figure} aria-label={title}>
      {heading !== 'hidden' && <Title order={heading}>{title}</Title>}
      {drawing.series.length > 1 && <Legend series={drawing.series} hidden={hidden} onToggle={toggle} />}
      {failed ? (
        <Text c="dimmed">{t('failed')}</Text>
      ) : (
        <div className={classes.place} style={{ height }} data-drawn={drawn}>
          <div ref={element} className={classes.canvas} data-picks={onPick !== undefined} />
        </div>
      )}
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setAsTable(!open)}
        >
          {t(open ? 'hideTable' : 'showTable')}
        </Button>
        {/* Closed it is out of sight, and still there for those who cannot see the picture. */}
        <div id={id} className={open ? classes.table : 'visually-hidden'}>
          <ChartTable title={title} table={drawing.table} open={open} onPick={onPick} />
        </div>
      </div>
    </figure>
  );
}
