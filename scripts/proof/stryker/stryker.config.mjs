/**
 * Mutation testing: `npm run mutate`, or `npm run mutate -- src/reporters/inert.ts` for one file. Every mutant is a
 * slip somebody could make; one that no test notices asks for a test, or for a comment that says why it cannot matter.
 * Report: .cache/mutation/index.html.
 */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { MUTATED } from '../mutation/mutated.ts';

/** Words for people that no test pins: what a rule, check or kind is called, what it is, why it is there and the way out. */
const PROSE = ['title', 'why', 'fix', 'label', 'help', 'about', 'description', 'patternErrorMessage'];

/** Leaves out Chinese prose under these keys; sentences made from values (templates, messages) are mutated like code. */
const prose = {
  shouldIgnore(path) {
    const { node, parent } = path;
    const isProse =
      node.type === 'StringLiteral' &&
      parent?.type === 'ObjectProperty' &&
      PROSE.includes(parent.key.name ?? parent.key.value) &&
      /\p{Script=Han}/u.test(node.value);
    return isProse ? 'prose for people, not pinned by tests' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', prose)];

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...MUTATED],
  plugins: ['./scripts/proof/stryker/nearest-tests-first.ts', './scripts/proof/stryker/stryker.config.mjs'],
  ignorers: ['prose'],
  testRunner: 'nearest-tests-first',
  vitest: { configFile: 'scripts/proof/mutation/vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  dryRunTimeoutMinutes: 15,
  // A mutant that loops is stopped by its count of steps; the time is for those that only became slow.
  timeoutMS: 20_000,
  ignorePatterns: ['dist', '.cache', '.astro', '/public'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: '.cache/mutation/index.html' },
  incrementalFile: '.cache/mutation/incremental.json',
  jsonReporter: { fileName: '.cache/mutation/mutation.json' },
  allowEmpty: false,
  checkers: [],
  disableTypeChecks: false,
};
