import { MultiSelect, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';
import type { BoardFilter } from './useBoard';

interface Named {
  id: string;
  name: string;
}

interface Props {
  filter: BoardFilter;
  teams: Named[];
  channels: Named[];
  onFilter: (filter: BoardFilter) => void;
  night: boolean;
  onNight: (night: boolean) => void;
  full: boolean;
  /** Undefined where the browser knows no full screen. */
  onFull: (() => void) | undefined;
  children: ReactNode;
}

/** What the board shows and how; on the full screen, its state and the way back alone. */
export function BoardHead(props: Props) {
  const { filter, teams, channels, onFilter, night, onNight, full, onFull, children } = props;
  const { t } = useTranslation(['translation', 'value']);
  const any = (chosen: string[]) => (chosen.length > 0 ? undefined : t('value:board.any'));
  const options = (all: Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <Title order={1}>{t('value:board.title')}</Title>
        {children}
      </div>
      {!full && (
        <>
          <MultiSelect
            className={classes.filter}
            label={t('value:board.team')}
            placeholder={any(filter.team)}
            data={options(teams)}
            value={filter.team}
            onChange={(team) => onFilter({ ...filter, team })}
            clearable
          />
          <MultiSelect
            className={classes.filter}
            label={t('value:board.channel')}
            placeholder={any(filter.channel)}
            data={options(channels)}
            value={filter.channel}
            onChange={(channel) => onFilter({ ...filter, channel })}
            clearable
          />
        </>
      )}
      <button type="button" className={classes.button} aria-pressed={night} onClick={() => onNight(!night)}>
        {t('value:board.night')}
      </button>
      {onFull && (
        <button type="button" className={classes.button} onClick={onFull}>
          {t(full ? 'value:board.leaveFullScreen' : 'value:board.fullScreen')}
        </button>
      )}
    </header>
  );
}
