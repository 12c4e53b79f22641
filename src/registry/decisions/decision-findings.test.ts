/** What is said of decisions, and in which file it stands: a decision is looked at as it counts. */
import { describe, expect, test } from 'vitest';
import { act, decision, type Files } from '#src/testing/life-events/register.ts';
import {
  correction,
  evaluation,
  LISTING,
  one,
  saidInFiles as said,
} from '#src/testing/life-events/written-decisions.ts';

/** What it shows, the files, and all that is said. */
type Case = [what: string, files: Files, ...expected: string[]];

const cases = (all: readonly Case[]) => all.map(([what, files, ...expected]) => ({ what, files, expected }));

describe('what a kind says', () => {
  test.each(
    cases([
      ['all of it', {}],
      [
        'something is missing',
        one('2024/lieru', act('列入培育名单', '2024-08-05')),
        '2024/lieru:1 decision/contents 列入培育名单没有写明文号（document）',
      ],
      [
        'something is out of place, at its name',
        one('2024/lieru', act('列入培育名单', '2024-08-05', `${LISTING}cause: 自愿\n`)),
        '2024/lieru:5 decision/contents 退出情形（cause）不用于列入培育名单',
      ],
      [
        'a result of another kind',
        evaluation('year: 2025\nresults: [{ alliance: fibre, result: 通过 }]\n'),
        '2025/pg:5 decision/contents 年度评估的结果不能是通过',
      ],
      [
        'what cannot be read is not missing',
        evaluation('year: 二〇二五\nresults: [{ alliance: fibre, result: 很好 }]\n'),
        '2025/pg:4 shape/format 评估年度：不是年份（写作 2024）',
        '2025/pg:5 shape/choice 各联合体的结果 第 1 项 › 结果不在可选范围，应为优秀、合格、不合格、通过、不通过之一',
      ],
      [
        'a kind that cannot be read says nothing of the rest',
        one('2024/x', 'kind: 公告\ndate: 2024-07-22\n'),
        '2024/x:1 shape/choice 事项不在可选范围，应为形式审查、评审、公示、异议处理、书面同意、列入培育名单、变更备案、支持事项、年度评估、限期整改、整改验收、验收、终止、退出、更正之一',
      ],
      [
        'neither of two',
        one('2024/ty', act('书面同意', '2024-06-20', 'document: 示例连科〔2024〕8号\nreason: 甲\n')),
        '2024/ty:1 decision/contents 书面同意要么写条款（clause），要么写确认的信用代码（code）',
      ],
      [
        'a correction that says nothing',
        correction('2024/lieru', 'instead: {}\n'),
        '2024/gz:5 decision/contents 更正要么写更正为什么（instead），要么整份撤回（withdraws: true）',
      ],
      [
        'a correction that says both',
        correction('2024/lieru', 'instead: { until: 2027-08-04 }\nwithdraws: true\n'),
        '2024/gz:5 decision/contents 更正要么写更正为什么（instead），要么整份撤回（withdraws: true）',
      ],
      [
        'withdrawn: false is no withdrawal',
        correction('2024/lieru', 'instead: { until: 2027-08-04 }\nwithdraws: false\n'),
      ],
      [
        'ended before it began',
        one('2024/gongshi', act('公示', '2024-07-22', 'until: 2024-07-21\n')),
        '2024/gongshi:4 decision/contents 公示2024年7月22日开始，2024年7月21日截止，截止早于开始',
      ],
      ['one day long', one('2024/gongshi', act('公示', '2024-07-22', 'until: 2024-07-22\n'))],
      [
        'a term that ended before it began',
        one('2024/lieru', act('列入培育名单', '2024-08-05', `${LISTING}until: 2023-08-04\n`)),
        '2024/lieru:5 decision/contents 列入培育名单2024年8月5日开始，2023年8月4日截止，截止早于开始',
      ],
      [
        'a year that has not come',
        evaluation('year: 2026\nresults: [{ alliance: fibre, result: 合格 }]\n'),
        '2025/pg:4 decision/contents 评估的是 2026 年度，决定却在2025年9月20日作出',
      ],
      [
        'an alliance twice',
        one('2024/ps', act('评审', '2024-07-10', '', 'fibre, fibre')),
        '2024/ps:3 decision/contents fibre 写了两次',
      ],
      [
        'a change of an alliance that is not concerned',
        one(
          '2025/bg',
          act('变更备案', '2025-12-02', 'changes:\n  - { alliance: x, what: 成员退出, name: 甲, from: 2025-12-01 }\n'),
        ),
        '2025/bg:5 decision/contents x 不在这份文件的所涉联合体之中',
      ],
      [
        'support the notice does not know',
        one('2025/zc', act('支持事项', '2025-05-06', 'measure: projects\ntitle: 示例\n')),
        expect.stringContaining('2025/zc:4 decision/contents 通知没有 projects 这项支持措施') as never,
      ],
    ]),
  )('$what', ({ files, expected }) => {
    expect(said(files)).toEqual(expected);
  });
});

