/**
 * One document or act of the bureau, one file `data/decisions/<year>/<slug>.yaml`. The shape asks only for kind and day;
 * what each kind needs besides stands in `src/registry/decisions/contents.ts`, so that it is said in words.
 */
import { z } from 'zod';
import { internal, shown, type PublicOf } from './field.ts';
import { IsoDate } from './day-fields.ts';
import {
  CreditCode,
  DecisionId,
  DocumentNumber,
  LongText,
  Name,
  OfficePhone,
  Sha256,
  Slug,
  Text,
} from './text-fields.ts';
import { Flag, Year } from './number-fields.ts';
import { HttpUrl } from './site-fields.ts';

/** Kinds of act, in the order in which they follow one another on one day. */
export const DecisionKind = z.enum([
  '形式审查',
  '评审',
  '公示',
  '异议处理',
  '书面同意',
  '列入培育名单',
  '变更备案',
  '支持事项',
  '年度评估',
  '限期整改',
  '整改验收',
  '验收',
  '终止',
  '退出',
  '更正',
]);
export type DecisionKind = z.output<typeof DecisionKind>;

/** What an act of assessment found: the first three for 年度评估, the last two for 验收 and 整改验收. */
export const Result = z.enum(['优秀', '合格', '不合格', '通过', '不通过']);
export type Result = z.output<typeof Result>;

/** Changes after listing that a 变更备案 lets stand. */
export const ChangeKind = z.enum(['联合体更名', '牵头单位变更', '成员加入', '成员退出']);
export type ChangeKind = z.output<typeof ChangeKind>;

/** Why an alliance leaves the list. */
export const ExitCause = z.enum(['自愿', '撤销', '期满', '合并', '解散']);
export type ExitCause = z.output<typeof ExitCause>;

export const AllianceResult = z.strictObject({
  alliance: shown(Slug, { label: '联合体标识', help: '联合体的短名，即登记文件的文件名，不带 .yaml' }),
  result: shown(Result, { label: '结果', help: '年度评估：优秀、合格、不合格；验收和整改验收：通过、不通过' }),
  reason: shown(Text.optional(), { label: '公开的原因', help: '会公开；不宜公开的，写在“内部原因”里' }),
  internalReason: internal(Text.optional(), { label: '内部原因', help: '只供内部查阅，不公开', sensitive: true }),
});
export type AllianceResult = z.output<typeof AllianceResult>;

export const FiledChange = z.strictObject({
  alliance: shown(Slug.optional(), { label: '联合体标识', help: '一份文件涉及几个联合体时填写' }),
  what: shown(ChangeKind, { label: '变更事项', help: '哪一种变更' }),
  name: shown(Name, { label: '名称', help: '更名的写新名称，其余写所涉单位的全称' }),
  from: shown(IsoDate, { label: '变更日期', help: '从这一天起按变更后的，与登记文件里写的是同一天' }),
});
export type FiledChange = z.output<typeof FiledChange>;

/** Where and until when the public may object. Published with the 公示. */
export const Objections = z.strictObject({
  until: shown(IsoDate.optional(), { label: '异议截止日期', help: '与公示的最后一天不同的才填' }),
  office: shown(Name, { label: '受理部门', help: '写部门，不写个人' }),
  phone: shown(OfficePhone, { label: '受理电话', help: '只可为办公座机，写作 {phone}' }),
  address: shown(Text.optional(), { label: '受理地址', help: '邮寄或当面提交的地址' }),
});

/** What a decision says besides its kind and day; each kind uses some of it. */
const content = {
  document: shown(DocumentNumber.optional(), { label: '文号', help: '发文字号，如 {document}' }),
  sha256: shown(Sha256.optional(), {
    label: '盖章原件校验值',
    help: '可不填（技术人员用）：盖章原件扫描件的 SHA-256，审核人据此认出是哪一份；扫描件不放进登记簿',
  }),
  title: shown(Name.optional(), { label: '标题', help: '文件标题；支持事项写项目、平台等的名称' }),
  alliances: shown(z.array(Slug).min(1).max(500).optional(), {
    label: '所涉联合体',
    help: '联合体的短名，即登记文件的文件名，不带 .yaml；一份文件涉及几个就写几个',
  }),
  until: shown(IsoDate.optional(), {
    label: '截止日期',
    help: '公示的最后一天、培育期的最后一天或整改期限，当日算在内',
  }),
  round: shown(Name.optional(), { label: '轮次', help: '形式审查、评审不止一轮时填写，如 专家评审、答辩' }),
  notice: shown(HttpUrl.optional(), { label: '公告网址', help: '公示或通知所在的网页' }),
  objections: shown(Objections.optional(), { label: '异议受理', help: '公示期间向谁、怎样提出异议' }),
  follows: shown(DecisionId.optional(), { label: '接续的公示', help: '再次公示时写前一次公示，如 2024/gongshi' }),
  received: internal(IsoDate.optional(), { label: '收到异议日期', help: '只供内部查阅，不公开' }),
  outcome: internal(z.enum(['成立', '不成立']).optional(), { label: '异议是否成立', help: '只供内部查阅，不公开' }),
  matter: internal(LongText.optional(), {
    label: '异议内容',
    help: '异议说了什么，不写提出人；只供内部查阅，不公开',
    multiline: true,
  }),
  clause: shown(Slug.optional(), { label: '条款', help: '书面同意例外的是哪一条“原则上”条款，写它的标识，见通知页' }),
  subject: shown(Name.optional(), { label: '所涉单位', help: '只涉及一家单位的，写它的全称' }),
  code: shown(CreditCode.optional(), { label: '确认的信用代码', help: '校验位不符、经核实确为发证机关所发的信用代码' }),
  year: shown(Year.optional(), { label: '评估年度', help: '评估的是哪一年，如 2025' }),
  results: shown(z.array(AllianceResult).min(1).max(500).optional(), {
    label: '各联合体的结果',
    help: '年度评估、验收和整改验收填写，每个联合体一项',
  }),
  measure: shown(Slug.optional(), { label: '支持措施', help: '属于通知所列的哪一项支持措施，写它的标识' }),
  changes: shown(z.array(FiledChange).min(1).max(200).optional(), { label: '变更内容', help: '每项变更一条' }),
  cause: shown(ExitCause.optional(), { label: '退出情形', help: '因为什么退出名单' }),
  reason: shown(Text.optional(), { label: '公开的原因', help: '会公开；不宜公开的，写在“内部原因”里' }),
  internalReason: internal(Text.optional(), { label: '内部原因', help: '只供内部查阅，不公开', sensitive: true }),
};
const DATE = { label: '日期', help: '作出决定的日期；公示写第一天' };

/** What is right instead, in a 更正: only the fields that change. */
export const Instead = z.strictObject({ date: shown(IsoDate.optional(), DATE), ...content });

export const Decision = z.strictObject({
  kind: shown(DecisionKind, { label: '事项', help: '这份文件或这件事是什么' }),
  date: shown(IsoDate, DATE),
  ...content,
  corrects: shown(DecisionId.optional(), { label: '更正的决定', help: '写年份和文件名，如 2024/peiyu-mingdan' }),
  instead: shown(Instead.optional(), { label: '更正为', help: '只写有变化的各项' }),
  withdraws: shown(Flag.optional(), { label: '整份撤回', help: '原决定整份作废时写 true，不写“更正为”' }),
});

/** A decision as its file holds it, values converted. */
export type Decision = z.output<typeof Decision>;
/** What of a decision may be published, derived from each field's visibility. */
export type PublicDecision = PublicOf<typeof Decision>;
