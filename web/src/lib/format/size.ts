const KILO = 1_000;

/** How long a file is, in kilobytes or megabytes. */
export function size(bytes: number, locale: string): string {
  const kilo = bytes / KILO;
  const unit = kilo < KILO ? 'kilobyte' : 'megabyte';
  const value = kilo < KILO ? kilo : kilo / KILO;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
