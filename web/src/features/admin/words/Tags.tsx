import { ColorInput, ColorSwatch, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EditForm } from '@/lib/edit/EditForm';
import { Listing } from '@/features/admin/frame/Listing';
import { RetiredPill } from '@/lib/edit/RetiredPill';
import { NameField } from '@/lib/edit/NameField';
import { useDraft } from '@/lib/edit/useDraft';
import { useRetire } from '@/lib/edit/useRetire';
import type { Tag } from '@/features/admin/queries';
import { api, done } from '@/lib/api/client';
import { tagsQuery } from '@/lib/api/directory';

const CHANGES = ['tags'];
const GREY = '#868e96';
const SWATCHES = [
  GREY,
  '#c92a2a',
  '#c2410c',
  '#8f6a00',
  '#2b8a3e',
  '#0b7285',
  '#1864ab',
  '#5f3dc4',
  '#a61e4d',
];

/** Words by which conversations are found again. */
export function Tags() {
  const list = useQuery(tagsQuery);
  return (
    <Listing
      part="tags"
      list={list}
      idOf={({ id }) => id}
      name={({ name }) => name}
      marks={({ colour, retired }) => (
        <Group gap={6}>
          <RetiredPill retired={retired} />
          <ColorSwatch color={colour} size={16} />
        </Group>
      )}
      retired={({ retired }) => retired}
      form={(tag) => <TagForm tag={tag} />}
    />
  );
}

function TagForm({ tag }: { tag: Tag | undefined }) {
  const { t } = useTranslation('admin');
  const retire = useRetire();
  const { draft, change, dirty } = useDraft({ name: tag?.name ?? '', colour: tag?.colour ?? GREY });
  const patch = (body: { name?: string; colour?: string; retired?: boolean }) =>
    done(api.PATCH('/api/v1/tags/{id}', { params: { path: { id: tag?.id ?? '' } }, body }));
  return (
    <EditForm
      write={() => (tag ? patch(draft) : done(api.POST('/api/v1/tags', { body: draft })))}
      changes={CHANGES}
      dirty={dirty}
      ready={draft.name.trim() !== ''}
      danger={tag && retire(tag, (retired) => patch({ retired }))}
    >
      <NameField value={draft.name} onChange={change} />
      <ColorInput
        label={t('colour')}
        format="hex"
        swatches={SWATCHES}
        withEyeDropper={false}
        popoverProps={{ withinPortal: false }}
        value={draft.colour}
        onChange={(colour) => change({ colour: colour || GREY })}
      />
    </EditForm>
  );
}
