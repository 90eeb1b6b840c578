import { queryOptions, useQueries } from '@tanstack/react-query';
import { api, body } from './client';

/** The most ids that the contacts' service takes in one question. */
const AT_ONCE = 200;
const MINUTE_MILLIS = 60_000;

/** The last name heard of each contact: shown while a page is asked for anew, so that no name flickers. */
const heard = new Map<string, string>();

async function ask(ids: string[]): Promise<null> {
  const { items } = await body(api.GET('/api/v1/contacts', { params: { query: { ids: ids.join() } } }));
  items.forEach(({ id, name }) => heard.set(id, name));
  return null;
}

function namesQuery(ids: string[]) {
  return queryOptions({
    queryKey: ['contacts', 'names', ids],
    queryFn: () => ask(ids),
    staleTime: MINUTE_MILLIS,
    structuralSharing: false,
  });
}

/** Each id once, in an order that depends on the ids alone, so that the same ones are the same question. */
export function groups(ids: readonly string[], size = AT_ONCE): string[][] {
  const sorted = [...new Set(ids)].sort();
  const count = Math.ceil(sorted.length / size);
  return Array.from({ length: count }, (_, index) => sorted.slice(index * size, (index + 1) * size));
}

/** What contacts are called, by id: a question for each page of ids, not for each id. */
export function useContactNames(pages: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return useQueries({
    queries: pages.flatMap((page) => groups(page)).map(namesQuery),
    combine: namesHeard,
  });
}

function namesHeard(): ReadonlyMap<string, string> {
  return new Map(heard);
}
