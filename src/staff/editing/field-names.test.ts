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
  [
    '增加成员单位；确有理由的，由市局书面同意后在 waivers 中写明（rule: min-members）',
    '增加成员单位；确有理由的，由市局书面同意后在“书面说明”中写明',
  ],
  [
    '在 waivers 中写明（rule: research-member-team，subject: 该单位的统一社会信用代码）',
    '在“书面说明”中写明，所涉单位写该单位的统一社会信用代码',
  ],
  [
    '在 history 的第一条写 { event: 申报, date: 提交申请书的日期 }',
    '在“阶段”的第一条写“申报”一项，日期为提交申请书的日期',
  ],
  ['填写批次前一年的数据（lead.finance）；仓库公开时写年度', '填写批次前一年的数据；仓库公开时写年度'],
  ['改成 data/industries.yaml 中的名称', '改成产业目录中的名称'],
  ['删去多余的空格；或运行 npm run fix', '删去多余的空格'],
  ['改成 GR 开头的编号', '改成 GR 开头的编号'],
])('%s', (fix, said) => {
  expect(inFieldNames(fix)).toBe(said);
});
