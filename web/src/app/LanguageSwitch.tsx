import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage, preferred, type Language } from '@/lib/i18n/i18n';

const NAMES: { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
];

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('settings.language')}
      size="xs"
      fullWidth
      data={NAMES}
      value={preferred(i18n.language, [])}
      onChange={(language) => void changeLanguage(language)}
    />
  );
}
