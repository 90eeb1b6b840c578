import 'i18next';
import type desk from './desk.en.json';
import type en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en; desk: typeof desk };
  }
}
