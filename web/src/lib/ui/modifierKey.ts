/** The name of the key that goes with letters for commands: it differs on Apple's keyboards. */
export function modifierKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
