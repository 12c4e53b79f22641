/** What the instructions list is what the form, the schema and the rules say. */
import { expect, test } from 'vitest';
import { FORM_SECTIONS } from '#src/staff/form/field-model.ts';
import { readFixtures } from '#src/eligibility/rules/fixtures.ts';
import { publication } from '#src/publication/load-publication.ts';
import { describeRules } from '#src/publication/public-rules.ts';
import { atHand, OF_LATER } from './at-hand.ts';
import { COMMON_RULES, commonErrors } from './common-errors.ts';
import { internalLabels } from './not-shown.ts';

test('every step of the form is listed, with every field of it and the clauses they cite', () => {
  const [latest] = publication().policies;
  const steps = atHand(latest?.policy);
  expect(atHand(undefined).flatMap(({ citations }) => citations)).toEqual([]);
  const asked = FORM_SECTIONS.filter(({ id }) => id !== OF_LATER);
  expect(asked.length).toBeLessThan(FORM_SECTIONS.length);
  expect(steps.map(({ title }) => title)).toEqual(asked.map(({ title }) => title));
  for (const [i, { fields }] of asked.entries()) {
    const inner = fields.flatMap((field) => field.fields ?? field.item?.fields ?? [field]);
    for (const { label } of inner) expect(steps[i]?.asked.join('、'), label).toContain(label);
  }
  expect(steps.find(({ title }) => title === '运行机制')).toEqual({
    title: '运行机制',
    asked: ['管理协调机构', '科技成果和知识产权归属', '许可使用', '转化收益分配', '经费管理'],
    internal: true,
    citations: ['二、（一）4'],
  });
  expect(steps.filter(({ internal }) => internal).map(({ title }) => title)).toEqual(['申请单位自述', '运行机制']);
  expect(steps[0]?.asked).toContain('联系方式（联系部门、办公电话）');
});

test('what is never published is named once, by its outermost field', () => {
  expect(internalLabels().toSorted()).toEqual(
    [
      '上一年度经营数据',
      '协议签字人',
      '原法定代表人',
      '推荐意见',
      '法定代表人',
      '申请单位自述',
      '联系方式',
      '运行机制',
    ].toSorted(),
  );
});

const rules = describeRules(publication(), readFixtures(process.cwd()));

test('the common errors are told in the words of checks and rules, without keys of the file', () => {
  const errors = commonErrors(rules);
  const used = rules.rules.map(({ id }) => id);
  expect(COMMON_RULES.filter((id) => !used.includes(id))).toEqual([]);
  expect(errors.length).toBeGreaterThan(15);
  expect(errors).toContainEqual({
    title: '不得有手机号',
    why: '个人信息保护法：登记簿只收履行职责所必需的信息',
    fix: '改填办公座机（0xxx-xxxxxxxx）或删去。已提交的，请告知市局审核人员从历史中清除',
    page: '/rules/checks/#privacy-mobile',
  });
  expect(errors.filter(({ fix }) => /npm run|waivers|rule:|subject|[a-wyz]-[a-z]/.test(fix))).toEqual([]);
  expect(new Set(errors.map(({ page }) => page)).size).toBe(errors.length);
});

test('a check that is gone is missed; a rule that no notice uses is left out', () => {
  expect(() => commonErrors({ ...rules, checks: [] })).toThrow('privacy/mobile');
  const without = rules.rules.filter(({ id }) => id !== 'min-members');
  expect(commonErrors({ ...rules, rules: without })).toHaveLength(commonErrors(rules).length - 1);
});
