import { defineConfig } from 'vitest/config';

// Three kinds of test, in the order in which a mistake is cheapest to find, each a group of its own. The server suite and the
// journeys have a PostgreSQL each, and two workers: as many as the smallest machine that runs them has cores.
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.artefacts/vitest.json' }]],
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/*.test.ts', 'src/{rules,contract,web}/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'server',
          include: ['src/{server,generate,testing}/**/*.test.ts', 'bench/**/*.test.ts'],
          globalSetup: ['src/testing/postgres.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['src/testing/postgres.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 900_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
