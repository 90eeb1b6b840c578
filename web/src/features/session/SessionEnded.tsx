import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/model';
import { onSessionEnd } from '@/lib/api/sessionEnd';
import { samePlace } from './session';
import { SignInForm } from './SignInForm';

/**
 * Asks for the password over the page when the session has ended, so that nothing typed beneath is lost. Another
 * person's sign-in is told to the caller, who shows them a page of their own.
 */
export function SessionEnded({ session, onOther }: { session: Session; onOther: () => void }) {
  const { t } = useTranslation();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);

  function signedIn(now: Session) {
    setEnded(false);
    if (!samePlace(now, session)) {
      onOther();
    }
  }

  return (
    <Modal
      opened={ended}
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
      <SignInForm email={session.member.email} workspace={session.workspace.slug} onSignedIn={signedIn} />
    </Modal>
  );
}
