import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { needTexts, startI18n } from '@/lib/i18n/i18n';

localStorage.setItem('entente.language', 'en');
await startI18n();
await Promise.all([
  needTexts('charts'),
  needTexts('contacts'),
  needTexts('desk'),
  needTexts('keys'),
  needTexts('numbers'),
]);

afterEach(() => {
  cleanup();
  localStorage.clear();
});
