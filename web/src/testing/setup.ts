import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { NAMESPACES, needTexts, startI18n } from '@/lib/i18n/i18n';

// The stand-in for a browser has no fonts; a field that grows with its text waits for them.
if (!('fonts' in document)) {
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
}

/** No test reaches a server: what is said on leaving a page goes nowhere. */
function nobodyAnswers() {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Nobody answers')));
}

nobodyAnswers();
localStorage.setItem('entente.language', 'en');
await startI18n();
await Promise.all(NAMESPACES.map(needTexts));

afterEach(() => {
  cleanup();
  // What was said in one test is not said in the next.
  notifications.clean();
  nobodyAnswers();
  localStorage.clear();
});
