/** The course of an alliance, written out: at each point of the way, what can come next, and why the rest cannot. */
import { describe, expect, test } from 'vitest';
import type { Result } from '#schemas/decision.ts';
import { BEGINNING, hindranceAt, isStep, placeAfter, type Hindrance, type Place, type StepKind } from './course.ts';

/** In the order of the way. */
const STEPS: readonly StepKind[] = [
  '申报',
  '推荐',
  '形式审查',
  '评审',
  '公示',
  '异议处理',
  '列入培育名单',
  '终止',
  '变更备案',
  '支持事项',
  '年度评估',
  '限期整改',
  '整改验收',
  '验收',
  '退出',
];

type Taken = StepKind | readonly [StepKind, Result];
const after = (...steps: readonly Taken[]): Place =>
  steps.reduce((place, step) => {
    const [kind, result] = typeof step === 'string' ? [step] : step;
    return placeAfter(place, kind, result);
  }, BEGINNING);
const possible = (place: Place) => STEPS.filter((kind) => hindranceAt(place, kind) === undefined);
const hindered = (place: Place, why: Hindrance) => STEPS.filter((kind) => hindranceAt(place, kind) === why);

const TO_LIST = ['申报', '推荐', '评审', '公示', '列入培育名单'] as const;
const ONLY_LISTED: readonly StepKind[] = ['变更备案', '支持事项', '年度评估', '限期整改', '整改验收', '验收', '退出'];

describe('on the way to the list', () => {
  test('nothing comes before the application; what only the list has is wanting the list', () => {
    expect(possible(BEGINNING)).toEqual(['申报']);
    expect(hindered(BEGINNING, 'first')).toEqual(STEPS.slice(1, 8));
    expect(hindered(BEGINNING, 'unlisted')).toEqual(ONLY_LISTED);
  });

  test.each<[steps: readonly StepKind[], next: readonly StepKind[]]>([
    [['申报'], ['推荐', '终止']],
    [
      ['申报', '推荐'],
      ['形式审查', '评审', '公示', '终止'],
    ],
    [
      ['申报', '推荐', '形式审查'],
      ['形式审查', '评审', '公示', '终止'],
    ],
    [
      ['申报', '推荐', '评审'],
      ['评审', '公示', '终止'],
    ],
    [
      ['申报', '推荐', '公示'],
      ['公示', '异议处理', '列入培育名单', '终止'],
    ],
    [
      ['申报', '推荐', '公示', '异议处理'],
      ['评审', '公示', '异议处理', '列入培育名单', '终止'],
    ],
    [
      ['申报', '推荐', '公示', '异议处理', '评审'],
      ['评审', '公示', '终止'],
    ],
    [['申报', '推荐', '终止'], []],
  ])('after %s', (steps, next) => {
    expect(possible(after(...steps))).toEqual(next);
    expect(hindered(after(...steps), 'unlisted')).toEqual(ONLY_LISTED);
    expect(hindered(after(...steps), 'order')).toEqual(
      STEPS.filter((kind) => !next.includes(kind) && !ONLY_LISTED.includes(kind)),
    );
  });
});

describe('on the list', () => {
  const listed = after(...TO_LIST);
  const free = ONLY_LISTED.filter((kind) => kind !== '整改验收');

  test('all that happens there but an inspection of nothing; nothing that leads there', () => {
    expect(possible(listed)).toEqual(free);
    expect(hindered(listed, 'settled')).toEqual(['整改验收']);
    expect(hindered(listed, 'listed')).toEqual(STEPS.slice(0, 8));
  });

  test.each(free.filter((kind) => kind !== '限期整改' && kind !== '退出'))('%s changes nothing of that', (kind) => {
    expect(possible(after(...TO_LIST, kind))).toEqual(free);
  });

  test.each<[results: readonly (Result | undefined)[], isOpen: boolean]>([
    [[], true],
    [['不通过'], true],
    [['不通过', '通过'], false],
    [['通过'], false],
    [[undefined], true],
  ])('a rectification with inspections %s: open: %s', (results, isOpen) => {
    const inspected = results.map((result): Taken => (result ? ['整改验收', result] : '整改验收'));
    expect(possible(after(...TO_LIST, '限期整改', ...inspected)).includes('整改验收')).toBe(isOpen);
    expect(possible(after(...TO_LIST, '限期整改', ...inspected, '限期整改'))).toContain('整改验收');
  });

  test('no other result settles a rectification', () => {
    for (const kind of ['验收', '年度评估'] as const)
      expect(possible(after(...TO_LIST, '限期整改', [kind, '通过']))).toContain('整改验收');
  });
});

describe('off the list', () => {
  const left = after(...TO_LIST, '限期整改', '退出');
  test('what changed on it may be filed still, and the way leads there again; a rectification is over', () => {
    expect(possible(left)).toEqual(['形式审查', '评审', '公示', '变更备案']);
    expect(hindered(left, 'unlisted')).toEqual(ONLY_LISTED.filter((kind) => kind !== '变更备案'));
    expect(possible(after(...TO_LIST, '限期整改', '退出', '变更备案'))).toEqual(possible(left));
    const again = after(...TO_LIST, '限期整改', '退出', '公示', '列入培育名单');
    expect(possible(again)).toEqual(possible(after(...TO_LIST)));
  });
});

test('consents and corrections stand beside the steps', () => {
  expect([isStep('书面同意'), isStep('更正'), isStep('评审'), isStep('变更备案')]).toEqual([false, false, true, true]);
});
