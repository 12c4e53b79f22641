/**
 * A test runner for Stryker: its own one for Vitest, made quick. The tests of a mutant run until one fails, the most
 * telling file first, then more and more at a time, those of one time in one fresh worker (which loads them all before
 * it runs the first). Else every test file has its own worker, the largest comes first, and every test's name is
 * compared with all those that reach the mutant: about three seconds for each.
 */
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
  type Injector,
  type PluginContext,
} from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import * as ofVitest from '@stryker-mutator/vitest-runner';
import { resolve } from 'node:path';
import type { RunnerTask } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { inOrder, isAsked, type Experience } from '../mutation/tests-in-order.ts';

/** What is used of Stryker's runner for Vitest: `ctx` is there after `init`. */
type VitestRunner = Required<TestRunner> & { ctx: Vitest & { reporters: [] } };

function hasFailed(task: RunnerTask): boolean {
  return task.type === 'suite' ? task.tasks.some(hasFailed) : task.result?.state === 'fail';
}

function nearestTestsFirst(injector: Injector<PluginContext>): TestRunner {
  const [plugin] = ofVitest.strykerPlugins as unknown as [
    { factory: (injector: Injector<PluginContext>) => VitestRunner },
  ];
  const runner = plugin.factory(injector);
  const experience: Experience = { noticed: new Map(), took: new Map() };
  const testsOf = new Map<string, Promise<TestSpecification[]>>();
  let usualStart: Vitest['start'];

  /** The test files that import a file and are asked about it; all there are for ''. */
  async function related(file: string): Promise<TestSpecification[]> {
    const config: { related?: string[] | undefined } = runner.ctx.config;
    config.related = file === '' ? undefined : [file];
    const tests = await runner.ctx.getRelevantTestSpecifications();
    config.related = undefined;
    return tests.filter(({ moduleId }) => file === '' || isAsked(file, moduleId));
  }

  async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { ctx } = runner;
    const source = options.sandboxFileName;
    const tests = testsOf.get(source) ?? related(source);
    testsOf.set(source, tests);
    const byPath = new Map((await tests).map((test) => [test.moduleId, test]));
    ctx.start = async (reaching) => {
      for (const { config } of ctx.projects) {
        config.isolate = false;
        // Reaching is a matter of files here: comparing thousands of names costs more than running them.
        delete config.testNamePattern;
      }
      const paths = reaching?.map((name) => resolve(name)) ?? [...byPath.keys()];
      const ordered = inOrder(source, [...new Set(paths)], experience).flatMap((path) => byPath.get(path) ?? []);
      let ended = await ctx.runTestSpecifications(ordered.splice(0, 1));
      for (let some = 4; ordered.length > 0 && !ctx.state.getFiles().some(hasFailed); some *= 4) {
        ended = await ctx.runTestSpecifications(ordered.splice(0, some));
      }
      return ended;
    };
    const result = await runner.mutantRun(options);
    for (const { filepath, collectDuration = 0, result: took } of ctx.state.getFiles()) {
      if (took?.duration !== undefined) experience.took.set(filepath, collectDuration + took.duration);
    }
    if (result.status === MutantRunStatus.Killed) {
      const counts = experience.noticed.get(source) ?? new Map<string, number>();
      experience.noticed.set(source, counts);
      for (const test of result.killedBy) {
        const path = resolve(test.slice(0, test.indexOf('#')));
        counts.set(path, (counts.get(path) ?? 0) + 1);
      }
    }
    return result;
  }

  return {
    capabilities: () => runner.capabilities(),
    dispose: () => runner.dispose(),
    init: async () => {
      await runner.init();
      usualStart = runner.ctx.start.bind(runner.ctx);
      // They are set up by the usual start alone, and Stryker has its own.
      runner.ctx.reporters = [];
    },
    mutantRun,
    /** The usual one, for which test reaches what; and once more as mutants are run, where nothing may fail. */
    dryRun: async (options: DryRunOptions): Promise<DryRunResult> => {
      runner.ctx.start = usualStart;
      for (const { config } of runner.ctx.projects) config.isolate = true;
      const usual = await runner.dryRun(options);
      if (usual.status !== DryRunStatus.Complete) return usual;
      const together = await mutantRun({
        ...options,
        sandboxFileName: '',
        activeMutant: { id: 'none' } as MutantRunOptions['activeMutant'],
        mutantActivation: 'static',
        reloadEnvironment: true,
      });
      if (together.status === MutantRunStatus.Survived) return usual;
      const why = 'failureMessage' in together ? together.failureMessage : JSON.stringify(together);
      const who = 'killedBy' in together ? String(together.killedBy) : '';
      return { status: DryRunStatus.Error, errorMessage: `Fails beside the other tests: ${who}\n${why}` };
    },
  };
}

/** Its options are those of the usual one. */
export const { strykerValidationSchema } = ofVitest;

export const strykerPlugins = [
  declareFactoryPlugin(
    PluginKind.TestRunner,
    'nearest-tests-first',
    Object.assign(nearestTestsFirst, { inject: tokens(commonTokens.injector) }),
  ),
];
