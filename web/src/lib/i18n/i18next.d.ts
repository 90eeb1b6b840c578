import 'i18next';
import type admin from './admin.en.json';
import type alerts from './alerts.en.json';
import type care from './care.en.json';
import type charts from './charts.en.json';
import type community from './community.en.json';
import type companies from './companies.en.json';
import type contacts from './contacts.en.json';
import type desk from './desk.en.json';
import type edit from './edit.en.json';
import type en from './en.json';
import type imports from './imports.en.json';
import type insights from './insights.en.json';
import type keys from './keys.en.json';
import type numbers from './numbers.en.json';
import type parts from './parts.en.json';
import type rules from './rules.en.json';
import type segments from './segments.en.json';
import type value from './value.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof en;
      admin: typeof admin;
      alerts: typeof alerts;
      care: typeof care;
      charts: typeof charts;
      community: typeof community;
      companies: typeof companies;
      contacts: typeof contacts;
      desk: typeof desk;
      edit: typeof edit;
      imports: typeof imports;
      insights: typeof insights;
      keys: typeof keys;
      numbers: typeof numbers;
      parts: typeof parts;
      rules: typeof rules;
      segments: typeof segments;
      value: typeof value;
    };
  }
}
