import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/model';
import { problemOf } from '@/lib/api/problem';
import { Icon } from '@/lib/ui/Icon';
import { sentence } from '@/lib/ui/sentence';
import { useSignIn } from './session';

interface Props {
  /** Filled in where it is known whose session ended. */
  email?: string;
  /** The workspace to enter where it is known. */
  workspace?: string;
  onSignedIn: (session: Session) => void;
}

export function SignInForm({ email: known = '', workspace: knownWorkspace, onSignedIn }: Props) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [workspace, setWorkspace] = useState<string>();
  const signIn = useSignIn(onSignedIn);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    signIn.mutate({
      email: email.trim(),
      password,
      workspace: knownWorkspace ?? (workspace?.trim() === '' ? undefined : workspace?.trim()),
    });
  }

  return (
    <form onSubmit={submit} aria-label={t('session.title')}>
      <Stack gap="md">
        {signIn.isError && <SignInProblem error={signIn.error} />}
        <TextInput
          label={t('session.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          data-autofocus={known === '' || undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('session.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={known !== '' || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {workspace !== undefined && (
          <TextInput
            label={t('session.workspace')}
            description={t('session.workspaceHint')}
            name="workspace"
            autoFocus
            value={workspace}
            onChange={(event) => setWorkspace(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {t('session.submit')}
        </Button>
        {knownWorkspace === undefined && workspace === undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWorkspace('')}>
            {t('session.otherWorkspace')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

function SignInProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <Alert role="alert" color="red" variant="light" p="sm" icon={<Icon name="alert" size={18} />}>
      {problem.status === 401 ? t('session.wrong') : sentence(problem, t)}
    </Alert>
  );
}
