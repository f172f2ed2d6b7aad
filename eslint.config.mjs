// Lint rules: the recommended ones, and the one way in which imports may go (see ARCHITECTURE.md).
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const node = { group: ['node:*', 'fs', 'path', 'child_process'], message: 'this room runs in the browser too' };
const forbid = (...patterns) => ['error', { patterns }];
const room = (name, why) => ({ regex: `^(@site/|(\\.\\./)+)${name}/`, message: why });

export default tseslint.config(
  { ignores: ['build/', '.docusaurus/', 'node_modules/', 'test-results/', '.github/actions/related-analyses/dist/'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbid(
        {
          group: ['react', 'react-dom', '@docusaurus/*', 'node:fs', 'node:path'],
          message: 'core is pure: values in, values out',
        },
        ...['src', 'plugins', 'tools', 'io', 'tests'].map((name) => room(name, 'core imports from no other room')),
      ),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbid(
        node,
        ...['plugins', 'tools', 'io', 'tests', 'evidence'].map((name) =>
          room(name, 'browser code gets build-time data as props'),
        ),
      ),
    },
  },
  {
    files: ['plugins/**/*.ts', 'io/**/*.ts', 'tools/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid(
        { group: ['react', 'react-dom'], message: 'build code renders nothing itself' },
        room('src', 'build code does not import browser code'),
      ),
    },
  },
);
