/** What is left unsaid of decisions, because it follows from what is said; and what is said in whatever order they come. */
import { describe, expect, test } from 'vitest';
import { act, decision, registerOf } from '#src/testing/life-events/register.ts';
import { correction, LISTING, messagesOn, one } from '#src/testing/life-events/written-decisions.ts';
import { decisionFindings } from './decision-findings.ts';

describe('what is not said', () => {
  test('one number for several consents, or for a file that was taken back', () => {
    const consent = (id: string, clause: string) =>
      one(id, act('书面同意', '2024-06-20', `document: 示例连科〔2024〕8号\nreason: 甲\nclause: ${clause}\n`));
    expect(
      messagesOn({
        ...consent('2024/ty-1', 'members-at-least-three'),
        ...consent('2024/ty-2', 'enterprise-members-high-tech'),
      }),
    ).toEqual([]);
    expect(
      messagesOn({
        ...one('2024/a', act('列入培育名单', '2024-08-05', LISTING)),
        ...correction('2024/a', 'withdraws: true\n'),
      }),
    ).toEqual([]);
  });

  test('that a correction says neither, where what it says cannot be read', () => {
    const neither = (more: string) =>
      messagesOn(correction('2024/lieru', more)).filter((each) => each.includes('要么'));
    expect([neither('instead: 改\n'), neither('withdraws: 也许\n')]).toEqual([[], []]);
  });

  test('more than that it has no place there', () => {
    expect(
      messagesOn(one('2025/zc', act('支持事项', '2025-05-06', 'measure: project-support\ntitle: 示例\nyear: 2031\n'))),
    ).toEqual(['评估年度（year）不用于支持事项']);
    expect(messagesOn(one('2024/ps', act('评审', '2024-07-10', 'corrects: 2024/nothing\n')))).toEqual([
      '更正的决定（corrects）不用于评审',
    ]);
  });

  test('two files without a number have none in common; two kinds may have one', () => {
    expect(
      messagesOn({ ...one('2024/ps-1', act('评审', '2024-07-10')), ...one('2024/ps-2', act('评审', '2024-07-11')) }),
    ).toEqual([]);
  });

  test('that it follows what cannot be read, which is said there', () => {
    const files = {
      ...one('2024/gongshi', 'kind: 公is\ndate: 2024-07-22\nalliances: [fibre]\nuntil: 2024-07-28\n'),
      ...one('2024/gongshi-2', act('公示', '2024-07-29', 'until: 2024-08-04\nfollows: 2024/gongshi\n')),
    };
    expect(messagesOn(files).filter((each) => each.includes('不是一次公示'))).toEqual([]);
  });

  test('what a correction cannot be measured by: a day that cannot be read', () => {
    const undated = one(
      '2024/lieru',
      'kind: 列入培育名单\ndate: 那天\nalliances: [fibre]\ndocument: 示例连科〔2024〕52号\n',
    );
    expect(
      messagesOn({ ...undated, ...correction('2024/lieru', 'instead: { until: 2027-08-04 }\n') }).filter((each) =>
        each.includes('更正'),
      ),
    ).toEqual([]);
  });

  test('without the base files: neither series nor measures, all else', () => {
    const { decisions } = registerOf({
      ...one('2024/lieru', act('列入培育名单', '2024-08-05', 'document: 海科〔2023〕52号\n')),
      ...one('2025/zc', act('支持事项', '2025-05-06', 'measure: projects\ntitle: 示例\n')),
    });
    expect(decisionFindings(decisions, new Set(['fibre']), undefined).map(({ message }) => message)).toEqual([
      '文号 海科〔2023〕52号 是 2023 年的，日期却是2024年8月5日',
    ]);
  });
});

test('what a slip may have meant: not the correction itself', () => {
  expect(messagesOn(correction('2024/gy', 'instead: { until: 2027-08-04 }\n'))).toEqual(['没有 2024/gy 这份决定']);
});

test('one number for two corrections is said of the second by its id, in whatever order they are given', () => {
  const numbered = (id: string, more: string) =>
    correction('2024/lieru', `document: 示例连科〔2024〕60号\ninstead: { ${more} }\n`, id);
  const { decisions } = registerOf({
    ...numbered('2024/gz-1', 'until: 2027-08-04'),
    ...numbered('2024/gz-2', 'title: 示例'),
  });
  for (const order of [decisions, decisions.toReversed()])
    expect(decisionFindings(order, new Set(['fibre']), undefined).map(({ message, at }) => [at.file, message])).toEqual(
      [[decision('2024/gz-2'), '更正的文号 示例连科〔2024〕60号 已用于 data/decisions/2024/gz-1.yaml']],
    );
});
