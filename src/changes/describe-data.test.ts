import { expect, test } from 'vitest';
import { gatheredText } from '#src/registry/gathered.ts';
import { GATHERED } from '#src/testing/gathered.ts';
import { dataFile } from '#src/testing/judged.ts';
import { INTRODUCED } from '#src/testing/branches/introduced.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { describeData } from './describe-data.ts';

const told = (change: Texts) => {
  const { before, after } = versionsOf(change);
  return describeData(before, after, new Set(after.files.map(({ path }) => path)));
};
const branch = (name: string) => told((INTRODUCED.find((each) => each.name === name)?.change ?? {}) as Texts);

test('who may merge is told account by account, though it is on no page', () => {
  const [boards, site] = branch('owners-changed');
  expect([boards?.kind, boards?.what, site?.what]).toEqual(['修改', '板块名录', '站点设置']);
  expect(boards?.fields).toEqual([
    { field: '板块“海州区（haizhou）” › 代码托管平台上的审核组', kind: '移除', from: '@lyg-register/haizhou' },
    { field: '板块“海州区（haizhou）” › 代码托管平台上的审核组', kind: '新增', to: '@evil/haizhou' },
  ]);
  expect(site?.fields).toEqual([{ field: '市局审核组', kind: '新增', to: '@evil/x' }]);
});

test('a clause is named by its citation and rule: its strength, and one that is gone with all it said', () => {
  const data = branch('clause-reworded').find(({ file }) => file.endsWith('.yaml'));
  expect(data?.what).toBe('2024 批次的通知');
  expect(data?.fields).toContainEqual({
    field: '条款“二、（一）2 成员单位数量（members-at-least-three）” › 约束程度',
    kind: '修改',
    from: '原则上',
    to: '必须',
  });
  const gone = data?.fields.find(({ kind }) => kind === '移除');
  expect(gone?.from).toBe('二、（一）1 定位、规划和任务明确（goals）');
  expect(gone?.told).toContainEqual({ label: '规则', value: 'goals-stated' });
});

test('a new notice says all it says, its text line by line; of one that is gone only how long it was', () => {
  const [text, notice] = branch('notice-added');
  expect([text?.kind, text?.what]).toEqual(['新增', '2023 批次的通知原文']);
  expect(text?.told[1]).toEqual({ label: '第 3 行', value: '连科〔2023〕31号' });
  expect(notice?.told).toContainEqual({ label: '文号', value: '连科〔2023〕31号' });
  const [gone] = told({ 'data/policies/2024.md': null });
  expect([gone?.kind, gone?.told]).toEqual(['移除', [{ label: '原文', value: '34 行' }]]);
});

test('a file that cannot be read, or that became a link, is said to be so', () => {
  expect(told({ 'data/site.yaml': 'a: [\n' })[0]).toMatchObject({ kind: '修改', unreadable: true, fields: [] });
  const { before } = versionsOf({});
  const without = { ...before, files: before.files.filter(({ path }) => path !== 'data/site.yaml') };
  const linked = describeData(before, without, new Set(['data/site.yaml']));
  expect(linked).toMatchObject([{ kind: '修改', unreadable: true }]);
  expect(describeData(before, without, new Set())).toMatchObject([{ kind: '移除' }]);
});

test('records, decisions and what stands where nothing may stand are told elsewhere', () => {
  const { before } = versionsOf({});
  const more = { ...before, files: [...before.files, dataFile('data/other.yaml', 'a: 1\n')] };
  expect(describeData(before, more, new Set(['data/other.yaml']))).toEqual([]);
});

test('what was gathered of another register is told alliance by alliance', () => {
  const path = 'data/registers/shili.json';
  const [fibre, older] = GATHERED.alliances;
  if (!fibre || !older) expect.unreachable();
  const [come] = told({ [path]: gatheredText(GATHERED) });
  expect([come?.kind, come?.what]).toEqual(['新增', '取来的登记簿 shili']);
  expect(come?.told).toContainEqual({ label: '截至', value: '2024-08-04' });
  const now = { ...GATHERED, asOf: '2024-08-06', alliances: [older, { ...fibre, standing: '已退出' as const }] };
  const { before } = versionsOf({}, { [path]: gatheredText(GATHERED) });
  const after = {
    ...before,
    files: before.files.map((file) => (file.path === path ? dataFile(path, gatheredText(now)) : file)),
  };
  const [changed] = describeData(before, after, new Set([path]));
  expect(changed?.fields).toEqual([
    { field: '截至', kind: '修改', from: '2024-08-04', to: '2024-08-06' },
    { field: '联合体“示例市“甲”创新联合体（fibre）” › 名单状态', kind: '修改', from: '在册', to: '已退出' },
    { field: '联合体', kind: '顺序' },
  ]);
  expect(
    describeData(before, { ...before, files: [dataFile(path, '{}')] }, new Set([path])).find(
      ({ file }) => file === path,
    ),
  ).toMatchObject({ unreadable: true });
});
