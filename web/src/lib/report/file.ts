/** The same report as a file, in the reader's language. */
export function fileAddress(
  report: string,
  query: object,
  format: 'csv' | 'xlsx' | 'pdf',
  lang: string,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, format, lang }) as [string, unknown][]) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    values
      .filter((one) => one !== undefined && one !== null && one !== '')
      .forEach((one) => params.append(name, String(one)));
  }
  return `/api/v1/kpis/${report}?${params.toString()}`;
}
