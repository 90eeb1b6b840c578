import { lazy } from 'react';
import { needTexts } from '@/lib/i18n/i18n';

const desk = () => Promise.all([import('./desk'), needTexts('desk')]).then(([parts]) => parts);

/** Fetches the script and the words of the desk, so that they are there when a conversation is opened. */
export function fetchDesk(): void {
  void desk().catch(() => undefined);
}

export const ActsBar = lazy(async () => ({ default: (await desk()).ActsBar }));
export const BulkBar = lazy(async () => ({ default: (await desk()).BulkBar }));
export const Composer = lazy(async () => ({ default: (await desk()).Composer }));
export const LiveMark = lazy(async () => ({ default: (await desk()).LiveMark }));
export const MessageExtras = lazy(async () => ({ default: (await desk()).MessageExtras }));
export const Presence = lazy(async () => ({ default: (await desk()).Presence }));
export const QueuedReplies = lazy(async () => ({ default: (await desk()).QueuedReplies }));
export const SystemLines = lazy(async () => ({ default: (await desk()).SystemLines }));
export const ViewName = lazy(async () => ({ default: (await desk()).ViewName }));
export const ViewStrip = lazy(async () => ({ default: (await desk()).ViewStrip }));
