import { useQuery } from '@tanstack/react-query';
import { viewsQuery } from './viewQueries';
import { useViewName } from './ViewStrip';

/** What the view that is looked through is called. */
export function ViewName({ id }: { id: string }) {
  const nameOf = useViewName();
  const view = useQuery(viewsQuery).data?.find((one) => one.id === id);
  return view ? nameOf(view) : '…';
}
