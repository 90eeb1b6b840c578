import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartId } from '@/features/admin/parts';
import classes from './Page.module.css';

interface Props {
  part: PartId;
  /** What can be begun here. */
  acts?: ReactNode;
  children: ReactNode;
}

/** One page of the administration: its name, what it is for, and what one does there. */
export function Page({ part, acts, children }: Props) {
  const { t } = useTranslation(['translation', 'admin', 'parts']);
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={1}>{t(`parts:${part}`)}</Title>
          <Text c="dimmed" maw={680}>
            {t(`admin:lead.${part}`)}
          </Text>
        </div>
        {acts}
      </header>
      {children}
    </section>
  );
}
