import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseMany } from '@/features/admin/fields/Choose';

interface Typed {
  members: string[];
  addresses: string[];
}

interface Mail {
  memberId: string | null;
  address: string | null;
  language: string | null;
}

/** Those who get mails, as they are typed: members by name, others by address. */
export function typedRecipients(mails: readonly Mail[]): Typed {
  return {
    members: mails.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])),
    addresses: mails.flatMap(({ memberId, address }) =>
      memberId === null && address !== null ? [address] : [],
    ),
  };
}

/** As they are kept: whoever was there before is written to in the language that was chosen for them. */
export function recipientsOf(
  { members, addresses }: Typed,
  before: readonly Mail[],
  language: string,
): { memberId: string | null; address: string | null; language: string }[] {
  const said = language === 'fr' ? 'fr' : 'en';
  return [
    ...members.map((memberId) => ({
      memberId,
      address: null,
      language: before.find((mail) => mail.memberId === memberId)?.language ?? said,
    })),
    ...addresses.map((address) => ({
      memberId: null,
      address,
      language: before.find((mail) => mail.memberId === null && mail.address === address)?.language ?? said,
    })),
  ];
}

export function RecipientFields({
  value,
  onChange,
}: {
  value: Typed;
  onChange: (value: Partial<Typed>) => void;
}) {
  const { t } = useTranslation('alerts');
  return (
    <>
      <ChooseMany
        kind="assignee"
        label={t('members')}
        placeholder={t('nobody')}
        value={value.members}
        onChange={(members) => onChange({ members })}
      />
      <TagsInput
        label={t('addresses')}
        description={t('addressesHint')}
        placeholder={value.addresses.length === 0 ? 'name@example.org' : undefined}
        value={value.addresses}
        onChange={(addresses) => onChange({ addresses })}
      />
    </>
  );
}
