import { describe, expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { act, alliance, decision, HOME, registerOf, type Files } from '#src/testing/life-events/register.ts';
import { registryOn } from './registry-on.ts';
import { standingOn } from './standing.ts';

const LATER =
  '  - name: 示例晚来研究所\n    creditCode: 12320700335719041J\n    kind: 科研院所\n    role: 检测\n    joined: 2025-12-01\n';
const OTHER = '  - name: 示例海洋大学\n';

describe('what came later is left out, and is no error', () => {
  test('decisions, and with them where an alliance stands', () => {
    const then = registryOn(registerOf(), '2024-07-30');
    expect(then.decisions.map(({ id }) => id)).toEqual(['2024/gongshi']);
    expect(then.alliances[0] && standingOn(then.alliances[0], '2099-01-01')).toBe('公示');
  });

  test('a record that had not been applied for, with what was found in it', () => {
    const broken = registerOf({ [HOME]: alliance(['kind: 高校', 'kind: 高小']) });
    expect(broken.diagnostics.some(({ at }) => at.file === HOME)).toBe(true);
    const then = registryOn(broken, '2024-06-10');
    expect(then.alliances).toEqual([]);
    expect(then.diagnostics.filter(({ at }) => at.file === HOME)).toEqual([]);
    expect(registryOn(broken, '2024-06-11').alliances).toHaveLength(1);
  });

  test('the recommendation of the next day', () => {
    expect(registryOn(registerOf(), '2024-06-24').alliances[0]?.draft.recommendation).toBeUndefined();
    expect(registryOn(registerOf(), '2024-06-25').alliances[0]?.draft.recommendation).toBeDefined();
  });

  test('whoever joined later, who left later is still there, and a task’s outcome', () => {
    const text = alliance(
      ['members:\n', `members:\n${LATER}`],
      [OTHER, `${OTHER}    left: 2025-12-05\n`],
      ['    end: 2026-12\n', '    end: 2026-12\n    outcome: { state: 延期, date: 2025-12-03 }\n'],
    );
    const at = (day: string) => registryOn(registerOf({ [HOME]: text }), day).alliances[0]?.draft;
    expect(at('2025-11-30')?.members?.map(({ name, left }) => [name, left])).toEqual([
      ['示例海洋大学', undefined],
      ['示例先进纤维研究院', undefined],
      ['示例复材有限公司', undefined],
    ]);
    expect(at('2025-12-04')?.members?.map(({ left }) => left)).toEqual([undefined, undefined, undefined, undefined]);
    expect(at('2025-12-05')?.members?.[1]?.left).toBe('2025-12-05');
    expect([at('2025-12-02'), at('2025-12-03')].map((draft) => draft?.tasks?.[0]?.outcome?.state)).toEqual([
      undefined,
      '延期',
    ]);
  });

  test('names, certificates and the legal representative of later days', () => {
    const text = alliance(
      [
        'name: 连云港市校验用创新联合体（示例）\n',
        'name: 连云港市新名创新联合体（示例）\nformerNames:\n  - { name: 连云港市校验用创新联合体（示例）, until: 2025-12-01 }\n  - { name: 连云港市旧名创新联合体（示例）, until: 2025-01-01 }\n',
      ],
      [OTHER, '  - name: 示例海洋科技大学\n    formerNames: [{ name: 示例海洋大学, until: 2025-12-01 }]\n'],
      ['highTech: [{', 'highTech: [{ certificate: GR202532001234, issued: 2025-12-01 }, {'],
      [
        '  legalRepresentative: 张示例\n',
        '  legalRepresentative: 孙示例\n  formerLegalRepresentatives: [{ name: 张示例, until: 2025-12-01 }]\n',
      ],
    );
    const told = (day: string) => {
      const { name, formerNames, lead, members } =
        registryOn(registerOf({ [HOME]: text }), day).alliances[0]?.draft ?? {};
      return [
        name,
        formerNames?.length,
        members?.[0]?.name,
        members?.[2]?.highTech?.length,
        lead?.legalRepresentative,
        lead?.formerLegalRepresentatives?.length,
      ];
    };
    expect(told('2024-12-31')).toEqual([
      '连云港市旧名创新联合体（示例）',
      undefined,
      '示例海洋大学',
      1,
      '张示例',
      undefined,
    ]);
    expect(told('2025-11-30')).toEqual(['连云港市校验用创新联合体（示例）', 1, '示例海洋大学', 1, '张示例', undefined]);
    expect(told('2025-12-01')).toEqual(['连云港市新名创新联合体（示例）', 2, '示例海洋科技大学', 2, '孙示例', 1]);
  });

  test('findings still stand at their lines in the file', () => {
    const text = alliance(['members:\n', `members:\n${LATER}`], ['    team: 纤维工艺与检测团队，专职人员 32 人\n', '']);
    const line =
      text
        .split('\n')
        .findIndex((each) => each.includes('示例先进纤维研究院\n') || each === '  - name: 示例先进纤维研究院') + 1;
    const { diagnostics } = judgeRegister(registryOn(registerOf({ [HOME]: text }), '2024-09-01'), '2024-09-01');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule, at }) => [rule, at.line])).toEqual([
      ['research-member-team', line],
    ]);
  });
});

