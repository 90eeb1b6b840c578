/** How many decimals a currency has. */
export function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** An amount in whole smallest units: 0.1 + 0.2 euros are 30 cents. */
export function minorUnits(amount: number, currency: string): number {
  return Math.round(Number(`${amount}e${decimalsOf(currency)}`));
}