describe('number, day and place', () => {
  test.each(
    cases([
      [
        'a series that is not the bureau’s',
        one('2024/lieru', act('列入培育名单', '2024-08-05', 'document: 海科〔2024〕52号\n')),
        '2024/lieru:4 decision/document 文号 海科〔2024〕52号 的代字“海科”不是市局的发文代字',
      ],
      [
        'a number of another year',
        one('2024/lieru', act('列入培育名单', '2024-08-05', 'document: 示例连科〔2023〕52号\n')),
        '2024/lieru:4 decision/document 文号 示例连科〔2023〕52号 是 2023 年的，日期却是2024年8月5日',
      ],
      [
        'the folder of another year',
        { [decision('2024/gongshi')]: null, ...one('2023/gongshi', act('公示', '2024-07-22', 'until: 2024-07-28\n')) },
        '2023/gongshi:2 decision/year 日期是2024年7月22日，文件却在 2023 年的文件夹里',
      ],
      [
        'a number that another of the kind has: the second by its id',
        one('2024/lieru-b', act('列入培育名单', '2024-08-05', LISTING)),
        '2024/lieru-b:4 decision/document 列入培育名单的文号 示例连科〔2024〕52号 已用于 data/decisions/2024/lieru.yaml',
      ],
      ['a number that another kind has', one('2024/ps', act('评审', '2024-07-10', LISTING))],
    ]),
  )('$what', ({ files, expected }) => {
    expect(said(files)).toEqual(expected);
  });
});

describe('who is concerned', () => {
  test.each(
    cases([
      [
        'nobody knows it, by the list',
        one('2024/ps', act('评审', '2024-07-10', '', 'fibre, fibra')),
        '2024/ps:3 decision/alliance 没有 fibra 这个联合体，是否为 fibre？',
      ],
      [
        'nobody knows it, by the result',
        evaluation('year: 2025\nresults: [{ alliance: fibra, result: 合格 }]\n'),
        '2025/pg:5 decision/alliance 没有 fibra 这个联合体，是否为 fibre？',
      ],
      [
        'nobody knows it, by the correction: said in the correction',
        correction('2024/lieru', 'instead: { alliances: [fibra] }\n'),
        '2024/gz:5 decision/alliance 没有 fibra 这个联合体，是否为 fibre？',
      ],
      [
        'put right by a correction',
        {
          ...one('2024/ps', act('评审', '2024-07-10', '', 'fibra')),
          ...correction('2024/ps', 'instead: { alliances: [fibre] }\n'),
        },
      ],
      [
        'taken back as a whole',
        { ...one('2024/ps', act('评审', '2024-07-10', '', 'fibra')), ...correction('2024/ps', 'withdraws: true\n') },
      ],
    ]),
  )('$what', ({ files, expected }) => {
    expect(said(files)).toEqual(expected);
  });
});

