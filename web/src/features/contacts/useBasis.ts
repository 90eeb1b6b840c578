import { useState } from 'react';
import { problemOf } from '@/lib/api/problem';

const PRECONDITION_FAILED = 412;

export function isConflict(error: unknown): boolean {
  return error !== null && error !== undefined && problemOf(error).status === PRECONDITION_FAILED;
}

/**
 * The version of a contact that an edit of one of its values rests upon: the one that was shown when it began, so that
 * what another wrote meanwhile is not overwritten unseen. A change elsewhere in the contact does not stand in the way, and
 * once a refusal has shown what stands there now, saving again is meant.
 *
 * @param value what is shown now
 * @param version of what is shown now
 * @param failure what the last attempt came to
 */
export function useBasis(value: string, version: number, failure: unknown) {
  const [basis, setBasis] = useState({ value, version });
  const seen = basis.value === value || isConflict(failure);
  return { begin: () => setBasis({ value, version }), version: seen ? version : basis.version };
}
