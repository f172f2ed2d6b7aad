import { defineConfig } from 'vitest/config';

const alias = { '@site': import.meta.dirname };

/** Measures, so it runs alone. */
const speed = 'tests/browser/speed.test.ts';

const inBrowser = {
  globalSetup: ['tests/browser/serveBuild.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Units need nothing, `built` needs build/, `browser` and `speed` need build/ and a Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{core,io,plugins,src,tools}/**/*.test.ts', 'tests/{gates,evidence}/**/*.test.ts'],
          testTimeout: 30_000,
          // Units share nothing but pure modules, and loading these anew for each file takes as long as the tests.
          isolate: false,
        },
      },
      { resolve: { alias }, test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 } },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [speed],
          ...inBrowser,
          // More pages at once only wait for each other on a small machine.
          maxWorkers: 2,
        },
      },
      { resolve: { alias }, test: { name: 'speed', include: [speed], ...inBrowser } },
    ],
  },
});
