/** An amount in a currency's smallest unit, as a person reads it. */
export function money(amount: number, currency: string, decimals: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals);
}
