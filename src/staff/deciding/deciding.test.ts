/** What the bureau's form offers: for whom a kind is possible, what awaits a decision, which fields a kind has. */
import { describe, expect, test } from 'vitest';
import { Decision, DecisionKind } from '#schemas/decision.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { publish } from '#src/publication/publish.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { remindersOf } from '#src/staff/agenda/reminders.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { readDecidingRegister, type DecidingRegister } from './deciding-register.ts';
import { decisionFields } from './decision-fields.ts';
import { decisionOffers } from './decision-offers.ts';
import { decisionText } from './decision-text.ts';
import { dueWork } from './due-work.ts';
import { judgeDecision } from './judge-decision.ts';
import { decidingRegisterOf, openRegister, pathInRegister } from './open-register.ts';
import { candidatesFor, namesAlliances } from './possible.ts';

const folder = readDataFolder(USUAL);
const registry = loadRegistry(folder);
const whole = decidingRegisterOf(registry, USUAL_DAY) as DecidingRegister;
const { judgements } = judgeRegister(registry, USUAL_DAY);
const published = readDecidingRegister(
  publicDecidingRegister(
    publish(registry.catalogue as Catalogue, { judgements, decisions: registry.decisions }, { asOf: USUAL_DAY }),
  ),
);

describe.each(DecisionKind.options.filter((kind) => namesAlliances(kind) && kind !== '书面同意'))('%s', (kind) => {
  test.each([
    ['the register', whole],
    ['what is published', published],
  ])('is offered for exactly those for whom the order of steps allows it, beside %s', (_, register) => {
    const candidates = candidatesFor({ kind, date: USUAL_DAY, year: 2026 }, register.alliances);
    for (const { record, hindrance } of candidates.slice(0, 12)) {
      const named = contentsOf(kind).results ? { results: [{ alliance: record.id }] } : { alliances: [record.id] };
      const { findings } = judgeDecision({ kind, date: USUAL_DAY, year: '2026', ...named }, register, USUAL_DAY);
      const found = findings.find(({ rule }) => rule === 'stage-order');
      // That an application was not recommended is told of the application, once.
      if (!record.draft.recommendation && hindrance?.startsWith('申报之后不能')) continue;
      expect(hindrance === undefined, `${record.id} ${hindrance ?? ''}`).toBe(found === undefined);
      if (hindrance !== undefined) expect(found?.message.endsWith(hindrance)).toBe(true);
    }
  });
});

test('an evaluation of a year is of those on the list on some day of it', () => {
  const [record] = whole.alliances;
  const lived = (...days: readonly (readonly [DecisionKind, string])[]) => ({
    ...(record as NonNullable<typeof record>),
    acts: days.map(([kind, date]) => ({ decision: `x/${date}`, kind, date, content: { kind, date } })),
  });
  const listed = lived(
    ['公示', '2024-12-20'],
    ['列入培育名单', '2024-12-31'],
    ['退出', '2026-01-01'],
    ['公示', '2026-03-01'],
    ['列入培育名单', '2026-04-01'],
  );
  const said = [2023, 2024, 2025, 2026].map(
    (year) => candidatesFor({ kind: '年度评估', date: USUAL_DAY, year }, [listed])[0]?.hindrance,
  );
  expect(said).toEqual(['2023 年度不在培育名单上，不能评估', undefined, undefined, undefined]);
  const back = lived(
    ['公示', '2023-01-02'],
    ['列入培育名单', '2023-02-01'],
    ['退出', '2024-01-01'],
    ['公示', '2025-11-01'],
    ['列入培育名单', '2025-12-01'],
  );
  expect(candidatesFor({ kind: '年度评估', date: USUAL_DAY, year: 2024 }, [back])[0]?.hindrance).toBe(
    '2024 年度不在培育名单上，不能评估',
  );
});

test('what is published offers the same as the register, of whom it knows', () => {
  const ids = new Set(published.alliances.map(({ id }) => id));
  expect(ids.size).toBe(22);
  for (const kind of DecisionKind.options) {
    const free = ({ alliances }: DecidingRegister) =>
      candidatesFor({ kind, date: USUAL_DAY, year: 2026 }, alliances).flatMap(({ record, hindrance }) =>
        hindrance === undefined && ids.has(record.id) ? [record.id] : [],
      );
    expect(free(published), kind).toEqual(free(whole));
  }
});

