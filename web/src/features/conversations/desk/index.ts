/** What the desk does not need to stand: one script, fetched as soon as it stands. */
export { ActsBar } from './ActsBar';
export { BulkBar } from './BulkBar';
export { Composer } from './Composer';
export { LiveMark } from './LiveMark';
export { MessageExtras } from './MessageExtras';
export { Presence } from './Presence';
export { QueuedReplies } from './QueuedReplies';
export { SystemLines } from './SystemLines';
export { ViewName } from './ViewName';
export { ViewStrip } from './ViewStrip';
