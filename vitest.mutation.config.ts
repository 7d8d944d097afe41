import { configDefaults, defineConfig } from 'vitest/config';

// What Stryker runs for every mutant: the tests beside the files, which ask one wall at a time and so cost a second at most.
// Those that ask every operation of the whole service take minutes, and are left to `npm test`.
export default defineConfig({
  test: {
    include: ['src/server/access/*.test.ts', 'src/server/modules/policies.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'src/server/access/{field-audiences,not-there,permissions,revoked,second-wall}.test.ts',
    ],
    globalSetup: ['src/testing/postgres.ts'],
    passWithNoTests: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
