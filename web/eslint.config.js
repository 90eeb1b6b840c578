import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports point one way: lib -> features -> app. A feature knows no other feature; the app puts them together. */
const closed = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: ['../*'], message: 'Name files of other folders from the root: @/…' },
        ...patterns.map(({ group, message }) => ({ group, message })),
      ],
    },
  ],
});
const app = { group: ['@/app/*', '@/app'], message: 'Only the app imports the app.' };
const features = { group: ['@/features/*'], message: 'lib knows no feature.' };
const names = readdirSync(`${import.meta.dirname}/src/features`);
const others = (own) => ({
  group: names.filter((name) => name !== own).map((name) => `@/features/${name}/*`),
  message: 'Features stand alone: put shared code into lib, or compose them in the app.',
});

export default tseslint.config(
  { ignores: ['target/', 'node_modules/', 'src/lib/api/schema.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router's redirects are thrown.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
      // A word to users of React's compiler, which this project does not use.
      'react-hooks/incompatible-library': 'off',
      'no-console': 'error',
    },
  },
  { files: ['src/lib/**', 'src/testing/**'], rules: closed(app, features) },
  ...names.map((name) => ({ files: [`src/features/${name}/**`], rules: closed(app, others(name)) })),
  { files: ['src/app/**'], rules: closed() },
  {
    files: ['build/**', 'public/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        document: 'readonly',
        window: 'readonly',
        localStorage: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
