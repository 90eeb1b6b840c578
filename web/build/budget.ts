// Fails the build when a page would load more script than it may before it stands.
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/**
 * What each page draws besides the frame of the app, which is the entry, and the words of a language; and how much
 * gzipped script that may be, in kB. A visit begins at the first two.
 */
const PAGES = {
  'sign-in': { limit: 190, modules: ['pages/SignInPage.tsx'] },
  conversations: { limit: 190, modules: ['pages/ConversationsPage.tsx', 'pages/ChooseConversation.tsx'] },
  conversation: { limit: 200, modules: ['pages/ConversationsPage.tsx', 'pages/ConversationPage.tsx'] },
  numbers: { limit: 215, modules: ['pages/NumbersPage.tsx'] },
};
const LANGUAGES = ['i18n/en.json', 'i18n/fr.json'];

/** The scripts that hold the entry and these modules, and what they import, and so on. */
function scriptsFor(modules: string[], chunks: Map<string, Chunk>): Set<Chunk> {
  const scripts = new Set<Chunk>();
  const add = (chunk: Chunk | undefined) => {
    if (chunk && !scripts.has(chunk)) {
      scripts.add(chunk);
      chunk.imports.forEach((file) => add(chunks.get(file)));
    }
  };
  const all = [...chunks.values()];
  add(all.find(({ isEntry }) => isEntry));
  for (const module of modules) {
    const chunk = all.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) {
      throw new Error(`No script holds ${module}: tell build/budget.ts where it went.`);
    }
    add(chunk);
  }
  return scripts;
}

export function budget(): Plugin {
  return {
    name: 'entente-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const outputs = Object.values(bundle).filter((output) => output.type === 'chunk');
      const chunks = new Map(outputs.map((chunk) => [chunk.fileName, chunk]));
      const kilobytes = new Map(outputs.map((chunk) => [chunk, gzipSync(chunk.code).length / 1000]));
      const weigh = (modules: string[]) =>
        [...scriptsFor(modules, chunks)].reduce((sum, chunk) => sum + (kilobytes.get(chunk) ?? 0), 0);

      const pages = Object.entries(PAGES).map(([page, { limit, modules }]) => {
        const weight = Math.max(...LANGUAGES.map((language) => weigh([...modules, language])));
        return { told: `${page} ${weight.toFixed(1)} of ${limit}`, tooHeavy: weight > limit };
      });
      const told = `gzipped script in kB: ${pages.map((page) => page.told).join(', ')}`;
      if (pages.some(({ tooHeavy }) => tooHeavy)) {
        this.error(`${told}. Too much: fetch what a page does not need to stand when it is wanted.`);
      }
      console.log(told);
    },
  };
}
