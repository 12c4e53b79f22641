/** What a paste brings along is one finding, mended at one go. */
import { describe, expect, test } from 'vitest';
import { AS_OF, opened, register } from '#src/testing/form/sample-register.ts';
import type { DataPath } from '#schemas/shape.ts';
import { setAt, valueOf } from './edit-record.ts';
import { formFieldAt } from './field-model.ts';
import type { FormRecord } from './form-record.ts';
import { judgeForm } from './judge-form.ts';
import { withMarksTogether } from './pasted-marks.ts';

const carbon = opened('haizhou/carbon-fibre');

function shown(record: FormRecord) {
  const { findings } = judgeForm(record, register, AS_OF);
  return withMarksTogether(findings, (path) => {
    const [text, field] = [valueOf(record, path), formFieldAt(path)];
    return typeof text === 'string' && field ? { text, field } : undefined;
  });
}
const written = (path: DataPath, text: string) => shown(setAt(carbon, path, text));

test('what Word brings along is one finding that says what it is', () => {
  const [one, ...more] = written(['positioning'], '\uf0b7\t打造\t碳纤维\u200b高地，占３０％\u00a0以上\t。');
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    path: ['positioning'],
    message:
      '建设定位：粘贴带进了 6 个看不见的符号（制表符 3、项目符号 1、零宽空格 1、特殊空格 1）；有 2 个全角数字或字母',
    clean: '打造  碳纤维高地，占30％ 以上  。',
  });
});

describe('mended at one go', () => {
  test.each<[about: string, path: DataPath, text: string]>([
    ['signs nobody sees', ['plan'], '第一阶段\u200b\r\n\t第二阶段\u2028第三\ufeff'],
    ['what turns the text', ['lead', 'role'], '总体\u202e集成'],
    ['full width in a long text', ['plan'], `${'到二〇二六年，'.repeat(20)}达到３０％`],
    ['radicals', ['governance', 'body'], '⼯作专班\u200b，牵头单位任组⻓'],
    ['a name', ['members', 0, 'name'], '示例\u200b纤维（连云港) 有限公司'],
  ])('%s', (_, path, text) => {
    const found = written(path, text).filter(({ rule }) => rule.startsWith('text/'));
    expect(found.length).toBe(1);
    const again = written(path, found[0]?.clean ?? '');
    expect(again.filter(({ rule }) => rule.startsWith('text/'))).toEqual([]);
  });
});

test('what only a person can mend stays a finding of its own', () => {
  const found = written(['plan'], '甲\u200b乙\ue000丙');
  expect(found.map(({ message, clean }) => [message, clean])).toEqual([
    ['中长期发展规划：粘贴带进了 1 个看不见的符号（零宽空格 1）', '甲乙\ue000丙'],
    [expect.stringMatching(/U\+E000/), undefined],
  ]);
});

test('a short text that is only written another way shows how it is written', () => {
  const [one] = written(['application', 'date'], '2024年6月20日');
  expect(one).toMatchObject({ rule: 'text/canonical', needed: '2024-06-20' });
  expect(one).not.toHaveProperty('clean');
});
