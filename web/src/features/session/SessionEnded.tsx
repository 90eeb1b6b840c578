import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/model';
import { useFocusBack } from '@/lib/ui/useFocusBack';
import { SignInForm } from './SignInForm';

interface Props {
  /** The one that has ended. */
  session: Session;
  onSignedIn: (session: Session) => void;
}

/** Asks for the password over the page when the session has ended, so that nothing typed beneath is lost. */
export default function SessionEnded({ session: { member, workspace }, onSignedIn }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('session.endedTitle')}
      overlayProps={{ blur: 6 }}
      centered
    >
      <Text c="dimmed" mb="md">
        {t('session.endedText')}
      </Text>
      <SignInForm email={member.email} workspace={workspace.slug} onSignedIn={onSignedIn} />
    </Modal>
  );
}
