import { Skeleton } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionsQuery, teamsQuery } from '@/lib/api/directory';
import { channelName } from '@/lib/format/channel';
import { read, write } from '@/lib/storage/storage';
import { ProblemAlert } from '@/lib/ui/ProblemAlert';
import classes from './Board.module.css';
import { BoardAgents } from './BoardAgents';
import { BoardHead } from './BoardHead';
import { BoardParts } from './BoardParts';
import { BoardState } from './BoardState';
import { Figures } from './Figures';
import { useBoard, type BoardFilter } from './useBoard';

const NIGHT = 'entente.board.night';

interface Props {
  filter: BoardFilter;
  /** The member and the workspace. */
  place: string | undefined;
  onFilter: (filter: BoardFilter) => void;
}

/** What is there to do now: for a screen on the wall. */
export function Board({ filter, place, onFilter }: Props) {
  const { t } = useTranslation(['translation', 'value']);
  const { data: board, error, refetch, state } = useBoard(filter, place);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: connections = [] } = useQuery(connectionsQuery);
  const { ref, toggle, fullscreen } = useFullscreenElement();
  const [night, setNight] = useState(() => read(NIGHT) === 'yes');
  const channels = [...new Set([...connections.map(({ channel }) => channel), ...filter.channel])].sort();
  const teamNames = teams
    .filter(({ id, retired }) => !retired || filter.team.includes(id))
    .map(({ id, name }) => ({ id, name }));
  const channelNames = channels.map((id) => ({ id, name: channelName(id, t) }));

  function chooseNight(chosen: boolean) {
    write(NIGHT, chosen ? 'yes' : null);
    setNight(chosen);
  }

  return (
    <div
      ref={ref}
      className={classes.board}
      data-night={night || undefined}
      data-full={fullscreen || undefined}
    >
      <BoardHead
        filter={filter}
        teams={teamNames}
        channels={channelNames}
        onFilter={onFilter}
        night={night}
        onNight={chooseNight}
        full={fullscreen}
        onFull={document.fullscreenEnabled ? () => void toggle() : undefined}
      >
        {board && <BoardState asOf={board.asOf} state={state} failing={error !== null} />}
      </BoardHead>
      {board ? (
        <>
          <Figures board={board} />
          <div className={classes.below}>
            <BoardAgents agents={board.agents} filtered={filter.team.length > 0} />
            <BoardParts
              title={t('value:board.byTeam')}
              name={t('value:board.team')}
              parts={shown(teamNames, filter.team)}
              filterOf={(id) => ({ ...filter, team: [id] })}
            />
            <BoardParts
              title={t('value:board.byChannel')}
              name={t('value:board.channel')}
              parts={shown(channelNames, filter.channel)}
              filterOf={(id) => ({ ...filter, channel: [id] })}
            />
          </div>
        </>
      ) : error ? (
        <ProblemAlert error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton h={320} />
      )}
    </div>
  );
}

function shown<T extends { id: string }>(all: T[], chosen: string[]): T[] {
  return chosen.length > 0 ? all.filter(({ id }) => chosen.includes(id)) : all;
}
