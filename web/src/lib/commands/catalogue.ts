/** Every act that has a key. Keys are what the keyboard types (`event.key`), whatever its layout. */
export const CATALOGUE = [
  { id: 'next', key: 'j', group: 'list' },
  { id: 'previous', key: 'k', group: 'list' },
  { id: 'select', key: 'x', group: 'list' },
  { id: 'reply', key: 'r', group: 'conversation' },
  { id: 'note', key: 'n', group: 'conversation' },
  { id: 'resolve', key: 'e', group: 'conversation' },
  { id: 'assign', key: 'a', group: 'conversation' },
  { id: 'assignMe', key: 'm', group: 'conversation' },
  { id: 'snooze', key: 's', group: 'conversation' },
  { id: 'priority', key: 'p', group: 'conversation' },
  { id: 'reason', key: 'g', group: 'conversation' },
  { id: 'tags', key: 't', group: 'conversation' },
  { id: 'unread', key: 'u', group: 'conversation' },
  { id: 'insight', key: 'i', group: 'conversation' },
  { id: 'help', key: '?', group: 'everywhere' },
] as const;

export type CommandId = (typeof CATALOGUE)[number]['id'];
export const GROUPS = ['everywhere', 'list', 'conversation'] as const;

export function commandOfKey(key: string): CommandId | undefined {
  return CATALOGUE.find((command) => command.key === key)?.id;
}

export function keyOfCommand(id: CommandId): string {
  return CATALOGUE.find((command) => command.id === id)?.key ?? '';
}
