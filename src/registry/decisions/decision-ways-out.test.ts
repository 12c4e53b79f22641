/** What is needed instead and the way out, where a decision is not right; and where that stands. */
import { describe, expect, test } from 'vitest';
import { act, type Files } from '#src/testing/life-events/register.ts';
import {
  correction,
  evaluation,
  foundInDecisions,
  LISTING,
  messagesOn,
  one,
} from '#src/testing/life-events/written-decisions.ts';
import { DECISION_CHECKS } from './decision-checks.ts';

/** Of each finding in a decision: its field, what is needed and the way out, unless that is the check's own. */
const said = (files: Files) =>
  foundInDecisions(files).map(({ rule, field, needed, fix }) => {
    const usual = (DECISION_CHECKS as Partial<Record<string, { fix: string }>>)[rule]?.fix;
    return [field, needed, fix === usual ? undefined : fix];
  });

describe('field, what is needed, way out', () => {
  test.each<[what: string, files: Files, ...expected: readonly (string | undefined)[]]>([
    ['what is missing', one('2024/lieru', act('列入培育名单', '2024-08-05')), '文号', '文号', undefined],
    [
      'what has no place there',
      one('2024/lieru', act('列入培育名单', '2024-08-05', `${LISTING}cause: 自愿\n`)),
      '退出情形',
      undefined,
      undefined,
    ],
    [
      'a result of another kind',
      evaluation('year: 2025\nresults: [{ alliance: fibre, result: 通过 }]\n'),
      '各联合体的结果 第 1 项 › 结果',
      '优秀、合格、不合格',
      undefined,
    ],
    [
      'a consent to nothing in particular',
      one('2024/ty', act('书面同意', '2024-06-20', 'document: 示例连科〔2024〕8号\nreason: 甲\n')),
      '条款',
      '二者有且只有其一',
      undefined,
    ],
    [
      'a correction that says nothing',
      correction('2024/lieru', 'instead: {}\n'),
      '更正为',
      '二者有且只有其一',
      undefined,
    ],
    [
      'ended before it began',
      one('2024/gongshi', act('公示', '2024-07-22', 'until: 2024-07-21\n')),
      '截止日期',
      '不早于2024年7月22日',
      undefined,
    ],
    [
      'a year that has not come',
      evaluation('year: 2026\nresults: [{ alliance: fibre, result: 合格 }]\n'),
      '评估年度',
      '不晚于 2025',
      undefined,
    ],
    [
      'a change of one that is not concerned',
      one(
        '2025/bg',
        act('变更备案', '2025-12-02', 'changes:\n  - { alliance: x, what: 成员退出, name: 甲, from: 2025-12-01 }\n'),
      ),
      '变更内容 第 1 项 › 联合体标识',
      'fibre',
      undefined,
    ],
    [
      'a series of others',
      one('2024/lieru', act('列入培育名单', '2024-08-05', 'document: 海科〔2024〕52号\n')),
      '文号',
      '连科、连科函、示例连科、示例连科函',
      undefined,
    ],
    [
      'a number of another year',
      one('2024/lieru', act('列入培育名单', '2024-08-05', 'document: 示例连科〔2023〕52号\n')),
      '文号',
      '〔2024〕',
      undefined,
    ],
    [
      'the folder of another year',
      one('2023/ps', act('评审', '2024-07-10')),
      '日期',
      '放到 data/decisions/2024/，或改正日期',
      undefined,
    ],
    [
      'a number twice',
      one('2024/lieru-b', act('列入培育名单', '2024-08-05', LISTING)),
      '文号',
      undefined,
      '同一份文件只登记一次，所涉联合体写在同一个文件里；情形不同、要分成几个文件的，日期写同一天；不是同一份的，改正文号',
    ],
    [
      'a slip in a name',
      one('2024/ps', act('评审', '2024-07-10', '', 'fibra')),
      '所涉联合体 第 1 项',
      undefined,
      '改成 fibre',
    ],
    [
      'nobody',
      one('2024/ps', act('评审', '2024-07-10', '', 'quite-another')),
      '所涉联合体 第 1 项',
      undefined,
      undefined,
    ],
    [
      'a correction of a correction',
      {
        ...correction('2024/lieru', 'instead: { until: 2027-08-04 }\n'),
        ...correction('2024/gz', 'withdraws: true\n', '2024/gz-2'),
      },
      '更正的决定',
      '2024/lieru',
      '改成 2024/lieru',
    ],
    [
      'a correction before what it corrects',
      one(
        '2024/gz',
        'kind: 更正\ndate: 2024-08-04\ncorrects: 2024/lieru\nreason: 录入有误\ninstead: { until: 2027-08-04 }\n',
      ),
      '日期',
      '不早于2024年8月5日',
      '核对更正文件的日期，和所更正的是哪一份',
    ],
    [
      'a correction of itself',
      correction('2024/gz', 'instead: { until: 2027-08-04 }\n'),
      '更正的决定',
      undefined,
      '写所更正的那一份的年份和文件名',
    ],
    [
      'a second publicity of the day of the first',
      one('2024/gongshi-2', act('公示', '2024-07-22', 'until: 2024-08-04\nfollows: 2024/gongshi\n')),
      '接续的公示',
      undefined,
      '核对两次公示的日期，follows 写前一次的',
    ],
    [
      'a correction of what was taken back',
      {
        ...correction('2024/gongshi', 'withdraws: true\n'),
        ...correction('2024/gongshi', 'instead: { until: 2024-07-29 }\n', '2024/gz-2', '2024-12-03'),
      },
      '更正的决定',
      undefined,
      '删去这份更正；撤回错了的，由市局另发一份文件，按它登记',
    ],
    [
      'support the notice does not know',
      one('2025/zc', act('支持事项', '2025-05-06', 'measure: projects\ntitle: 示例\n')),
      '支持措施',
      expect.stringMatching(/^project-support、[a-z、-]+$/) as never,
      undefined,
    ],
  ])('%s', (_what, files, ...expected) => {
    expect(said(files)).toEqual([expected]);
  });
});

