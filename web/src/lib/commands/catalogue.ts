/** Every act that has a key. Keys are what the keyboard types (`event.key`), whatever its layout. */
export const CATALOGUE = [
  { id: 'next', key: 'j', group: 'list' },
  { id: 'previous', key: 'k', group: 'list' },
  { id: 'reply', key: 'r', group: 'conversation' },
  { id: 'note', key: 'n', group: 'conversation' },
  { id: 'resolve', key: 'e', group: 'conversation' },
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
