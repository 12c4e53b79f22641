/** A year's notice as data: its clauses with their strength, and the rule or attestation that answers each. */
import { z } from 'zod';
import { shown } from './field.ts';
import { DocumentNumber, IsoDate, LongText, Name, Slug, Text, Year } from './fields.ts';

/** 必须: must. 原则上: may be excused, in writing. 人工: only a person can judge, and attests it. */
export const Strength = z.enum(['必须', '原则上', '人工']);
export type Strength = z.output<typeof Strength>;

/** Parameters as written; the rule's own schema converts them. */
const WrittenParams = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .meta({ editor: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'array'] } } });
const FieldPath = z
  .string()
  .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/, '不是字段路径（写作 recommendation.opinion.resources）');

const requirement = {
  id: shown(Slug, { label: '条款标识', help: '小写字母和连字符，页面锚点用它' }),
  text: shown(LongText, { label: '条款原文', help: '与通知逐字一致' }),
  rule: shown(Slug.optional(), { label: '规则', help: 'src/eligibility/rules 中的规则' }),
  with: shown(WrittenParams.optional(), { label: '参数', help: '规则的数字和名称，只写在这里' }),
};

/** A clause of the notice. It has a rule, or the fields in which a person attests it; never both. */
export const Clause = z
  .strictObject({
    ...requirement,
    citation: shown(Name, { label: '条款出处', help: '如 二、（一）2' }),
    strength: shown(Strength, { label: '约束程度', help: '必须、原则上或人工' }),
    attested: shown(z.array(FieldPath).min(1).optional(), {
      label: '认定字段',
      help: '由人认定时，写明认定意见所在字段',
    }),
  })
  .refine((clause) => (clause.rule === undefined) !== (clause.attested === undefined), {
    path: ['rule'],
    message: '条款要么有 rule，要么有 attested',
    params: { needed: 'rule 和 attested 二者有且只有其一' },
  });
export type Clause = z.output<typeof Clause>;

/** Local practice: a rule the register keeps that the notice does not state. Never shown as the notice's words. */
export const Practice = z.strictObject({
  ...requirement,
  rule: shown(Slug, { label: '规则', help: 'src/eligibility/rules 中的规则' }),
  text: shown(Text, { label: '说明', help: '本系统的做法，不是通知原文' }),
});

/** A passage of part 一 (main tasks) or 三 (support measures). */
export const Passage = z.strictObject({
  id: shown(Slug, { label: '标识', help: '小写字母和连字符' }),
  citation: shown(Name, { label: '出处', help: '如 一、（一）' }),
  title: shown(Name, { label: '名称', help: '如 共同开展关键技术攻关' }),
  text: shown(LongText, { label: '原文', help: '与通知逐字一致' }),
});

export const Policy = z.strictObject({
  year: shown(Year, { label: '年度', help: '与文件名一致' }),
  document: shown(DocumentNumber, { label: '文号', help: '通知的发文字号' }),
  title: shown(Name, { label: '标题', help: '通知标题' }),
  issuer: shown(Name, { label: '发文机关', help: '通知的发文机关' }),
  issued: shown(IsoDate.optional(), { label: '成文日期', help: '通知落款的日期；不知道的不填，申报就只核对年份' }),
  tasks: shown(z.array(Passage), { label: '主要任务', help: '通知第一部分' }),
  clauses: shown(z.array(Clause), { label: '条款', help: '通知第二、四部分（及被规则引用的第一部分）' }),
  measures: shown(z.array(Passage), { label: '支持措施', help: '通知第三部分' }),
  practice: shown(z.array(Practice), { label: '本地做法', help: '通知没有规定、由本系统约定的规则' }),
});
export type Policy = z.output<typeof Policy>;
