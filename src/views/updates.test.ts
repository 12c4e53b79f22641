import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { LONG_LIFE_DAY, longLife } from '#src/testing/long-life.ts';
import { USUAL } from '#src/testing/registers.ts';
import { groupUpdates, updateDetail, updateSentence, updatesOf, UPDATE_KINDS, type Update } from './updates.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const { records } = registry;
const updates = updatesOf(registry);
const life = updatesOf(longLife().published);

test('every act from the first 公示 on is an update, the newest first', () => {
  const acts = records.flatMap(({ acts: all }) =>
    all.slice(all.findIndex(({ kind }) => kind === '公示')).filter(({ kind }) => kind !== '书面同意'),
  );
  expect(updates).toHaveLength(acts.length);
  const early = ['形式审查', '评审'];
  expect(updates.filter(({ kind }) => early.includes(kind))).toEqual([]);
  expect(updates.map(({ date }) => date)).toEqual(
    updates
      .map(({ date }) => date)
      .toSorted()
      .toReversed(),
  );
});

test('the order of records changes nothing, and drafts are no news', () => {
  expect(updatesOf({ ...registry, records: records.toReversed() })).toEqual(updates);
  expect(updatesOf({ ...registry, records: records.map((record) => ({ ...record, draft: true })) })).toEqual([]);
});

test('two acts of one kind and day are told apart', () => {
  const evaluated = (slug: string, date: string) => ({
    [`data/decisions/2026/${slug}.yaml`]: `kind: 支持事项\ndate: ${date}\nalliances: [fibre]\nmeasure: project-support\ntitle: ${slug}\n`,
  });
  const twice = { ...evaluated('a', '2026-06-01'), ...evaluated('b', '2026-06-01'), ...evaluated('c', '2026-06-02') };
  const found = updatesOf(longLife(twice).published).filter(({ date }) => date.startsWith('2026-06'));
  expect(found.map(({ date, turn }) => `${date} ${turn}`)).toEqual(['2026-06-02 1', '2026-06-01 1', '2026-06-01 2']);
});

test('what happened is said in words, of an objection the fact alone, of a correction what it corrects', () => {
  expect(life.map((update) => `${update.date} ${updateSentence(update)}`)).toEqual([
    '2026-10-01 限期整改：期限2026年12月31日',
    '2026-05-01 列入培育名单',
    '2026-04-10 公示，至2026年4月20日',
    '2026-03-01 退出名单：自愿，业务调整',
    '2026-01-08 整改验收：通过',
    '2025-09-05 限期整改：期限2025年12月31日',
    '2025-09-01 2025 年度评估：不合格，经费未单列',
    '2025-05-20 变更备案：2025年6月1日起牵头单位变更：示例新碳股份有限公司',
    '2025-04-01 支持事项：示例定向项目',
    '2025-03-05 变更备案：2025年3月1日起成员退出：示例复材有限公司；2025年3月1日起成员加入：示例先进材料公司',
    '2025-01-08 变更备案：2025年1月10日起更名为“连云港市校验用创新联合体（示例）”',
    '2024-08-20 更正：列入培育名单（示例连科〔2024〕52号）：印发日期误写',
    '2024-08-12 列入培育名单',
    '2024-07-30 公示，至2024年8月5日',
    '2024-07-30 异议已处理',
    '2024-07-22 公示，至2024年7月28日',
  ]);
});

test('beside its group an alliance is told only its own', () => {
  const detail = (kind: Update['kind']) => life.filter((update) => update.kind === kind).map(updateDetail);
  expect(detail('公示')).toEqual(['', '', '']);
  expect(detail('异议处理')).toEqual(['']);
  expect(detail('支持事项')).toEqual(['示例定向项目']);
  expect(detail('年度评估')).toEqual(['不合格，经费未单列']);
  expect(detail('更正')).toEqual(['列入培育名单（示例连科〔2024〕52号），印发日期误写']);
});

