/**
 * A notice as data: its words, its clauses with their strength and the rule or attestation that answers each, and how the
 * bureau reads it. One file `data/policies/<id>.yaml` beside the notice's own text, `<id>.md`.
 */
import { z } from 'zod';
import { shown } from './field.ts';
import { IsoDate } from './day-fields.ts';
import { NoticeNumber } from './notice-number.ts';
import { LongText, Name, Slug, Text } from './text-fields.ts';
import { NoticeId } from './number-fields.ts';
import { Vocabulary } from './vocabulary.ts';

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
/** Ids of passages by field: `lead.kind: [lead-leads]`. Lists are passed through, as in `members.team`. */
const CitedFields = z
  .record(FieldPath, z.array(Slug).min(1))
  .meta({ editor: { type: 'object', additionalProperties: { type: 'array' } } });

const requirement = {
  id: shown(Slug, { label: '条款标识', help: '小写字母和连字符，页面锚点用它' }),
  text: shown(LongText, { label: '条款原文', help: '与通知逐字一致' }),
  rule: shown(Slug.optional(), { label: '规则', help: 'src/eligibility/rules 中的规则' }),
  with: shown(WrittenParams.optional(), { label: '参数', help: '规则的数字和名称，只写在这里，与条款原文一致' }),
};

/** A clause of the notice. It has a rule, the fields in which a person attests it, or a point of its own to attest. */
export const Clause = z
  .strictObject({
    ...requirement,
    citation: shown(Name, { label: '条款出处', help: '通知的段落，如 二、（一）2' }),
    strength: shown(Strength, { label: '约束程度', help: '必须、原则上或人工' }),
    attested: shown(z.array(FieldPath).min(1).optional(), {
      label: '认定字段',
      help: '由人认定时，写明认定意见所在字段',
    }),
    attestedAs: shown(Name.optional(), {
      label: '认定事项',
      help: '由人认定而没有现成字段的，给这一事项起个名称，推荐单位在推荐意见的“其他认定”中写',
    }),
  })
  .refine(({ rule, attested, attestedAs }) => [rule, attested, attestedAs].filter(Boolean).length === 1, {
    path: ['rule'],
    message: '条款要么有 rule，要么有 attested 或 attestedAs',
    params: { needed: 'rule、attested 和 attestedAs 三者有且只有其一' },
  });
export type Clause = z.output<typeof Clause>;

/** Local practice: what the register keeps to that the notice does not state. Never shown as the notice's words. */
export const Practice = z.strictObject({
  ...requirement,
  rule: shown(Slug.optional(), { label: '规则', help: 'src/eligibility/rules 中的规则；只说明做法的不填' }),
  text: shown(Text, { label: '说明', help: '本系统的做法，不是通知原文' }),
});

/** A passage of main tasks or of support measures. */
export const Passage = z.strictObject({
  id: shown(Slug, { label: '标识', help: '小写字母和连字符' }),
  citation: shown(Name, { label: '出处', help: '通知的段落，如 一、（一）' }),
  title: shown(Name, { label: '名称', help: '这一段的小标题' }),
  text: shown(LongText, { label: '原文', help: '与通知逐字一致' }),
});

/** What being on the list means, in the notice's words. */
export const Effect = z.strictObject({
  passage: shown(Slug, { label: '所在段落', help: '主要任务、条款或支持措施的标识' }),
  text: shown(LongText, { label: '原文', help: '与通知逐字一致的一句话，显示在首页等处' }),
});

/** How the bureau reads words that allow more than one reading. */
export const Reading = z
  .strictObject({
    clause: shown(Slug.optional(), { label: '条款', help: '读法所涉条款的标识' }),
    citation: shown(Name.optional(), { label: '段落', help: '读法涉及整个段落时，写段落，如 二、（一）' }),
    says: shown(Text, { label: '读法', help: '按哪一种意思执行' }),
    because: shown(Text, { label: '理由', help: '原文为什么可以有两种读法，为什么取这一种' }),
    status: shown(z.enum(['待市局确认', '已确认']), { label: '确认情况', help: '待市局确认或已确认' }),
    date: shown(IsoDate, { label: '日期', help: '提出或确认的日期' }),
  })
  .refine(({ clause, citation }) => (clause === undefined) !== (citation === undefined), {
    path: ['clause'],
    message: '读法要么针对一个条款（clause），要么针对一个段落（citation）',
    params: { needed: 'clause 和 citation 二者有且只有其一' },
  });
export type Reading = z.output<typeof Reading>;

export const Policy = z.strictObject({
  id: shown(NoticeId, { label: '通知标识', help: '年份；同一年的第二次通知写作 2024-2。与文件名一致，批次按它填写' }),
  document: shown(NoticeNumber, { label: '文号', help: '通知的发文字号' }),
  title: shown(Name, { label: '标题', help: '通知标题' }),
  issuer: shown(Name, { label: '发文机关', help: '通知的发文机关' }),
  issued: shown(IsoDate.optional(), { label: '成文日期', help: '通知落款的日期；不知道的不填，申报就只核对年份' }),
  omits: shown(Text.optional(), {
    label: '略去的内容',
    help: '为保护个人信息从原文中略去的，如 联系人姓名；一字未略的不填',
  }),
  vocabulary: shown(Vocabulary, { label: '用语', help: '通知所用的类别名称，登记文件只能用这些' }),
  fields: shown(CitedFields.optional(), { label: '字段出处', help: '填写说明里“见……”的出处：字段路径和条款标识' }),
  effect: shown(Effect.optional(), { label: '列入名单的作用', help: '通知没有写的不填' }),
  covers: shown(z.array(Name).max(20), {
    label: '逐句对应的部分',
    help: '通知的部分序号，如 [二, 四]：其中每一句都要有条款、任务或措施',
  }),
  tasks: shown(z.array(Passage), { label: '主要任务', help: '通知所列的主要任务' }),
  clauses: shown(z.array(Clause), { label: '条款', help: '通知的各项要求' }),
  measures: shown(z.array(Passage), { label: '支持措施', help: '通知所列的支持措施' }),
  readings: shown(z.array(Reading).max(60).optional(), {
    label: '市局的读法',
    help: '原文可以有两种读法时取哪一种',
  }),
  practice: shown(z.array(Practice), { label: '本系统的做法', help: '通知没有规定、由本系统约定的做法' }),
});
export type Policy = z.output<typeof Policy>;
