import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/testing/longest-first.ts';

const CLOSED = './src/testing/own-data-is-closed.mjs';
const BROWSER = './src/testing/e2e/unpacked-browser.ts';
/** Tests stand on registers of their own: `data/` is closed to them and to every process they start. */
const OWN_REGISTERS = {
  setupFiles: [CLOSED],
  env: {
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${pathToFileURL(resolve(CLOSED)).href}`.trim(),
  },
};
/** A busy machine may take its time: what is awaited is a state, not a speed. What hangs still ends. */
const PATIENT = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/**
 * `unit`: beside what they test. `site`: the site of the usual register, built before them, in a real browser.
 * `data`: what holds for any register, on the site that `npm run build` made of `data/`.
 */
export default defineConfig({
  test: {
    // All cores: otherwise one is kept free, half of a machine of two.
    maxWorkers: '100%',
    // More windows of a browser at work side by side cost twice the work, and take no less time.
    maxConcurrency: 2,
    // Short-lived objects die where they are born: a property that reads a thousand registers is tidied up after less often.
    execArgv: ['--max-semi-space-size=32'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // A worker loads the code once for all its files: tests leave nothing behind in it.
          isolate: false,
          include: ['schemas/**/*.test.ts', 'src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/testing/e2e/**', 'src/testing/any-register/**', '**/node_modules/**'],
          ...PATIENT,
          ...OWN_REGISTERS,
          env: {
            ...OWN_REGISTERS.env,
            // A command that tests start starts in half the time with what Node compiled before; a build gains nothing.
            NODE_COMPILE_CACHE: resolve('.cache/compile'),
            REGISTER_ROOT: resolve('src/testing/registers/usual'),
          },
        },
      },
      {
        test: {
          name: 'site',
          // As above; a browser's driver alone takes half a second to load.
          isolate: false,
          globalSetup: [BROWSER, './src/testing/e2e/usual-site.ts'],
          include: ['src/testing/{e2e,any-register}/**/*.test.ts'],
          ...PATIENT,
          ...OWN_REGISTERS,
        },
      },
      {
        test: {
          name: 'data',
          // As above.
          isolate: false,
          globalSetup: [BROWSER],
          env: { TEST_SITE: process.env['TEST_SITE'] ?? 'dist', TEST_REGISTER: process.env['TEST_REGISTER'] ?? '.' },
          include: ['src/testing/any-register/**/*.test.ts'],
          ...PATIENT,
        },
      },
    ],
  },
});
