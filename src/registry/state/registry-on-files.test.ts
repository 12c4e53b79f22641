/** The register of a day, file by file: what it holds, what was found in it, and what its records had by then. */
import { describe, expect, test } from 'vitest';
import { act, alliance, baseEdit, decision, HOME, NOT_LISTED, registerOf } from '#src/testing/life-events/register.ts';
import { registryOn } from './registry-on.ts';

const draftOn = (day: string, ...edits: readonly (readonly [string, string])[]) =>
  registryOn(registerOf({ [HOME]: alliance(...edits) }), day).alliances[0]?.draft;

describe('files', () => {
  test('an application of a later day is left out, though no decision is', () => {
    expect(registryOn(registerOf(NOT_LISTED), '2024-06-10').alliances).toEqual([]);
    expect(registryOn(registerOf(NOT_LISTED), '2024-06-11').alliances).toHaveLength(1);
  });

  test('what has no day is not later', () => {
    const undated = registerOf({
      [HOME]: alliance(['application: { date: 2024-06-11 }\n', '']),
      [decision('2024/ps')]: 'kind: 评审\nalliances: [fibre]\n',
    });
    const then = registryOn(undated, '2024-06-01');
    expect(then.alliances).toHaveLength(1);
    expect(then.decisions.map(({ id }) => id)).toEqual(['2024/ps']);
  });

  test('what was found goes with its file; what was found in the base files stays', () => {
    const found = registerOf({
      [decision('2024/ps')]: act('评审', '2024-07-10', '', 'fibre, fibra'),
      [decision('2024/ps-2')]: act('评审', '2024-07-20', '', 'fibre, fibra'),
      ...baseEdit('data/districts.yaml', 'id: haizhou', 'idd: haizhou'),
    });
    const files = (day: string) => new Set(registryOn(found, day).diagnostics.map(({ at }) => at.file));
    expect(files('2024-07-19')).toContain('data/districts.yaml');
    expect(files('2024-07-19')).toContain(decision('2024/ps'));
    expect(files('2024-07-19')).not.toContain(decision('2024/ps-2'));
    expect(files('2024-07-20')).toContain(decision('2024/ps-2'));
  });

  test('who had no decision by then has none, and the whole record is that of the day', () => {
    const [record] = registryOn(registerOf(), '2024-07-21').alliances;
    expect(record?.acts).toEqual([]);
    const then = registryOn(
      registerOf({ [HOME]: alliance(['    kind: 高校\n', '    kind: 高校\n    left: 2025-03-01\n']) }),
      '2025-02-28',
    );
    expect(then.alliances[0]?.whole?.members?.[0]?.left).toBeUndefined();
    expect(then.alliances[0]?.whole).toBe(then.alliances[0]?.draft);
    const broken = registryOn(
      registerOf({
        [HOME]: alliance(
          ['name: 连云港市校验用创新联合体（示例）\n', ''],
          ['    kind: 高校\n', '    kind: 高校\n    left: 2025-03-01\n'],
        ),
      }),
      '2025-02-28',
    );
    expect(broken.alliances[0]).not.toHaveProperty('whole');
  });
});

describe('nothing is later', () => {
  const PAST = alliance(
    [
      'name: 连云港市校验用创新联合体（示例）\n',
      'name: 连云港市新名创新联合体（示例）\nformerNames: [{ name: 连云港市校验用创新联合体（示例）, until: 2025-12-01 }]\n',
    ],
    [
      '  - name: 示例海洋大学\n',
      '  - name: 示例海洋科技大学\n    formerNames: [{ name: 示例海洋大学, until: 2025-12-01 }]\n    joined: 2024-01-01\n',
    ],
    ['    kind: 新型研发机构\n', '    kind: 新型研发机构\n    left: 2025-12-01\n'],
    [
      '  legalRepresentative: 张示例\n',
      '  legalRepresentative: 孙示例\n  formerLegalRepresentatives: [{ name: 张示例, until: 2025-12-01 }]\n',
    ],
    [
      'lead:\n',
      'formerLeads: [{ name: 示例旧纤维股份有限公司, creditCode: 91320722859388781F, until: 2025-12-01 }]\nlead:\n  since: 2025-12-01\n',
    ],
    ['    end: 2026-12\n', '    end: 2026-12\n    outcome: { state: 延期, date: 2025-12-01 }\n'],
  );
  const filed = act(
    '变更备案',
    '2025-12-01',
    'changes:\n  - { what: 牵头单位变更, name: 示例碳纤维股份有限公司, from: 2025-12-01 }\n',
  );
  const now = registerOf({ [HOME]: PAST, [decision('2025/bg')]: filed });

  test('whatever it went through, the register is given as it is', () => {
    expect(registryOn(now, '2025-12-01')).toBe(now);
  });

  test('beside one of which something is, it is the same record', () => {
    const OTHER = 'data/alliances/haizhou/other.yaml';
    const two = registerOf({
      [HOME]: PAST,
      [OTHER]: alliance(['    kind: 高校\n', '    kind: 高校\n    joined: 2025-12-02\n']),
      [decision('2025/bg')]: filed,
    });
    const then = registryOn(two, '2025-12-01');
    expect(then.alliances.map((record, i) => record === two.alliances[i])).toEqual([true, false]);
    expect(then.alliances[1]?.draft.members).toHaveLength(2);
  });

  test('of a record in which next to nothing is written, the little stays', () => {
    const bare = 'application: { date: 2024-06-11 }\n';
    const [record] = registryOn(registerOf({ [HOME]: bare }), '2024-07-30').alliances;
    expect([record?.draft, record?.acts.map(({ kind }) => kind)]).toEqual([
      { application: { date: '2024-06-11' } },
      ['公示'],
    ]);
    const late = `formerNames: [{ until: 2025-12-01 }]\n${bare}`;
    expect(registryOn(registerOf({ [HOME]: late }), '2024-07-30').alliances[0]?.draft.name).toBeUndefined();
  });
});

