import { expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { CLAUSE_RULES, REGISTER_RULES } from '#src/eligibility/rules/index.ts';
import { inFieldNames } from './field-names.ts';

const keys = new Set([...eachField(Alliance)].map(({ path }) => path.at(-1)));

test.each([...Object.values(CLAUSE_RULES), ...Object.values(REGISTER_RULES)].map(({ fix }) => fix))(
  '“%s” names no key',
  (fix) => {
    expect((inFieldNames(fix).match(/[A-Za-z]+/g) ?? []).filter((word) => keys.has(word))).toEqual([]);
  },
);

test.each([
  ['在 governance 下逐项写明（内部信息，不公开）', '在“运行机制”下逐项写明（内部信息，不公开）'],
  ['在 application 中写 { date: 提交申请书的日期 }', '在“申报”中写明提交申请书的日期'],
  ['由市局登记变更备案（npm run new -- --decision 变更备案），写同一天', '由市局登记变更备案，写同一天'],
  ['对照 npm run new -- --decision 生成的样例补齐或删去', '照这一事项的样例补齐或删去'],
  ['填写批次前一年的数据（lead.finance）；登记仓库公开时写年度', '填写批次前一年的数据；登记仓库公开时写年度'],
  ['改成 data/industries.yaml 中的名称', '改成产业目录中的名称'],
  ['删去多余的空格；或运行 npm run fix', '删去多余的空格'],
  ['改成 GR 开头的编号', '改成 GR 开头的编号'],
])('%s', (fix, said) => {
  expect(inFieldNames(fix)).toBe(said);
});
