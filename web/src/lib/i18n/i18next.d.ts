import 'i18next';
import type charts from './charts.en.json';
import type contacts from './contacts.en.json';
import type desk from './desk.en.json';
import type en from './en.json';
import type keys from './keys.en.json';
import type numbers from './numbers.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof en;
      charts: typeof charts;
      contacts: typeof contacts;
      desk: typeof desk;
      keys: typeof keys;
      numbers: typeof numbers;
    };
  }
}
