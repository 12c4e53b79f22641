/** What holds of judging whatever the register: order and company do not matter, and an excuse only ever helps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile } from '#src/registry/read.ts';
import { anyAlliance, textOf } from '#src/testing/fuzz/records.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { day, VALUES } from '#src/testing/fuzz/values.ts';
import { baseFiles, dataFile, examples, TODAY } from '#src/testing/judged.ts';
import { judgeRegister } from './judge.ts';
import { pathOf } from './rules/fixtures.ts';
import type { Status } from './verdict.ts';

const places = { districts: ['haizhou', 'ganyu'], industries: ['硅材料', '高性能纤维及复合材料'] };
const GENERATED = generateAlliances(30, 11, places).map(({ path, text }) => dataFile(path, text));
const FIXTURES = examples.map((fixture) =>
  dataFile(pathOf(fixture).replace('.yaml', `-${fixture.rule}.yaml`), fixture.text),
);
const made = anyAlliance.map((each) =>
  dataFile('data/alliances/lianyun/made-up.yaml', textOf({ ...each, batch: 2024 })),
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
  const registry = loadRegistry({ files: [...baseFiles, ...files], diagnostics: [] });
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
const RANK: Readonly<Record<Status, number>> = { 不适用: 0, 通过: 0, 人工认定: 0, 已说明: 1, 待认定: 2, 不通过: 3 };
const ANY_RULE = fc.constantFrom(
  'min-members',
  'leader-revenue',
  'leader-rd-intensity',
  'member-high-tech',
  'one-alliance-per-lead',
  'charter-complete',
);

test('taking a written excuse away never makes a verdict better, and gives no clause another verdict than 不通过', () => {
  const waiver = fc.record({ rule: ANY_RULE, expires: fc.oneof(day, fc.constant('2099-12-31')) });
  let excused = 0;
  holdsFor(150, [fc.constantFrom(...FIXTURES), waiver], ({ path, bytes }, { rule, expires }) => {
    const [without] = loadRegistry({ files: [...baseFiles, { path, bytes }], diagnostics: [] }).alliances;
    if (!without?.whole || without.whole.waivers) return;
    const waivers = [{ rule, reason: '示例', approvedBy: '示例市科技局', document: '连科函〔2024〕8号', expires }];
    const text = textOf({ ...without.whole, waivers });
    const [before, after] = [judged([dataFile(path, text)]), judged([{ path, bytes }])].map(
      ({ verdicts }) => verdicts[0]?.statuses ?? {},
    );
    for (const [clause, status] of Object.entries(after ?? {})) {
      const had = before?.[clause] as Status;
      expect(RANK[status as Status]).toBeGreaterThanOrEqual(RANK[had]);
      if (had === status) continue;
      excused += 1;
      expect([had, status]).toEqual(['已说明', '不通过']);
    }
  });
  expect(excused).toBeGreaterThan(0);
});