describe('what a record had by a day', () => {
  test('neither agreement nor charter of the next day, but those of the day', () => {
    const agreement = ['agreement: { signed: 2024-05-20 }', 'agreement: { signed: 2024-06-20 }'] as const;
    const charter = ['  adopted: 2024-05-20', '  adopted: 2024-06-21'] as const;
    const had = (day: string) => {
      const draft = draftOn(day, agreement, charter);
      return [draft && 'agreement' in draft, draft && 'charter' in draft, draft && 'recommendation' in draft];
    };
    expect(had('2024-06-19')).toEqual([false, false, false]);
    expect(had('2024-06-20')).toEqual([true, false, false]);
    expect(had('2024-06-21')).toEqual([true, true, false]);
    expect(had('2024-06-25')).toEqual([true, true, true]);
  });

  test('a certificate that was the first is none before its day', () => {
    const edit = ['issued: 2022-10-12', 'issued: 2025-10-12'] as const;
    expect(draftOn('2025-10-11', edit)?.members?.[2]).not.toHaveProperty('highTech');
    expect(draftOn('2025-10-12', edit)?.members?.[2]?.highTech).toHaveLength(1);
  });

  test('former names: those of the day too, and one of which the day cannot be read', () => {
    const former =
      'formerNames: [{ name: 示例戊, until: 2025-12-01 }, { name: 示例丁, until: 2025-01-01 }, { name: 示例丙, until: 那天 }]';
    const draft = draftOn('2025-01-01', ['  - name: 示例海洋大学\n', `  - name: 示例海洋大学\n    ${former}\n`]);
    expect(draft?.members?.[0]).toMatchObject({
      name: '示例戊',
      formerNames: [{ name: '示例丁' }, { name: '示例丙' }],
      creditCode: '12320700506198990M',
    });
  });

  test('the certificates of the day, among several', () => {
    const draft = draftOn('2025-06-01', [
      'highTech: [{',
      'highTech: [{ certificate: GR202532001234, issued: 2025-12-01 }, {',
    ]);
    expect(draft?.members?.[2]?.highTech?.map(({ issued }) => issued)).toEqual(['2022-10-12']);
  });

  test('a task’s outcome of a later day, beside one that had its own', () => {
    const second =
      '  - kind: 关键技术攻关\n    title: 二\n    outcome: { state: 已完成, date: 2025-06-01 }\n  - kind: 关键技术攻关\n    title: 三\n';
    const draft = draftOn(
      '2025-06-01',
      ['tasks:\n', `tasks:\n${second}`],
      ['    end: 2026-12\n', '    end: 2026-12\n    outcome: { state: 延期, date: 2025-06-02 }\n'],
    );
    expect(draft?.tasks?.map(({ outcome }) => outcome?.state)).toEqual(['已完成', undefined, undefined]);
  });

  test('representatives who followed one another', () => {
    const edit = [
      '  legalRepresentative: 张示例\n',
      '  legalRepresentative: 孙示例\n  formerLegalRepresentatives: [{ name: 李示例, until: 2025-01-01 }, { name: 张示例, until: 2025-12-01 }]\n',
    ] as const;
    const told = (day: string) => {
      const { legalRepresentative, formerLegalRepresentatives } = draftOn(day, edit)?.lead ?? {};
      return [legalRepresentative, formerLegalRepresentatives?.map(({ name }) => name)];
    };
    expect(told('2024-12-31')).toEqual(['李示例', undefined]);
    expect(told('2025-01-01')).toEqual(['张示例', ['李示例']]);
    expect(told('2025-11-30')).toEqual(['张示例', ['李示例']]);
    expect(told('2025-12-01')).toEqual(['孙示例', ['李示例', '张示例']]);
    expect(draftOn('2024-12-31', edit)?.lead).not.toHaveProperty('formerLegalRepresentatives');
  });

  test('a member of a later name keeps its place among those that came and went', () => {
    const draft = (day: string) =>
      draftOn(
        day,
        ['    kind: 高校\n', '    kind: 高校\n    joined: 2025-12-01\n'],
        [
          '  - name: 示例复材有限公司\n',
          '  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: 2025-12-02 }]\n',
        ],
      )?.members?.map(({ name }) => name);
    expect(draft('2025-11-30')).toEqual(['示例先进纤维研究院', '示例复材有限公司']);
    expect(draft('2025-12-01')).toEqual(['示例海洋大学', '示例先进纤维研究院', '示例复材有限公司']);
    expect(draft('2025-12-02')).toEqual(['示例海洋大学', '示例先进纤维研究院', '示例复合材料有限公司']);
  });

  test('what could not be read of whoever came later is not told of the others', () => {
    const later = ['    kind: 高校\n', '    kind: 高小\n    joined: 2025-12-01\n'] as const;
    const [record] = registryOn(
      registerOf({ [HOME]: alliance(later, ['    kind: 企业\n', '    kind: 企ye\n'], ['plan: ', 'plans: ']) }),
      '2025-11-30',
    ).alliances;
    expect(record?.wrong).toEqual([['members', 1, 'kind'], ['plans'], ['plan']]);
  });
});