test('a second publicity of one that was not in the first: which is meant, or another file', () => {
  const files = {
    ...one('2024/gongshi-0', act('公示', '2024-07-01', 'until: 2024-07-07\n', 'other')),
    ...one('2024/gongshi-2', act('公示', '2024-07-29', 'until: 2024-08-04\nfollows: 2024/gongshi-0\n')),
  };
  expect(said(files)).toContainEqual([
    '接续的公示',
    undefined,
    'follows 写公示过 fibre 的那一次；以前没有公示过的，分成两个文件登记',
  ]);
});

describe('several alliances in one file', () => {
  const changes = (...all: readonly string[]) =>
    one(
      '2025/bg',
      act(
        '变更备案',
        '2025-12-02',
        `changes:\n${all.map((each) => `  - { ${each}what: 成员退出, name: 甲, from: 2025-12-01 }\n`).join('')}`,
        'fibre, other',
      ),
    );

  test('a change says of which it is', () => {
    expect(messagesOn(changes('alliance: fibre, ', ''))).toEqual([
      '没有 other 这个联合体',
      '文件涉及几个联合体，这一项没有写是哪一个',
    ]);
    expect(messagesOn(changes('alliance: fibre, ', 'alliance: other, '))).toEqual(['没有 other 这个联合体']);
  });

  test('what it may be is told; one that cannot be read is told of as such alone', () => {
    const needed = said(changes('alliance: fibre, ', 'alliance: x, ')).map(([, each]) => each);
    expect(needed).toContain('fibre、other');
    const unread = changes('alliance: fibre, ', 'alliance: 乙, ');
    expect(messagesOn(unread).filter((each) => each.includes('没有写是哪一个'))).toEqual([]);
    expect(messagesOn(unread)).toHaveLength(2);
  });

  test('where the list cannot be read, a change is not measured by it', () => {
    const unread = one(
      '2025/bg',
      'kind: 变更备案\ndate: 2025-12-02\nalliances: fibre\nchanges:\n  - { alliance: fibre, what: 成员退出, name: 甲, from: 2025-12-01 }\n',
    );
    expect(messagesOn(unread)).toHaveLength(1);
    expect(messagesOn(unread)[0]).toContain('所涉联合体');
  });

  test('named by list and by result, or by two results, it is named twice', () => {
    const results = (...ids: readonly string[]) =>
      `results:\n${ids.map((id) => `  - { alliance: ${id}, result: 合格 }\n`).join('')}`;
    expect(messagesOn(evaluation(`year: 2025\n${results('fibre', 'fibre')}`))).toEqual(['fibre 写了两次']);
    expect(
      messagesOn(evaluation(`year: 2025\nresults: [{ result: 合格 }, { result: 合格 }]\n`)).filter((each) =>
        each.includes('两次'),
      ),
    ).toEqual([]);
  });
});

describe('where it stands', () => {
  /** Line and column of each finding. */
  const places = (files: Files) => foundInDecisions(files).map(({ at }) => [at.line, at.column]);

  test('what has no place there, at its name; an alliance, in its own line', () => {
    expect(places(one('2024/ps', act('评审', '2024-07-10', 'cause: 自愿\n')))).toEqual([[4, 1]]);
    const twice =
      'year: 2025\nresults:\n  - alliance: fibre\n    result: 合格\n  - result: 合格\n    alliance: fibre\n';
    expect(places(evaluation(twice))).toEqual([[9, 15]]);
    const strange = 'year: 2025\nresults:\n  - result: 合格\n    alliance: quite-another\n';
    expect(places(evaluation(strange))).toEqual([[7, 15]]);
  });
});
