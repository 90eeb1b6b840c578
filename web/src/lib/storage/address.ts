/** Search parameters as people write them: `channel=x&channel=email`, not JSON. One value is text, several are a list. */
export type Search = Record<string, string | string[]>;

export function parseSearch(text: string): Search {
  const search: Search = {};
  const params = new URLSearchParams(text);
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    search[key] = values.length > 1 ? values : (values[0] ?? '');
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    values
      .filter((one): one is string => typeof one === 'string' && one !== '')
      .forEach((one) => params.append(key, one));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

export function one(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

export function many(value: unknown): string[] | undefined {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === 'string' && entry !== '',
  );
  return values.length > 0 ? values : undefined;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((entry) => entry === one(value));
}

/** A page of ours to go on to: never an address that leads elsewhere. */
export function ownPath(value: unknown): string | undefined {
  const path = one(value);
  if (!path?.startsWith('/')) {
    return undefined;
  }
  const url = new URL(path, window.location.origin);
  return url.origin === window.location.origin ? url.pathname + url.search : undefined;
}
