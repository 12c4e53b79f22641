/** The organisations of an alliance: the lead (牵头单位) and the members (成员单位). */
import { z } from 'zod';
import { internal, shown } from './field.ts';
import { IsoDate } from './day-fields.ts';
import { CreditCode, HighTechCertificate, Name, Text } from './text-fields.ts';
import { Money, Year } from './number-fields.ts';
import { wordOf } from './words.ts';

/** Who signed the agreement for an organisation. */
export const Signatory = z.strictObject({
  name: internal(Name.optional(), {
    label: '签字人姓名',
    help: '在组建协议上签字的人',
    sensitive: true,
  }),
  as: internal(z.enum(['法定代表人', '授权人']), { label: '签字人身份', help: '签字的是法定代表人，还是经授权的人' }),
});

/** 高新技术企业证书. A renewal is added to the list; nothing is replaced. */
export const HighTech = z.strictObject({
  certificate: shown(HighTechCertificate, { label: '证书编号', help: 'GR 加 12 位数字，照证书填写' }),
  issued: shown(IsoDate, { label: '发证日期', help: '证书上的发证日期' }),
});

/** Last year's figures, in 万元; or, in a public repository, who has seen them. */
export const Finance = z.strictObject({
  year: internal(Year, {
    label: '数据年度',
    help: '批次年份的上一年，如 2024 年的批次填 2023；后来接手牵头的，为接手的上一年',
  }),
  salesRevenue: internal(Money.optional(), {
    label: '销售收入',
    help: '以万元为单位，1 亿元写作 10000',
    sensitive: true,
  }),
  rdExpenditure: internal(Money.optional(), {
    label: '研发投入',
    help: '以万元为单位；研发投入强度由系统计算，不用填',
    sensitive: true,
  }),
  confirmedBy: internal(Name.optional(), {
    label: '核实单位',
    help: '{confirmer}',
  }),
});

/** A name that was used through the day before `until`. */
export const FormerName = z.strictObject({
  name: shown(Name, { label: '曾用名', help: '当时用的全称' }),
  until: shown(IsoDate, { label: '停用日期', help: '从这一天起用新名称' }),
});
export type FormerName = z.output<typeof FormerName>;

/** A legal representative through the day before `until`. */
export const FormerRepresentative = z.strictObject({
  name: internal(Name, { label: '姓名', help: '原法定代表人的姓名', sensitive: true }),
  until: internal(IsoDate, { label: '卸任日期', help: '从这一天起由新的法定代表人担任' }),
});

const organisation = {
  name: shown(Name, { label: '单位名称', help: '与营业执照或法人证书一致的全称' }),
  formerNames: shown(z.array(FormerName).max(20).optional(), {
    label: '曾用名',
    help: '单位更名以后，把旧名称和停用日期写在这里；信用代码不变',
  }),
};
const certificates = (help: string) => shown(z.array(HighTech).max(20).optional(), { label: '高新技术企业证书', help });

const CREDIT_CODE = { label: '统一社会信用代码', help: '18 位，照营业执照或法人证书填写' };

const lead = {
  ...organisation,
  creditCode: shown(CreditCode, CREDIT_CODE),
  kind: shown(wordOf('leadKinds'), { label: '牵头单位类别', help: '照通知的分类，选牵头单位是哪一类' }),
  since: shown(IsoDate.optional(), {
    label: '开始牵头日期',
    help: '后来接手的才填，写从哪一天起牵头；从组建时起就牵头的不填',
  }),
  registeredIn: shown(Text.optional(), { label: '注册地', help: '照营业执照或法人证书，写到县区，如 {place}' }),
  legalRepresentative: internal(Name.optional(), {
    label: '法定代表人',
    help: '照营业执照或法人证书写姓名',
    sensitive: true,
  }),
  formerLegalRepresentatives: internal(z.array(FormerRepresentative).max(20).optional(), {
    label: '原法定代表人',
    help: '更换法定代表人以后，把原来的姓名和卸任日期写在这里',
  }),
  signatory: internal(Signatory.optional(), { label: '协议签字人', help: '代表本单位签署组建协议的人' }),
  highTech: certificates('有证书的企业填写，没有的不填；换发新证的加一项，旧的不删'),
  finance: internal(Finance.optional(), { label: '上一年度经营数据', help: '{figures}填写' }),
  role: shown(Text.optional(), { label: '承担任务', help: '在创新联合体中承担什么、负责什么。30—100 字' }),
};

/** The lead. */
export const Lead = z.strictObject(lead);

/** A lead of the past: what it was, through the day before `until`. */
export const FormerLead = z.strictObject({
  ...lead,
  until: shown(IsoDate, { label: '不再牵头日期', help: '从这一天起由新的牵头单位牵头' }),
});

/** A member. A partner from abroad has no credit code, but a country or region. */
export const Member = z.strictObject({
  ...organisation,
  creditCode: shown(CreditCode.optional(), {
    label: CREDIT_CODE.label,
    help: '18 位，照营业执照或法人证书填写；境外的没有，写国家或地区',
  }),
  kind: shown(wordOf('memberKinds'), { label: '单位类别', help: '照通知的分类，选这家单位是哪一类' }),
  country: shown(Name.optional(), { label: '国家或地区', help: '境外的单位填写，如 德国、中国香港' }),
  joined: shown(IsoDate.optional(), {
    label: '加入日期',
    help: '后来加入的才填，写从哪一天起参加；从组建时起就参加的不填',
  }),
  left: shown(IsoDate.optional(), {
    label: '退出日期',
    help: '退出的才填，写从哪一天起不再是成员单位；退出的单位不删',
  }),
  role: shown(Text.optional(), { label: '承担任务', help: '在创新联合体中承担什么、负责什么。30—100 字' }),
  discipline: shown(Text.optional(), {
    label: '学科方向',
    help: '高校院所填写：以什么学科参加，与所属产业有什么关系',
  }),
  team: shown(Text.optional(), {
    label: '专门研究团队',
    help: '高校院所填写：团队名称、研究方向和固定人员数，不写人名。30—150 字',
  }),
  highTech: certificates('有证书的企业填写，没有的不填；换发新证的加一项，旧的不删'),
  signatory: internal(Signatory.optional(), { label: '协议签字人', help: '代表本单位签署组建协议的人' }),
});
export type Lead = z.output<typeof Lead>;
export type Member = z.output<typeof Member>;
export type FormerLead = z.output<typeof FormerLead>;
export type HighTech = z.output<typeof HighTech>;
