import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/lib/api/client';
import { TryOut } from '@/lib/edit/TryOut';
import { useFormat } from '@/lib/format/useFormat';
import type { SegmentConditions } from './segment';
import classes from './SegmentPreview.module.css';

/** Who would be in a segment, before it is kept. */
export function SegmentPreview({ conditions, ready }: { conditions: SegmentConditions; ready: boolean }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  return (
    <TryOut
      label={t('preview')}
      asked={conditions}
      ready={ready}
      run={(asked) => body(api.POST('/api/v1/segments/preview', { body: asked }))}
    >
      {({ lookedAt, matching, contacts }) => {
        const looked = format.number(lookedAt);
        return (
          <>
            <Text fz="sm" fw={550}>
              {matching === 0 ? t('nobody', { looked }) : t('found', { count: matching, looked })}
            </Text>
            {contacts.map(({ id, name }) => (
              <div key={id}>
                <Anchor
                  fz="sm"
                  className={classes.person}
                  renderRoot={(props) => (
                    <Link to="/contacts/$contactId" params={{ contactId: id }} {...props} />
                  )}
                >
                  {name}
                </Anchor>
              </div>
            ))}
          </>
        );
      }}
    </TryOut>
  );
}
