import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/features/session/session';
import type { Session } from '@/lib/api/model';
import { changeLanguage } from '@/lib/i18n/i18n';
import { Icon } from '@/lib/ui/Icon';
import { AccountButton } from './AccountButton';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Made when it is first wanted, and so opens at once. */
export default function AccountMenu({ session, onKeys }: { session: Session | null; onKeys: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut(() => void navigate({ to: '/sign-in' }));
  const other = i18n.language === 'fr' ? 'en' : 'fr';

  return (
    <Menu defaultOpened position="right-end" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <AccountButton name={session?.member.name} />
      </Menu.Target>
      <Menu.Dropdown>
        {session && (
          <Menu.Label>
            {session.member.name} · {t(`session.role.${session.member.role}`)}
            <br />
            {session.workspace.name}
          </Menu.Label>
        )}
        <Menu.Item leftSection={<Icon name="keyboard" />} onClick={onKeys}>
          {t('settings.keys')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="language" />}
          lang={other}
          onClick={() => void changeLanguage(other)}
        >
          {t('settings.otherLanguage')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('settings.scheme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`settings.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" />} onClick={() => signOut.mutate()}>
          {t('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