test('a decision taken back is no news, its withdrawal is', () => {
  const withdrawal = {
    'data/decisions/2026/gengzheng.yaml':
      'kind: 更正\ndate: 2026-10-02\ncorrects: 2026/zhenggai\nwithdraws: true\nreason: 发错单位\n',
  };
  const said = updatesOf(longLife(withdrawal).published).map(updateSentence);
  expect(said.slice(0, 2)).toEqual(['更正：撤回限期整改（示例连科函〔2026〕40号）：发错单位', '列入培育名单']);
});

test('a correction of results, which writes them all out, is news of those that were otherwise', () => {
  const target = registry.decisions.find(({ written }) => (written.results ?? []).length > 1);
  const [first, ...others] = target?.written.results ?? [];
  if (!target || !first) throw new Error('no evaluation of several alliances');
  const correction = (instead: object) => ({
    ...target,
    id: '2026/gengzheng',
    written: { kind: '更正' as const, date: '2026-10-08', corrects: target.id, reason: '录入有误', instead },
  });
  const concerned = (instead: object) =>
    updatesOf({ records, decisions: [correction(instead), target] })
      .filter(({ kind }) => kind === '更正')
      .map(({ record }) => record.id);
  const results = [{ ...first, result: first.result === '优秀' ? '合格' : '优秀' }, ...others];
  expect(concerned({ results })).toEqual([first.alliance]);
  expect(concerned({ results, date: '2026-09-22' })).toHaveLength(results.length);
});

test('groups hold every update once, one act of the bureau each', () => {
  const groups = groupUpdates(updates).flatMap((month) => month.groups);
  expect(groups.flatMap((group) => group.updates)).toHaveLength(updates.length);
  for (const { date, kind, updates: own } of groups)
    expect(own.every((update) => update.date === date && update.kind === kind)).toBe(true);
  expect(groups.length).toBeLessThan(updates.length);
});

test('an act is told from the day it was written with; what changed of it since is told by day', () => {
  const listing = life.find(({ decision, kind }) => decision === '2024/lieru' && kind === '列入培育名单');
  expect([listing?.date, listing?.published, listing?.revised]).toEqual(['2024-08-12', '2024-08-15', ['2024-08-20']]);
  const publicity = life.find(({ decision }) => decision === '2024/gongshi');
  expect([publicity?.published, publicity?.revised]).toEqual(['2024-07-22', ['2024-07-30']]);
  const untouched = life.filter(({ revised }) => revised.length === 0);
  expect(untouched).toHaveLength(life.length - 2);
});

test('a correction of results revises what is told of those that were otherwise, and of no other', () => {
  const target = registry.decisions.find(({ written }) => (written.results ?? []).length > 1);
  const [first, ...others] = target?.written.results ?? [];
  if (!target || !first) throw new Error('no evaluation of several alliances');
  const results = [{ ...first, result: first.result === '优秀' ? ('合格' as const) : ('优秀' as const) }, ...others];
  const correction = {
    ...target,
    id: '2026/gengzheng',
    written: {
      kind: '更正' as const,
      date: '2026-10-08',
      corrects: target.id,
      reason: '录入有误',
      instead: { results },
    },
  };
  const decisions = registry.decisions.map((each) =>
    each === target ? { ...target, correctedBy: [correction.id] } : each,
  );
  const revised = updatesOf({ records, decisions: [correction, ...decisions] }).filter(
    (update) => update.revised.length > 0,
  );
  expect(revised.map(({ record, revised: days }) => [record.id, ...days])).toEqual([[first.alliance, '2026-10-08']]);
});

test('every kind that can be news is told of in some register', () => {
  expect(life.some(({ date }) => date > LONG_LIFE_DAY)).toBe(false);
  const told = new Set([...updates, ...life].map(({ kind }) => kind));
  expect(UPDATE_KINDS.filter((kind) => !told.has(kind))).toEqual(['形式审查', '评审', '验收']);
});
