import { Group, NativeSelect, NumberInput, Switch, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany } from '@/features/admin/fields/Choose';
import type { Survey } from '@/features/admin/queries';
import { CHANNELS } from '@/lib/api/channels';
import { api, done } from '@/lib/api/client';
import { EditForm } from '@/lib/edit/EditForm';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';

const CHANGES = ['surveys'];
const KINDS = ['csat', 'nps', 'ces'] as const;
const LANGUAGES = ['en', 'fr'] as const;
const HOUR = 3_600;
const NOTHING = { question: '', thanks: '' };

/** Who is asked what, when, and how it is worded. */
export function SurveyForm({ survey }: { survey: Survey | undefined }) {
  const { t } = useTranslation('care');
  const { draft, change, dirty } = useDraft({
    name: survey?.name ?? '',
    kind: survey?.kind ?? 'csat',
    active: survey?.active ?? true,
    channels: survey?.channels ?? ([] as string[]),
    delaySeconds: survey?.delaySeconds ?? HOUR,
    quietDays: survey?.quietDays ?? 30,
    expiresDays: survey?.expiresDays ?? 14,
    texts: survey?.texts ?? { en: NOTHING, fr: NOTHING },
  });
  const { kind, texts, ...settings } = draft;
  // With no word in any language, the usual ones are taken.
  const worded = LANGUAGES.some((language) => texts[language].question + texts[language].thanks !== '');
  const body = {
    ...settings,
    channels: CHANNELS.filter((channel) => draft.channels.includes(channel)),
    texts: worded ? texts : null,
  };
  const path = { id: survey?.id ?? '' };
  const whole = !worded || LANGUAGES.every((language) => texts[language].question && texts[language].thanks);
  return (
    <EditForm
      write={(header) =>
        survey
          ? done(api.PATCH('/api/v1/surveys/{id}', { params: { path, header }, body }))
          : done(api.POST('/api/v1/surveys', { body: { ...body, kind } }))
      }
      version={survey?.version}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== '' && whole}
      danger={
        survey && {
          label: t('survey.delete'),
          question: t('survey.deleteQuestion', { name: survey.name }),
          told: t('survey.deleted', { name: survey.name }),
          run: (header) => done(api.DELETE('/api/v1/surveys/{id}', { params: { path, header } })),
        }
      }
    >
      <NameField value={draft.name} onChange={change} />
      <NativeSelect
        label={t('survey.kind')}
        description={t(`survey.kindHint.${kind}`)}
        disabled={survey !== undefined}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`survey.kinds.${value}`) }))}
        onChange={(event) => change({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? kind })}
      />
      <Switch
        label={t('survey.active')}
        description={t('survey.activeHint')}
        checked={draft.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
      <ChooseMany
        kind="channel"
        label={t('survey.channels')}
        placeholder={t('survey.everywhere')}
        value={draft.channels}
        onChange={(channels) => change({ channels })}
      />
      <Group grow align="end">
        <NumberInput
          label={t('survey.delay')}
          min={0}
          value={draft.delaySeconds / HOUR}
          onChange={(hours) => change({ delaySeconds: Math.round(Number(hours) * HOUR) })}
        />
        <NumberInput
          label={t('survey.quiet')}
          min={0}
          allowDecimal={false}
          value={draft.quietDays}
          onChange={(days) => change({ quietDays: Number(days) })}
        />
        <NumberInput
          label={t('survey.expires')}
          min={1}
          allowDecimal={false}
          value={draft.expiresDays}
          onChange={(days) => change({ expiresDays: Number(days) })}
        />
      </Group>
      {LANGUAGES.map((language) =>
        (['question', 'thanks'] as const).map((text) => (
          <Textarea
            key={`${language} ${text}`}
            label={t(`survey.${text}.${language}`)}
            placeholder={t('survey.usual')}
            lang={language}
            autosize
            value={texts[language][text]}
            onChange={(event) =>
              change({
                texts: { ...texts, [language]: { ...texts[language], [text]: event.currentTarget.value } },
              })
            }
          />
        )),
      )}
    </EditForm>
  );
}
