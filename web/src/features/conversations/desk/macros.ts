import type { Macro } from '@/lib/api/model';

const ASKED = /(?:^|\s)::([^\s:]*)$/u;
const SHOWN = 8;

/** What was typed behind `::` before the cursor; undefined if nothing asks for a macro. */
export function macroAsked(text: string, cursor: number): string | undefined {
  return ASKED.exec(text.slice(0, cursor))?.[1];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The macros that fit: those whose shortcut begins so before those whose name has it. */
export function fittingMacros(macros: readonly Macro[], asked: string): Macro[] {
  const words = plain(asked);
  const rank = ({ shortcut, name }: Macro): number => {
    if (plain(shortcut ?? '').startsWith(words)) {
      return shortcut === null && words !== '' ? 1 : 0;
    }
    return plain(name).includes(words) ? 1 : 2;
  };
  return macros
    .map((macro) => ({ macro, at: rank(macro) }))
    .filter(({ at }) => at < 2)
    .sort((one, other) => one.at - other.at)
    .slice(0, SHOWN)
    .map(({ macro }) => macro);
}

/** The text with what asked for the macro replaced, and where the cursor then stands. */
export function insertMacro(text: string, cursor: number, filled: string): { text: string; cursor: number } {
  const asked = macroAsked(text, cursor);
  const from = asked === undefined ? cursor : cursor - asked.length - 2;
  return { text: text.slice(0, from) + filled + text.slice(cursor), cursor: from + filled.length };
}
