import { defineConfig } from 'vitest/config';

// Three kinds of test, in the order in which a mistake is cheapest to find. Each has its own group because they want
// different numbers of workers: the server suite shares one PostgreSQL, the journeys share one browser-sized machine.
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
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
