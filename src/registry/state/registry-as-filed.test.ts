/** The register of a day by what the bureau had been told by then: filed late, corrected, withdrawn, in chains. */
import { describe, expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { act, alliance, decision, HOME, registerOf, type Files } from '#src/testing/life-events/register.ts';
import { registryOn } from './registry-on.ts';
import { membersOn } from './parties.ts';

/** The alliance of a day, and the errors of that day about filings. */
function on(day: string, files: Files) {
  const then = registryOn(registerOf(files), day);
  const { diagnostics } = judgeRegister(then, day);
  const draft = then.alliances[0]?.draft ?? {};
  return {
    draft,
    record: then.alliances[0],
    errors: [...then.diagnostics, ...diagnostics].flatMap(({ severity, message }) =>
      severity === 'error' && message.includes('备案') ? message : [],
    ),
    members: membersOn(draft, day).map(({ value }) => value.name),
  };
}

const filing = (id: string, date: string, ...changes: readonly string[]) => ({
  [decision(id)]: act('变更备案', date, `changes:\n${changes.map((each) => `  - { ${each} }\n`).join('')}`),
});
const correction = (id: string, date: string, corrects: string, more: string) => ({
  [decision(id)]: `kind: 更正\ndate: ${date}\ncorrects: ${corrects}\nreason: 录入有误\n${more}`,
});
const joins = (name: string, from: string) => `what: 成员加入, name: ${name}, from: ${from}`;
const COMPANY = '示例复材有限公司';
const JOINED = alliance([`  - name: ${COMPANY}\n`, `  - name: ${COMPANY}\n    joined: 2025-12-10\n`]);
const ALL = ['示例海洋大学', '示例先进纤维研究院', COMPANY];

describe('two that came on one day, one filed in time and one late', () => {
  const SECOND = '示例检测技术有限公司';
  const two = JOINED.replace(
    'members:\n',
    `members:\n  - name: ${SECOND}\n    creditCode: 12320700335719041J\n    kind: 科研院所\n    role: 检测\n    joined: 2025-12-10\n`,
  );
  const files = {
    [HOME]: two,
    ...filing('2025/bg-1', '2025-12-10', joins(COMPANY, '2025-12-10')),
    ...filing('2026/bg-2', '2026-01-20', joins(SECOND, '2025-12-10')),
  };
  test.each([
    ['2025-12-09', ['示例海洋大学', '示例先进纤维研究院']],
    ['2025-12-10', ALL],
    ['2026-01-19', ALL],
    ['2026-01-20', [SECOND, ...ALL]],
  ])('%s', (day, members) => {
    const { errors, members: found } = on(day, files);
    expect([errors, found]).toEqual([[], members]);
  });
});

describe('what a correction says now was filed otherwise then', () => {
  test('for another day: of the days between, as it was filed', () => {
    const files = {
      [HOME]: JOINED,
      ...filing('2025/bg', '2025-12-10', joins(COMPANY, '2025-12-01')),
      ...correction(
        '2026/gz',
        '2026-01-05',
        '2025/bg',
        `instead:\n  changes:\n    - { ${joins(COMPANY, '2025-12-10')} }\n`,
      ),
    };
    expect(on('2025-12-09', files).members).toEqual(ALL.slice(0, 2));
    for (const day of ['2025-12-10', '2026-01-04', '2026-01-05'])
      expect([on(day, files).errors, on(day, files).members]).toEqual([[], ALL]);
    expect(on('2026-01-04', files).draft.members?.[2]?.joined).toBe('2025-12-01');
    expect(on('2026-01-05', files).draft.members?.[2]?.joined).toBe('2025-12-10');
  });

  test('a leaving too: it is told with the day that was filed then', () => {
    const leaves = (from: string) => `what: 成员退出, name: ${COMPANY}, from: ${from}`;
    const files = {
      [HOME]: alliance([`  - name: ${COMPANY}\n`, `  - name: ${COMPANY}\n    left: 2025-12-10\n`]),
      ...filing('2025/bg', '2025-12-10', leaves('2025-12-01')),
      ...correction('2026/gz', '2026-01-05', '2025/bg', `instead:\n  changes:\n    - { ${leaves('2025-12-10')} }\n`),
    };
    const told = (day: string) => [on(day, files).draft.members?.[2]?.left, on(day, files).members.length];
    expect(['2025-12-09', '2025-12-10', '2026-01-04', '2026-01-05'].map(told)).toEqual([
      [undefined, 3],
      ['2025-12-01', 2],
      ['2025-12-01', 2],
      ['2025-12-10', 2],
    ]);
  });

  test('on another day: before it was filed nobody knew', () => {
    const files = {
      [HOME]: JOINED,
      ...filing('2026/bg', '2026-01-10', joins(COMPANY, '2025-12-10')),
      ...correction('2026/gz', '2026-01-20', '2026/bg', 'instead: { date: 2025-12-10 }\n'),
    };
    expect([on('2026-01-09', files).errors, on('2026-01-09', files).members]).toEqual([[], ALL.slice(0, 2)]);
    expect([on('2026-01-10', files).errors, on('2026-01-10', files).members]).toEqual([[], ALL]);
  });

  test('withdrawn and filed anew, it was known from the first time on', () => {
    const files = {
      [HOME]: JOINED,
      ...filing('2025/bg-1', '2025-12-10', joins(COMPANY, '2025-12-10')),
      ...correction('2026/gz', '2026-01-05', '2025/bg-1', 'withdraws: true\n'),
      ...filing('2026/bg-2', '2026-01-06', joins(COMPANY, '2025-12-10')),
    };
    for (const day of ['2025-12-10', '2026-01-04', '2026-01-06'])
      expect([on(day, files).errors, on(day, files).members]).toEqual([[], ALL]);
    expect(on('2026-01-05', files).members).toEqual(ALL.slice(0, 2));
  });

  test('a filing without a day says nothing of anybody', () => {
    const files = {
      [HOME]: alliance(),
      ...filing('2025/bg', '2025-12-10', `what: 成员加入, name: ${COMPANY}`),
    };
    expect(on('2025-12-09', files).members).toEqual(ALL);
  });
});

const LEADS = alliance([
  'lead:\n',
  `formerLeads:
  - name: 示例老纤维股份有限公司
    creditCode: 913207002327633067
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    legalRepresentative: 李示例
    signatory: { name: 李示例, as: 法定代表人 }
    until: 2025-06-01
  - name: 示例旧纤维股份有限公司
    creditCode: 91320722859388781F
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    legalRepresentative: 钱示例
    signatory: { name: 钱示例, as: 法定代表人 }
    since: 2025-06-01
    until: 2025-12-01
lead:
  since: 2025-12-01
`,
]);
const takes = (name: string, from: string) => `what: 牵头单位变更, name: ${name}, from: ${from}`;

describe('of two changes of lead the first was filed after the second', () => {
  const files = {
    [HOME]: LEADS,
    ...filing('2025/bg-1', '2025-12-01', takes('示例碳纤维股份有限公司', '2025-12-01')),
    ...filing('2026/bg-2', '2026-02-01', takes('示例旧纤维股份有限公司', '2025-06-01')),
  };
  test.each([
    ['2025-11-30', '示例老纤维股份有限公司', undefined],
    ['2025-12-01', '示例碳纤维股份有限公司', [['示例老纤维股份有限公司', '2025-12-01']]],
    ['2026-01-31', '示例碳纤维股份有限公司', [['示例老纤维股份有限公司', '2025-12-01']]],
    [
      '2026-02-01',
      '示例碳纤维股份有限公司',
      [
        ['示例老纤维股份有限公司', '2025-06-01'],
        ['示例旧纤维股份有限公司', '2025-12-01'],
      ],
    ],
  ])('%s', (day, lead, former) => {
    const { draft, record, errors } = on(day, files);
    expect([draft.lead?.name, draft.formerLeads?.map(({ name, until }) => [name, until])]).toEqual([lead, former]);
    expect(errors).toEqual([]);
    const line = LEADS.split('\n').findIndex((each) => each.endsWith(`name: ${lead}`)) + 1;
    expect(record?.source.locate(['lead', 'name']).line).toBe(line);
  });
});

test('of two changes of name the first was filed after the second', () => {
  const text = alliance([
    'name: 连云港市校验用创新联合体（示例）\n',
    `name: 连云港市新名创新联合体（示例）
formerNames:
  - { name: 连云港市旧名创新联合体（示例）, until: 2025-06-01 }
  - { name: 连云港市校验用创新联合体（示例）, until: 2025-12-01 }
`,
  ]);
  const renamed = (name: string, from: string) => `what: 联合体更名, name: ${name}, from: ${from}`;
  const files = {
    [HOME]: text,
    ...filing('2025/bg-1', '2025-12-01', renamed('连云港市新名创新联合体（示例）', '2025-12-01')),
    ...filing('2026/bg-2', '2026-02-01', renamed('连云港市校验用创新联合体（示例）', '2025-06-01')),
  };
  const told = (day: string) => {
    const { draft, record, errors } = on(day, files);
    const { line } = record?.source.locate(['name']) ?? {};
    return [draft.name, draft.formerNames?.map(({ until }) => until), line, errors];
  };
  expect(told('2025-11-30')).toEqual(['连云港市旧名创新联合体（示例）', undefined, 3, []]);
  expect(told('2025-12-01')).toEqual(['连云港市新名创新联合体（示例）', ['2025-12-01'], 1, []]);
  expect(told('2026-02-01')).toEqual(['连云港市新名创新联合体（示例）', ['2025-06-01', '2025-12-01'], 1, []]);
});

describe('a former lead as it was', () => {
  const later = LEADS.replace(
    '    creditCode: 91320722859388781F\n',
    '    creditCode: 91320722859388781F\n    formerNames: [{ name: 示例旧名纤维股份有限公司, until: 2026-03-01 }]\n',
  );
  test.each([
    ['2026-02-28', '示例旧名纤维股份有限公司'],
    ['2026-03-01', '示例旧纤维股份有限公司'],
  ])('its name on %s, when it led no more', (day, name) => {
    const then = registryOn(registerOf({ [HOME]: later }), day);
    expect(then.alliances[0]?.draft.formerLeads?.[1]?.name).toBe(name);
    const said = judgeRegister(then, day).diagnostics.map(({ message }) => message);
    expect(said.filter((each) => each.includes('晚于今天'))).toEqual([]);
  });
});