test('what awaits the bureau is what the agenda tells, each with a decision that answers it', () => {
  const due = dueWork(whole, USUAL_DAY);
  const told = remindersOf(registry, USUAL_DAY).filter(
    ({ who, kind, day }) => who === '市局' && (kind !== '公示期满' || day < USUAL_DAY),
  );
  expect(due.flatMap(({ reminders }) => reminders)).toHaveLength(told.length);
  expect(due.map(({ title, kinds, reminders }) => `${title} ${kinds[0]} ${reminders.length}`)).toEqual([
    '公示期满 列入培育名单 2',
    '2025 年度评估 年度评估 5',
    '整改到期 整改验收 1',
    '评估后续 限期整改 1',
    '2026 年度评估 年度评估 12',
  ]);
  expect(dueWork(published, USUAL_DAY)).toEqual(due);
  // Each answer is possible for everyone it is offered for.
  for (const { kinds, reminders, year } of due) {
    const [kind = '公示'] = kinds;
    const free = candidatesFor({ kind, date: USUAL_DAY, year }, whole.alliances).filter(({ hindrance }) => !hindrance);
    for (const { id } of reminders) expect(free.map(({ record }) => record.id)).toContain(id);
  }
});

test('a kind has the fields it has a place for, each once, and no other', () => {
  for (const kind of DecisionKind.options) {
    const { fields, last } = decisionFields(kind);
    const keys = [...fields, ...last].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of contentsOf(kind).must)
      if (key !== 'alliances' && key !== 'results') expect(keys, kind).toContain(key);
    expect(keys.filter((key) => !(key in Decision.shape))).toEqual([]);
  }
  expect(decisionFields('退出').fields.map(({ key }) => key)).not.toContain('clause');
});

test('a correction shows what was written, and only what the corrected kind can say', () => {
  const corrected = registry.decisions.find(({ id }) => id === '2024/lieru-52')?.draft;
  const instead = decisionFields('更正', { corrected }).fields.find(({ key }) => key === 'instead')?.fields ?? [];
  expect(instead.map(({ label }) => label)).toContain('文号（原为 示例连科〔2024〕52号）');
  expect(instead.map(({ label }) => label)).toContain('所涉联合体（原为 9 个）');
  expect(instead.map(({ key }) => key)).not.toContain('cause');
});

test('ids are offered in words', () => {
  const offers = decisionOffers({ kind: '更正', corrects: '2024/lieru-52' }, whole, USUAL_DAY);
  expect(offers.get('corrects')?.[0]?.label).toMatch(/^2026-11-13 公示/);
  expect(offers.get('instead.alliances')).toHaveLength(28);
  expect(offers.get('clause')?.every(({ label }) => /[一-龥]/.test(label))).toBe(true);
  expect(offers.get('measure')?.length).toBeGreaterThan(3);
});

test('the file holds what was filled in, in the order of the schema, and is read back so', () => {
  const value = {
    alliances: ['carbon-fibre'],
    date: '2026-11-23',
    kind: '退出',
    document: ' 示例连科〔2026〕9号 ',
    cause: '自愿',
  };
  const { id } = judgeDecision(value, whole, USUAL_DAY);
  expect(decisionText(id, value)).toEqual({
    path: 'data/decisions/2026/tuichu-9.yaml',
    text: `# yaml-language-server: $schema=../../../schemas/json/decision.schema.json
kind: 退出
date: 2026-11-23
document: 示例连科〔2026〕9号
alliances: [carbon-fibre]
cause: 自愿
`,
  });
});

test('a name that is taken gets a letter', () => {
  const value = {
    kind: '列入培育名单',
    date: '2024-09-01',
    document: '示例连科函〔2024〕52号',
    alliances: ['carbon-fibre'],
  };
  expect(judgeDecision(value, whole, USUAL_DAY).id).toBe('2024/lieru-52-b');
});

test('personal data stands in the way, masked', () => {
  const value = {
    kind: '退出',
    date: '2026-11-23',
    document: '示例连科〔2026〕9号',
    alliances: ['carbon-fibre'],
    cause: '自愿',
  };
  const { findings, ready } = judgeDecision({ ...value, reason: '联系 13912345678' }, whole, USUAL_DAY);
  expect(ready).toBe(false);
  expect(findings.map(({ rule }) => rule)).toEqual(['privacy/mobile']);
  expect(JSON.stringify(findings)).not.toContain('13912345678');
});

test('a register is opened from its folder or the one that holds it, and from nothing else', () => {
  expect(pathInRegister('data/alliances/a/b.yaml')).toBe('data/alliances/a/b.yaml');
  expect(pathInRegister('register/data/site.yaml')).toBe('data/site.yaml');
  expect(pathInRegister('register/src/testing/data/site.yaml')).toBeUndefined();
  expect(pathInRegister('data/.git/x')).toBeUndefined();
  expect(openRegister(folder.files, USUAL_DAY)).toMatchObject({ isWhole: true });
  expect(openRegister([], USUAL_DAY)).toMatchObject({ problem: expect.stringMatching(/^这里没有登记簿/) as string });
  const broken = folder.files.filter(({ path }) => path !== 'data/site.yaml');
  expect(openRegister(broken, USUAL_DAY)).toMatchObject({ problem: expect.stringMatching(/site\.yaml/) as string });
});
