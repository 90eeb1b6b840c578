import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';

const gateway = process.env.ENTENTE_GATEWAY ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), budget()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    outDir: 'target/classes/META-INF/web',
    emptyOutDir: true,
    // The content security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A list of every script that every page needs would weigh more in the first than it spares later: a page's
      // scripts are asked for as soon as somebody points at a link to it.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs in one script: many small ones cost requests and compress badly.
          groups: [{ name: 'frame', tags: ['$initial'] }],
        },
      },
    },
  },
  server: {
    port: 5173,
    // The gateway compares Origin with its own address, so the proxy keeps the browser's Host.
    proxy: Object.fromEntries(['/api', '/web', '/health'].map((path) => [path, { target: gateway }])),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    // One browser stand-in for all files: each test cleans up after itself, and to make one takes longer than the tests.
    isolate: false,
    setupFiles: ['src/testing/setup.ts'],
    // A zone and a locale that catch code which leans on the machine's.
    env: { TZ: 'America/Los_Angeles' },
  },
});
