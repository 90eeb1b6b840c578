import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { NAMESPACES, needTexts, startI18n } from '@/lib/i18n/i18n';

localStorage.setItem('entente.language', 'en');
await startI18n();
await Promise.all(NAMESPACES.map(needTexts));

afterEach(() => {
  cleanup();
  localStorage.clear();
});