describe('a change that was filed only after the day was not known on it', () => {
  const filing = (what: string, name: string) => ({
    [decision('2025/bg')]: act(
      '变更备案',
      '2025-12-20',
      `changes:\n  - { what: ${what}, name: ${name}, from: 2025-12-01 }\n`,
    ),
  });
  const errorsOn = (files: Files, day: string) => {
    const then = registryOn(registerOf(files), day);
    const [record] = then.alliances;
    const { diagnostics } = judgeRegister(then, day);
    return {
      errors: [...then.diagnostics, ...diagnostics].flatMap(({ severity, rule }) => (severity === 'error' ? rule : [])),
      draft: record?.draft,
    };
  };
  const LEFT = alliance(['  - name: 示例复材有限公司\n', '  - name: 示例复材有限公司\n    left: 2025-12-01\n']);
  const RENAMED = alliance([
    'name: 连云港市校验用创新联合体（示例）\n',
    'name: 连云港市新名创新联合体（示例）\nformerNames: [{ name: 连云港市校验用创新联合体（示例）, until: 2025-12-01 }]\n',
  ]);
  const LEAD = alliance([
    'lead:\n',
    `formerLeads:
  - name: 示例旧纤维股份有限公司
    creditCode: 91320722859388781F
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    legalRepresentative: 钱示例
    signatory: { name: 钱示例, as: 法定代表人 }
    until: 2025-12-01
lead:
  since: 2025-12-01
`,
  ]);

  test.each([
    ['2025-11-30', undefined],
    ['2025-12-19', undefined],
    ['2025-12-20', '2025-12-01'],
  ])('a member that left, on %s', (day, left) => {
    const { errors, draft } = errorsOn({ [HOME]: LEFT, ...filing('成员退出', '示例复材有限公司') }, day);
    expect([errors, draft?.members?.[2]?.left]).toEqual([[], left]);
  });

  test.each([
    ['2025-12-19', '连云港市校验用创新联合体（示例）'],
    ['2025-12-20', '连云港市新名创新联合体（示例）'],
  ])('another name, on %s', (day, name) => {
    const { errors, draft } = errorsOn(
      { [HOME]: RENAMED, ...filing('联合体更名', '连云港市新名创新联合体（示例）') },
      day,
    );
    expect([errors, draft?.name]).toEqual([[], name]);
  });

  test.each([
    ['2025-12-19', '示例旧纤维股份有限公司', undefined],
    ['2025-12-20', '示例碳纤维股份有限公司', '2025-12-01'],
  ])('another lead, on %s', (day, name, since) => {
    const { errors, draft } = errorsOn({ [HOME]: LEAD, ...filing('牵头单位变更', '示例碳纤维股份有限公司') }, day);
    expect([errors, draft?.lead?.name, draft?.lead?.since]).toEqual([[], name, since]);
  });

  test('what was filed later for another alliance says nothing of this one', () => {
    const both = (id: string) =>
      act(
        '变更备案',
        '2025-12-20',
        `changes:\n  - { alliance: ${id}, what: 成员退出, name: 示例复材有限公司, from: 2025-12-01 }\n`,
        'fibre, other',
      );
    const left = (id: string) => errorsOn({ [HOME]: LEFT, [decision('2025/bg')]: both(id) }, '2025-12-19').draft;
    expect(left('fibre')?.members?.[2]?.left).toBeUndefined();
    expect(left('other')?.members?.[2]?.left).toBe('2025-12-01');
  });

  test('one that nobody filed is still an error', () => {
    expect(errorsOn({ [HOME]: LEFT }, '2025-12-19').errors).toEqual(['change-filed']);
  });
});

test('what could not be read is still known by its place where the list grew shorter', () => {
  const text = alliance(['members:\n', `members:\n${LATER}`], ['    kind: 新型研发机构\n', '    kind: 新型研发\n']);
  const now = registerOf({ [HOME]: text });
  expect(now.alliances[0]?.wrong).toEqual([['members', 2, 'kind']]);
  expect(registryOn(now, '2025-11-30').alliances[0]?.wrong).toEqual([['members', 1, 'kind']]);
});

describe('who undertakes a task', () => {
  const AFTER = '  - kind: 关键技术攻关\n    title: 连接件验证\n    undertakers: [示例晚来研究所]\n';
  const text = alliance(
    ['members:\n', `members:\n${LATER}`],
    [
      '  - name: 示例复材有限公司\n',
      '  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: 2025-12-01 }]\n',
    ],
    [
      'undertakers: [示例碳纤维股份有限公司, 示例海洋大学, 示例复材有限公司]',
      'undertakers: [示例晚来研究所, 示例复合材料有限公司, 谁也不是]',
    ],
    ['tasks:\n', `tasks:\n${AFTER}`],
  );
  const now = registerOf({ [HOME]: text });
  const tasks = (day: string) => registryOn(now, day).alliances[0]?.draft.tasks?.map(({ undertakers }) => undertakers);

  test('by the names of the day, without those that came later, and a stranger as ever', () => {
    expect(tasks('2025-11-30')).toEqual([['示例复材有限公司', '谁也不是']]);
    expect(tasks('2025-12-01')).toEqual([['示例晚来研究所'], ['示例晚来研究所', '示例复合材料有限公司', '谁也不是']]);
  });

  test('what is found in a task stands at its line', () => {
    const { diagnostics } = judgeRegister(registryOn(now, '2025-11-30'), '2025-11-30');
    const line = text.split('\n').findIndex((each) => each.includes('谁也不是')) + 1;
    expect(diagnostics.flatMap(({ rule, at }) => (rule === 'undertakers-known' ? at.line : []))).toEqual([line]);
  });
});

test('a register in which nothing is later is given as it is', () => {
  const now = registerOf({
    [decision('2025/pinggu')]: act('支持事项', '2025-05-06', 'measure: project-support\ntitle: 示例\n'),
  });
  expect(registryOn(now, '2026-01-01')).toBe(now);
});
