import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { locale as localeOf } from '@/lib/i18n/i18n';
import { duration, roughDuration } from './duration';
import { size } from './size';
import * as time from './time';
import type { Precision } from '@/lib/api/model';

/** Formats of the language in use. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const locale = localeOf(language);
    const units = {
      second: t('units.second'),
      minute: t('units.minute'),
      hour: t('units.hour'),
      day: t('units.day'),
    };
    const whole = new Intl.NumberFormat(locale);
    const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    return {
      locale,
      number: (value: number) => whole.format(value),
      days: (count: number) => `${decimal.format(count)}\u00a0${units.day}`,
      percent: (share: number) => percent.format(share),
      duration: (seconds: number) => duration(seconds, units),
      roughDuration: (seconds: number) => roughDuration(seconds, units),
      timeOfDay: (at: string, precision: Precision) => time.timeOfDay(at, precision, locale),
      dayOf: (at: string, precision: Precision) => time.dayOf(at, precision, locale),
      period: (from: string, to: string) => time.period(from, to, locale),
      fullTime: (at: string, precision: Precision, zone?: string) =>
        time.fullTime(at, precision, locale, zone),
      clockTime: (at: string) => time.clockTime(at, locale),
      shortTime: (at: string) => time.shortTime(at, locale),
      shortDate: (at: string) => time.shortDate(at, locale),
      size: (bytes: number) => size(bytes, locale),
      ago: (at: string, now: number) => time.ago(at, locale, now),
    };
  }, [t, language]);
}
