import { Alert, NativeSelect, PasswordInput, Switch, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditForm } from '@/lib/edit/EditForm';
import { useDraft } from '@/lib/edit/useDraft';
import { api, done } from '@/lib/api/client';
import type { Connection } from '@/lib/api/model';
import { KINDS, needsAccount, needsUrl, type OutletKind } from './outlets';

const CHANGES = ['connections'];

/** How the replies of a connection leave: what its network needs for that, and whether it works. */
export function OutletForm({ connection: { id, name, outlet } }: { connection: Connection }) {
  const { t } = useTranslation('admin');
  const { draft, change, dirty } = useDraft<{
    kind: OutletKind;
    url: string;
    account: string;
    secret: string;
    idempotent: boolean;
  }>({
    kind: outlet?.kind ?? 'webhook',
    url: outlet?.url ?? '',
    account: outlet?.account ?? '',
    secret: '',
    idempotent: outlet?.idempotent ?? false,
  });
  const path = { id };
  const { kind } = draft;
  const body = {
    kind,
    url: draft.url.trim() || null,
    account: needsAccount(kind) ? draft.account.trim() || null : null,
    secret: draft.secret || null,
    idempotent: kind === 'webhook' ? draft.idempotent : null,
  };
  return (
    <EditForm
      write={() => done(api.PUT('/api/v1/connections/{id}/outlet', { params: { path }, body }))}
      changes={CHANGES}
      dirty={dirty}
      ready={
        (!needsUrl(kind) || body.url !== null) &&
        (!needsAccount(kind) || body.account !== null) &&
        (body.secret !== null || (outlet !== null && outlet.kind === kind))
      }
      stays
      danger={
        outlet
          ? {
              label: t('outlet.remove'),
              question: t('outlet.removeQuestion', { name }),
              told: t('outlet.removed', { name }),
              run: () => done(api.DELETE('/api/v1/connections/{id}/outlet', { params: { path } })),
            }
          : undefined
      }
    >
      <Title order={3}>{t('outlet.title')}</Title>
      {outlet?.state === 'broken' && (
        <Alert color="red" variant="light" p="sm" role="alert">
          {t('outlet.brokenBecause', { reason: outlet.reason ?? '' })}
        </Alert>
      )}
      <NativeSelect
        label={t('outlet.kind')}
        description={t(`outlet.needs.${kind}`)}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`outlet.kinds.${value}`) }))}
        onChange={(event) => change({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? kind })}
      />
      {needsAccount(kind) && (
        <TextInput
          label={t('outlet.account')}
          required
          autoComplete="off"
          value={draft.account}
          onChange={(event) => change({ account: event.currentTarget.value })}
        />
      )}
      <PasswordInput
        label={t(kind === 'webhook' ? 'outlet.secret' : 'outlet.token')}
        description={
          outlet?.secretEndsWith ? t('outlet.kept', { end: outlet.secretEndsWith }) : t('outlet.neverShown')
        }
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('member.showPassword') }}
        value={draft.secret}
        onChange={(event) => change({ secret: event.currentTarget.value })}
      />
      <TextInput
        type="url"
        label={t(kind === 'webhook' ? 'outlet.url' : 'outlet.base')}
        required={needsUrl(kind)}
        placeholder={needsUrl(kind) ? 'https://' : t('outlet.usualBase')}
        value={draft.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      {kind === 'webhook' && (
        <Switch
          label={t('outlet.idempotent')}
          checked={draft.idempotent}
          onChange={(event) => change({ idempotent: event.currentTarget.checked })}
        />
      )}
    </EditForm>
  );
}
