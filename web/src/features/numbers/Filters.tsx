import { Button, Input, MultiSelect, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery, connectionsQuery } from '@/lib/api/directory';
import classes from './Numbers.module.css';
import { isDate, periodOf, PRESETS, presetOf, zones } from './period';
import type { Question } from './queries';

interface Props {
  question: Question;
  onChange: (change: Partial<Question>) => void;
}

/** What is counted. All of it stands in the address, so that a view can be shared. */
export function Filters({ question, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { from, to, zone, clock, channel, connection, agent } = question;
  const preset = presetOf(question, zone);
  const zoneNames = useMemo(() => zones(), []);
  const filtered = channel.length + connection.length + agent.length > 0;

  function pick(value: string) {
    const chosen = PRESETS.find((one) => one === value);
    if (chosen) {
      onChange(periodOf(chosen, zone));
    }
  }

  return (
    <form
      className={classes.filters}
      aria-label={t('list.filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      <NativeSelect
        label={t('numbers:preset')}
        value={preset ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
        data={[
          ...(preset ? [] : [{ value: '', label: t('numbers:custom') }]),
          ...PRESETS.map((one) => ({ value: one, label: t(`numbers:${one}`) })),
        ]}
      />
      <TextInput
        type="date"
        label={t('numbers:from')}
        max={to}
        value={from}
        onChange={(event) =>
          isDate(event.currentTarget.value) && onChange({ from: event.currentTarget.value })
        }
      />
      <TextInput
        type="date"
        label={t('numbers:to')}
        min={from}
        value={to}
        onChange={(event) => isDate(event.currentTarget.value) && onChange({ to: event.currentTarget.value })}
      />
      <Select
        label={t('numbers:zone')}
        searchable
        allowDeselect={false}
        limit={60}
        data={zoneNames}
        value={zone}
        onChange={(value) => value && onChange({ zone: value })}
      />
      <Input.Wrapper
        className={classes.clock}
        label={t('numbers:clock')}
        labelElement="div"
        labelProps={{ id: 'clock-label' }}
        title={t('numbers:clockHint')}
      >
        <SegmentedControl
          aria-labelledby="clock-label"
          fullWidth
          value={clock}
          onChange={(value) => onChange({ clock: value === 'business' ? 'business' : 'calendar' })}
          data={[
            { value: 'calendar', label: t('numbers:calendar') },
            { value: 'business', label: t('numbers:business') },
          ]}
        />
      </Input.Wrapper>
      <Members question={question} onChange={onChange} />
      {filtered && (
        <Button
          variant="subtle"
          className={classes.clear}
          onClick={() => onChange({ channel: [], connection: [], agent: [] })}
        >
          {t('numbers:clearFilters')}
        </Button>
      )}
    </form>
  );
}

function Members({ question: { channel, connection, agent }, onChange }: Props) {
  const { t } = useTranslation(['translation', 'numbers']);
  const { data: connections = [] } = useQuery(connectionsQuery);
  const { data: agents = [] } = useQuery(agentsQuery);
  const channels = [...new Set([...connections.map((one) => one.channel), ...channel])].sort();
  return (
    <>
      <MultiSelect
        label={t('numbers:channel')}
        placeholder={channel.length > 0 ? undefined : t('numbers:any')}
        data={channels.map((value) => ({
          value,
          label: t(`channel.${value as 'x'}`, { defaultValue: value }),
        }))}
        value={channel}
        onChange={(value) => onChange({ channel: value })}
        searchable
        clearable
      />
      <MultiSelect
        label={t('numbers:connection')}
        placeholder={connection.length > 0 ? undefined : t('numbers:any')}
        data={connections.map(({ id, name }) => ({ value: id, label: name }))}
        value={connection}
        onChange={(value) => onChange({ connection: value })}
        searchable
        clearable
        limit={100}
      />
      <MultiSelect
        label={t('numbers:agent')}
        placeholder={agent.length > 0 ? undefined : t('numbers:any')}
        data={agents.map(({ id, name }) => ({ value: id, label: name }))}
        value={agent}
        onChange={(value) => onChange({ agent: value })}
        searchable
        clearable
        limit={100}
      />
    </>
  );
}
