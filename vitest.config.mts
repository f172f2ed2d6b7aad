import { defineConfig } from 'vitest/config';

const alias = { '@site': import.meta.dirname };

/** Three layers: units need nothing, `built` needs build/, `browser` needs build/ and a Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{core,io,plugins,src,tools}/**/*.test.ts', 'tests/{gates,evidence}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { resolve: { alias }, test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 } },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serveBuild.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // More pages at once only wait for each other on a small machine.
          maxWorkers: 2,
        },
      },
    ],
  },
});
