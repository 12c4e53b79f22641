import { defineConfig } from 'vitest/config';

/** `unit`: beside what they test. `site`: on a built site, in a real browser; run after `npm run build`. */
export default defineConfig({
  test: {
    // All cores: otherwise one is kept free, half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['schemas/**/*.test.ts', 'src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/testing/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/testing/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A busy machine may take its time; what is awaited is a state, not a speed.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
