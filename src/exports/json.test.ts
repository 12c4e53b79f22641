/** An alliance over time as JSON: its periods and what was decided of it, and who was in it on the day. */
import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { FIRST_LEAD, longLife, OLD_NAME } from '#src/testing/long-life.ts';
import { USUAL } from '#src/testing/registers.ts';
import { recordToJson } from './json.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const life = longLife().published;
const [alliance = expect.unreachable()] = life.records.map((record) => recordToJson(record, life.site.bureau));

test('periods, exits, evaluations and the open 整改 name their decisions', () => {
  expect(alliance.periods).toEqual([
    {
      from: '2024-08-12',
      until: '2026-03-01',
      by: '2024/lieru',
      document: '示例连科〔2024〕52号',
      closedBy: '2026/tuichu',
      closedDocument: '示例连科〔2026〕11号',
      cause: '自愿',
    },
    {
      from: '2026-05-01',
      until: null,
      by: '2026/lieru-2',
      document: '示例连科〔2026〕30号',
      closedBy: null,
      closedDocument: null,
      cause: null,
    },
  ]);
  expect(alliance.exits).toMatchObject([{ date: '2026-03-01', by: '2026/tuichu', cause: '自愿' }]);
  expect(alliance.evaluations).toMatchObject([{ year: 2025, result: '不合格', reason: '经费未单列' }]);
  expect(alliance.rectification).toMatchObject({ by: '2026/zhenggai', until: '2026-12-31' });
  expect(alliance.decisions).not.toContain('');
});

test('after an exit says so, and still when it entered; on the list again it is not gone', () => {
  const { url, exited, publicity, evaluation, listed } = alliance;
  expect({ url, exited, publicity, listed }).toEqual({
    url: 'http://localhost/alliances/fibre/',
    exited: null,
    publicity: { from: '2026-04-10', until: '2026-04-20', by: '2026/gongshi' },
    listed: { date: '2026-05-01', document: '示例连科〔2026〕30号' },
  });
  expect(evaluation).toEqual(alliance.evaluations.at(-1));
  const [left = expect.unreachable()] = longLife({}, { asOf: '2026-03-01' }).published.records;
  expect(recordToJson(left, '局')).toMatchObject({
    standing: '已退出',
    listed: { date: '2024-08-12', document: '示例连科〔2024〕52号' },
    exited: {
      date: '2026-03-01',
      by: '2026/tuichu',
      document: '示例连科〔2026〕11号',
      reason: '业务调整',
      cause: '自愿',
    },
    rectification: null,
  });
  const [waiting = expect.unreachable()] = longLife({}, { asOf: '2024-07-23' }).published.records;
  expect(recordToJson(waiting, '局')).toMatchObject({ listed: null, exited: null, evaluation: null });
});

test('members and lead are those of the day; who left stands apart', () => {
  expect(alliance.members.map(({ name }) => name)).toEqual(['示例海洋大学', '示例先进纤维研究院', '示例先进材料公司']);
  expect(alliance.formerMembers).toMatchObject([{ name: '示例复材有限公司', left: '2025-03-01' }]);
  expect(alliance.formerLeads).toMatchObject([{ creditCode: FIRST_LEAD, until: '2025-06-01' }]);
  expect(alliance.formerNames).toEqual([{ name: OLD_NAME, until: '2025-01-10' }]);
});

test('what version 1 had reads as it did', () => {
  expect(alliance.listed).toEqual({ date: '2026-05-01', document: '示例连科〔2026〕30号' });
  expect(alliance.history.slice(0, 5)).toEqual([
    { event: '申报', date: '2024-06-11' },
    { event: '推荐', date: '2024-06-25', document: '海科〔2024〕12号' },
    { event: '评审', date: '2024-07-10' },
    { event: '公示', date: '2024-07-22', until: '2024-07-28' },
    { event: '公示', date: '2024-07-30', until: '2024-08-05' },
  ]);
  expect(alliance.history.map(({ event }) => event)).not.toContain('支持事项');
  expect(alliance.formerMembers[0]).toMatchObject({
    highTech: { certificate: 'GR202232005678', issued: '2022-10-12' },
    certificates: [{ certificate: 'GR202232005678', issued: '2022-10-12' }],
  });
  const excused = registry.records.map((record) => recordToJson(record, '某局').waivers);
  expect(excused.flat()).toContainEqual({
    rule: 'leader-revenue',
    reason: expect.stringContaining('跨年交付') as string,
    approvedBy: '某局',
    document: '示例连科函〔2024〕14号',
    expires: null,
  });
});

test('a decision that nobody may see is by nobody', () => {
  const [record = expect.unreachable()] = life.records;
  const acts = record.acts.map((act) => (act.kind === '年度评估' ? { ...act, decision: '' } : act));
  expect(recordToJson({ ...record, acts }, '局').evaluations[0]?.by).toBeNull();
});
