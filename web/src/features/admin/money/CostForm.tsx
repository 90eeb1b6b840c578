import { Group, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '@/features/admin/fields/Choose';
import type { Channel } from '@/lib/api/channels';
import { EditForm } from '@/lib/edit/EditForm';
import { useDraft } from '@/lib/edit/useDraft';
import type { CostRate } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { today } from '@/lib/report/period';
import { decimalsOf, minorUnits } from './minor';

const CHANGES = ['cost-rates', 'cost'];
const KINDS = ['hour', 'event', 'month'] as const;
const EVENTS = ['agent_message', 'bot_message', 'customer_message', 'conversation_opened'] as const;
const PER = ['1', '10', '100', '1000', '10000', '100000', '1000000'];
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'JPY',
  'PLN',
  'SEK',
  'NOK',
  'DKK',
  'MAD',
  'XOF',
];

/** What something costs, from when on. */
export function CostForm({ rate, name }: { rate: CostRate | undefined; name: string }) {
  const { t } = useTranslation(['admin', 'edit']);
  const { draft, change, dirty } = useDraft({
    kind: rate?.kind ?? 'hour',
    agentId: rate?.agentId ?? null,
    teamId: rate?.teamId ?? null,
    channel: rate?.channel ?? null,
    connectionId: rate?.connectionId ?? null,
    event: rate?.event ?? 'agent_message',
    name: rate?.name ?? '',
    amount: rate ? rate.amount / 10 ** rate.decimals : null,
    per: rate?.per ?? 1,
    currency: rate?.currency ?? 'EUR',
    validFrom: rate?.validFrom ?? `${today('UTC').slice(0, 8)}01`,
    validTo: rate?.validTo ?? '',
  });
  const { kind } = draft;
  const body = {
    kind,
    agentId: kind === 'hour' ? draft.agentId : null,
    teamId: kind === 'hour' ? draft.teamId : null,
    channel: kind === 'event' && !draft.connectionId ? draft.channel : null,
    connectionId: kind === 'event' ? draft.connectionId : null,
    event: kind === 'event' ? draft.event : null,
    name: kind === 'month' ? draft.name : null,
    amount: minorUnits(draft.amount ?? 0, draft.currency),
    per: kind === 'event' ? draft.per : 1,
    currency: draft.currency,
    validFrom: draft.validFrom,
    validTo: draft.validTo || null,
  };
  const whole =
    draft.amount !== null &&
    draft.validFrom !== '' &&
    (kind !== 'month' || draft.name.trim() !== '') &&
    (kind !== 'event' || draft.channel !== null || draft.connectionId !== null);
  return (
    <EditForm
      write={(header) =>
        rate
          ? done(api.PUT('/api/v1/kpis/cost-rates/{id}', { params: { path: { id: rate.id }, header }, body }))
          : done(api.POST('/api/v1/kpis/cost-rates', { body }))
      }
      version={rate?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={whole}
      danger={
        rate && {
          label: t('edit:delete'),
          question: t('cost.deleteQuestion', { name }),
          told: t('edit:deleted', { name }),
          run: (header) =>
            done(api.DELETE('/api/v1/kpis/cost-rates/{id}', { params: { path: { id: rate.id }, header } })),
        }
      }
    >
      <SegmentedControl
        aria-label={t('cost.kind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`cost.kinds.${value}`) }))}
        onChange={(value) => change({ kind: KINDS.find((one) => one === value) ?? 'hour' })}
      />
      {kind === 'hour' && (
        <>
          <ChooseOne
            kind="assignee"
            label={t('cost.agent')}
            placeholder={t('cost.anybody')}
            value={draft.agentId}
            onChange={(agentId) => change({ agentId, teamId: agentId ? null : draft.teamId })}
          />
          <ChooseOne
            kind="team"
            label={t('cost.team')}
            placeholder={t('cost.anybody')}
            value={draft.teamId}
            onChange={(teamId) => change({ teamId, agentId: teamId ? null : draft.agentId })}
          />
        </>
      )}
      {kind === 'event' && (
        <>
          <NativeSelect
            label={t('cost.event')}
            value={draft.event}
            data={EVENTS.map((value) => ({ value, label: t(`cost.events.${value}`) }))}
            onChange={(event) =>
              change({ event: EVENTS.find((one) => one === event.currentTarget.value) ?? 'agent_message' })
            }
          />
          <ChooseOne
            kind="channel"
            label={t('cost.channel')}
            value={draft.channel}
            onChange={(channel) => change({ channel: channel as Channel | null })}
          />
          <ChooseOne
            kind="connection"
            label={t('cost.connection')}
            placeholder={t('cost.anyConnection')}
            value={draft.connectionId}
            onChange={(connectionId) => change({ connectionId })}
          />
        </>
      )}
      {kind === 'month' && (
        <TextInput
          label={t('cost.what')}
          description={t('cost.whatHint')}
          required
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      )}
      <Group gap="xs" align="end">
        <NumberInput
          label={t('cost.amount')}
          required
          min={0}
          decimalScale={decimalsOf(draft.currency)}
          value={draft.amount ?? ''}
          onChange={(value) => change({ amount: value === '' ? null : Number(value) })}
        />
        <NativeSelect
          label={t('cost.currency')}
          value={draft.currency}
          data={[...new Set([...CURRENCIES, draft.currency])]}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
        {kind === 'event' && (
          <NativeSelect
            label={t('cost.per')}
            value={String(draft.per)}
            data={PER}
            onChange={(event) => change({ per: Number(event.currentTarget.value) })}
          />
        )}
      </Group>
      <Group gap="xs" grow>
        <TextInput
          type="date"
          label={t('cost.validFrom')}
          description={kind === 'month' ? t('cost.wholeMonths') : undefined}
          required
          value={draft.validFrom}
          onChange={(event) => change({ validFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('cost.validTo')}
          min={draft.validFrom}
          value={draft.validTo}
          onChange={(event) => change({ validTo: event.currentTarget.value })}
        />
      </Group>
    </EditForm>
  );
}
