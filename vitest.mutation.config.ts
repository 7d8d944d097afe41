import { defineConfig } from 'vitest/config';

// What Stryker runs for every mutant: tests of the walls that need no database, so that some hundred runs take minutes.
export default defineConfig({
  test: {
    include: ['src/server/access/{permissions-table,attempts}.test.ts', 'src/server/modules/policies.test.ts'],
    passWithNoTests: false,
    testTimeout: 30_000,
  },
});