describe('corrections', () => {
  test.each(
    cases([
      ['what is right instead', correction('2024/lieru', 'instead: { document: 示例连科〔2024〕53号 }\n')],
      [
        'of a decision there is not',
        correction('2024/lieri', 'instead: { until: 2027-08-04 }\n'),
        '2024/gz:3 decision/corrects 没有 2024/lieri 这份决定，是否为 2024/lieru？',
      ],
      [
        'of a correction',
        {
          ...correction('2024/lieru', 'instead: { until: 2027-08-04 }\n'),
          ...correction('2024/gz', 'withdraws: true\n', '2024/gz-2', '2024-12-03'),
        },
        '2024/gz-2:3 decision/corrects 2024/gz 本身是更正，应写原决定',
      ],
      [
        'before what it corrects',
        correction('2024/lieru', 'instead: { until: 2027-08-04 }\n', '2024/gz', '2024-08-04'),
        '2024/gz:2 decision/corrects 更正的日期2024年8月4日早于所更正的决定（2024年8月5日）',
      ],
      [
        'on the day of what it corrects',
        correction('2024/lieru', 'instead: { until: 2027-08-04 }\n', '2024/gz', '2024-08-05'),
      ],
      [
        'something the kind does not say',
        correction('2024/lieru', 'instead: { cause: 自愿 }\n'),
        '2024/gz:5 decision/contents 退出情形（cause）不用于列入培育名单',
      ],
      [
        'an end before the beginning',
        correction('2024/gongshi', 'instead: { until: 2024-07-20 }\n'),
        '2024/gz:5 decision/contents 公示2024年7月22日开始，2024年7月20日截止，截止早于开始',
      ],
      [
        'a number that is not the bureau’s',
        correction('2024/lieru', 'instead: { document: 海科〔2024〕52号 }\n'),
        '2024/gz:5 decision/document 文号 海科〔2024〕52号 的代字“海科”不是市局的发文代字',
      ],
      [
        'a number of its own that is not the bureau’s',
        correction('2024/lieru', 'document: 海科〔2024〕60号\ninstead: { until: 2027-08-04 }\n'),
        '2024/gz:5 decision/document 文号 海科〔2024〕60号 的代字“海科”不是市局的发文代字',
      ],
      ['a day of another year moves no file', correction('2024/gongshi', 'instead: { date: 2023-12-31 }\n')],
      [
        'a mistake the correction left stands in the decision',
        {
          ...one('2024/lieru', act('列入培育名单', '2024-08-05', 'document: 海科〔2024〕52号\n')),
          ...correction('2024/lieru', 'instead: { until: 2027-08-04 }\n'),
        },
        '2024/lieru:4 decision/document 文号 海科〔2024〕52号 的代字“海科”不是市局的发文代字',
      ],
      [
        'issued again under its number',
        {
          ...one('2024/lieru-b', act('列入培育名单', '2024-08-05', LISTING)),
          ...correction('2024/lieru', 'withdraws: true\n'),
        },
      ],
    ]),
  )('$what', ({ files, expected }) => {
    expect(said(files)).toEqual(expected);
  });
});

describe('a second publicity', () => {
  const again = (more: string, date = '2024-07-29') =>
    one('2024/gongshi-2', act('公示', date, `until: 2024-08-04\n${more}`));
  test.each(
    cases([
      ['follows the first', again('follows: 2024/gongshi\n')],
      [
        'follows what is none',
        again('follows: 2024/lieru\n'),
        '2024/gongshi-2:5 decision/corrects 2024/lieru 不是一次公示',
      ],
      [
        'follows what is not there',
        again('follows: 2024/x\n'),
        '2024/gongshi-2:5 decision/corrects 2024/x 不是一次公示',
      ],
      [
        'follows itself',
        again('follows: 2024/gongshi-2\n'),
        '2024/gongshi-2:5 decision/corrects 2024/gongshi-2 不是一次公示',
      ],
      [
        'follows one of the same day',
        again('follows: 2024/gongshi\n', '2024-07-22'),
        '2024/gongshi-2:5 decision/corrects 2024/gongshi 的公示2024年7月22日开始，并不早于这一次',
      ],
      [
        'follows one that was taken back',
        { ...again('follows: 2024/gongshi\n'), ...correction('2024/gongshi', 'withdraws: true\n') },
        '2024/gongshi-2:5 decision/corrects 2024/gongshi 不是一次公示',
      ],
      [
        'follows one that, as corrected, was about others',
        { ...again('follows: 2024/gongshi\n'), ...correction('2024/gongshi', 'instead: { alliances: [other] }\n') },
        '2024/gongshi-2:5 decision/corrects 2024/gongshi 没有公示过 fibre',
        '2024/gz:5 decision/alliance 没有 other 这个联合体',
      ],
    ]),
  )('$what', ({ files, expected }) => {
    expect(said(files)).toEqual(expected);
  });
});
