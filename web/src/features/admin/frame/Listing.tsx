import { useTranslation } from 'react-i18next';
import type { AddablePart } from '@/features/admin/parts';
import { EntryList, type EntryListProps } from '@/lib/edit/EntryList';

type Props<T> = Omit<EntryListProps<T>, 'words'> & { part: AddablePart };

/** A page of the administration that is a list. */
export function Listing<T>({ part, ...list }: Props<T>) {
  const { t } = useTranslation(['admin', 'parts']);
  const words = {
    title: t(`parts:${part}`),
    lead: t(`admin:lead.${part}`),
    add: t(`admin:add.${part}`),
    none: t(`admin:none.${part}`),
    teach: t(`admin:teach.${part}`),
  };
  return <EntryList {...list} words={words} />;
}
