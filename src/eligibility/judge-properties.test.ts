/** What holds of judging whatever the register: order and company do not matter, and a consent only ever helps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import type { DataFile } from '#src/registry/read.ts';
import { anyAlliance, textOf } from '#src/testing/fuzz/records.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { day, VALUES } from '#src/testing/fuzz/values.ts';
import { baseFiles, dataFile, examples, recordFiles, TODAY, withConsent } from '#src/testing/judged.ts';
import { judgeRegister } from './judge.ts';
import { pathOf } from './rules/fixtures.ts';
import type { Status } from './verdict.ts';

const places = { districts: ['haizhou', 'ganyu'], industries: ['硅材料', '高性能纤维及复合材料'] };
const GENERATED = generateAlliances(30, 11, places).map(({ path, text }) => dataFile(path, text));
const FIXTURES = examples.map((fixture) =>
  dataFile(pathOf(fixture).replace('.yaml', `-${fixture.rule}.yaml`), fixture.text),
);
const made = anyAlliance.map((each) =>
  dataFile('data/alliances/lianyun/made-up.yaml', textOf({ ...each, batch: '2024' })),
);

/** Some records under paths of their own: whole ones, faulty ones, and one nobody could have thought of. */
const records = fc
  .tuple(
    fc.subarray(GENERATED, { maxLength: 5 }),
    fc.subarray(FIXTURES, { minLength: 1, maxLength: 5 }),
    fc.option(made),
  )
  .map(([generated, fixtures, one]) => distinct([...generated, ...fixtures, ...(one ? [one] : [])]));

const distinct = (files: readonly DataFile[]) => [...new Map(files.map((file) => [file.path, file])).values()];

/** Said of a record because of what all others are. */
const OF_ALL = 'register/sample-left';

/** Everything said of a register and its records, and every verdict, by file. */
function judged(files: readonly DataFile[], asOf = TODAY) {
  const registry = loadQuickly({ files: [...baseFiles, ...files], diagnostics: [] });
  const { judgements, diagnostics } = judgeRegister(registry, asOf);
  const verdicts = judgements.map(({ record, day: on, verdicts: all }) => ({
    file: record.source.file,
    on,
    statuses: Object.fromEntries(all.map(({ requirement, status }) => [requirement.id, status])),
  }));
  const said = [...registry.diagnostics, ...diagnostics].filter(({ rule }) => rule !== OF_ALL);
  return { said, verdicts };
}

test('the order of files changes nothing, not even the order of what is said', () => {
  const both = records.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
  );
  holdsFor(60, [both], ([files, shuffled]) => {
    expect(judged(shuffled)).toEqual(judged(files));
  });
});

test('an alliance nobody shares anything with changes nothing for the others', () => {
  const stranger = dataFile('data/alliances/guannan/stranger.yaml', strange());
  holdsFor(60, [records], (files) => {
    const alone = judged(files);
    const beside = judged([...files, stranger]);
    expect(beside.verdicts.filter(({ file }) => file !== stranger.path)).toEqual(alone.verdicts);
    expect(beside.said.filter(({ at }) => at.file !== stranger.path)).toEqual(alone.said);
  });
});

/** A record with names, codes and documents of its own. */
function strange(): string {
  const [{ text } = { text: '' }] = generateAlliances(1, 99, places);
  const [code = ''] = fc.sample(VALUES['CreditCode'] as fc.Arbitrary<string>, { numRuns: 1, seed: 1 });
  return text
    .replace(/^name: .*$/m, 'name: 遥远海岛珊瑚礁培育创新联合体（示例）')
    .replace(/name: (?!遥远)/g, 'name: 遥远')
    .replace(/undertakers: .*/g, '')
    .replace(/creditCode: .*/, `creditCode: "${code}"`);
}

/** From the best to the worst a clause can come to. */
const RANK: Readonly<Record<Status, number>> = {
  不适用: 0,
  不核对: 0,
  通过: 0,
  人工认定: 0,
  经同意例外: 1,
  待认定: 2,
  不通过: 3,
};
const ANY_CLAUSE = fc.constantFrom(
  'members-at-least-three',
  'leader-revenue',
  'leader-rd-intensity',
  'enterprise-members-high-tech',
  'one-alliance-a-lead',
  'charter',
);

test('a consent never makes a verdict worse, and turns no verdict but 不通过', () => {
  let excused = 0;
  // Examples of rules that may be excused, beside all others.
  const excusable = ['min-members', 'leader-revenue', 'leader-rd-intensity', 'member-high-tech'];
  const failing = examples.filter(({ rule, kind }) => kind === 'fail' && excusable.includes(rule));
  const any = fc.oneof(fc.constantFrom(...examples), fc.constantFrom(...failing));
  holdsFor(150, [any, ANY_CLAUSE, day], (example, clause, date) => {
    const alone = recordFiles(example.text.replace(/ # expect: .+$/gm, ''));
    if (!loadQuickly({ files: [...baseFiles, ...alone], diagnostics: [] }).alliances[0]?.whole) return;
    const consented = recordFiles(withConsent(example.text, clause, { date }));
    const [before, after] = [judged(alone), judged(consented)].map(({ verdicts }) => verdicts[0]?.statuses ?? {});
    for (const [id, status] of Object.entries(after ?? {})) {
      const had = before?.[id] as Status;
      expect(RANK[status as Status]).toBeLessThanOrEqual(RANK[had]);
      if (had === status) continue;
      excused += 1;
      expect([id, had, status]).toEqual([clause, '不通过', '经同意例外']);
    }
  });
  expect(excused).toBeGreaterThan(0);
});
