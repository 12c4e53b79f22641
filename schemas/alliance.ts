/**
 * One alliance, one file `data/alliances/<board>/<id>.yaml`. The shape asks only for what makes a record readable;
 * what the notice asks for is asked by rules, which quote the clause.
 */
import { z } from 'zod';
import { internal, shown, type PublicOf } from './field.ts';
import {
  AllianceName,
  DocumentNumber,
  IsoDate,
  LongText,
  Name,
  OfficePhone,
  Sha256,
  Slug,
  Text,
  Year,
  YearMonth,
} from './fields.ts';
import { Lead, Member } from './organisation.ts';

/** The four main tasks, 一、（一）–（四）. */
export const TaskKind = z.enum(['关键技术攻关', '高端创新载体', '科研人才', '成果转化']);
export type TaskKind = z.output<typeof TaskKind>;

/** The five contents of the charter, 二、（一）3. */
export const CharterContent = z.enum(['技术创新目标', '任务分工', '组织机构', '工作职责', '权利与义务']);

/** The events of a record; the last one is its stage. */
export const StageEvent = z.enum([
  '申报',
  '推荐',
  '形式审查',
  '评审',
  '公示',
  '列入培育名单',
  '年度评估',
  '限期整改',
  '终止',
  '退出',
]);
export type StageEvent = z.output<typeof StageEvent>;

export const Task = z.strictObject({
  kind: shown(TaskKind, { label: '任务类别', help: '通知第一部分的四类主要任务之一' }),
  title: shown(Name, { label: '任务名称', help: '一句话写明做什么' }),
  goal: shown(Text.optional(), { label: '考核指标', help: '可以检验的目标，见二、（一）1' }),
  undertakers: shown(z.array(Name).max(40).optional(), {
    label: '承担单位',
    help: '牵头单位或成员单位的全称，见二、（一）3',
  }),
  start: shown(YearMonth.optional(), { label: '开始年月', help: '写作 2024-07' }),
  end: shown(YearMonth.optional(), { label: '结束年月', help: '写作 2026-12' }),
});
export type Task = z.output<typeof Task>;

export const Agreement = z.strictObject({
  signed: shown(IsoDate, { label: '协议签署日期', help: '组建（共建）协议的签署日期，见二、（一）3' }),
  sha256: shown(Sha256.optional(), { label: '协议文件校验值', help: '协议扫描件的 SHA-256；文件本身不入库' }),
});

export const Charter = z.strictObject({
  adopted: shown(IsoDate, { label: '章程通过日期', help: '章程通过的日期，见二、（一）3' }),
  covers: shown(z.array(CharterContent).max(5).optional(), {
    label: '章程内容',
    help: '技术创新目标、任务分工、组织机构、工作职责、权利与义务五项，见二、（一）3',
  }),
});

export const Governance = z.strictObject({
  body: internal(LongText.optional(), {
    label: '管理协调机构',
    help: '负责创新联合体的建设运行，见二、（一）4',
    multiline: true,
  }),
  ipOwnership: internal(LongText.optional(), {
    label: '科技成果和知识产权归属',
    help: '见二、（一）4',
    multiline: true,
  }),
  licensing: internal(LongText.optional(), { label: '许可使用', help: '见二、（一）4', multiline: true }),
  benefitSharing: internal(LongText.optional(), { label: '转化收益分配', help: '见二、（一）4', multiline: true }),
  funding: internal(LongText.optional(), { label: '经费管理', help: '见二、（一）4', multiline: true }),
});

export const Opinion = z.strictObject({
  cooperation: internal(LongText.optional(), { label: '合作基础', help: '推荐单位考察认定，见四、2', multiline: true }),
  rdCapability: internal(LongText.optional(), {
    label: '研发能力',
    help: '推荐单位考察认定，见四、2',
    multiline: true,
  }),
  resources: internal(LongText.optional(), { label: '资源配置', help: '推荐单位考察认定，见四、2', multiline: true }),
  benefitDistribution: internal(LongText.optional(), {
    label: '成果分配机制',
    help: '推荐单位考察认定，见四、2',
    multiline: true,
  }),
});

export const Recommendation = z.strictObject({
  date: shown(IsoDate, { label: '推荐日期', help: '推荐汇总表报市科技局的日期，见四、2' }),
  document: shown(DocumentNumber.optional(), { label: '推荐文号', help: '推荐单位的发文字号，如 海科〔2024〕12号' }),
  opinion: internal(Opinion.optional(), { label: '推荐意见', help: '四项考察认定，见四、2' }),
});

export const Contact = z.strictObject({
  office: internal(Name, { label: '联系部门', help: '写部门，不写个人' }),
  phone: internal(OfficePhone, { label: '办公电话', help: '只可为办公座机，写作 0518-85800000' }),
});

/** A written excuse from a 原则上 clause. Public: reason and document are shown beside the verdict. */
export const Waiver = z.strictObject({
  rule: shown(Slug, { label: '规则', help: '所说明的规则编号；只有“原则上”条款可以说明' }),
  subject: shown(Name.optional(), { label: '所涉单位', help: '只说明一家单位时填写其全称' }),
  reason: shown(Text, { label: '理由', help: '会公开。不写个人信息和经营数据' }),
  approvedBy: shown(Name, { label: '同意单位', help: '作出书面同意的单位' }),
  document: shown(DocumentNumber, { label: '同意文号', help: '写作 连科函〔2024〕8号' }),
  expires: shown(IsoDate, { label: '有效期至', help: '当日仍然有效' }),
});
export type Waiver = z.output<typeof Waiver>;

/** One event of a record's history. */
export const HistoryEntry = z.strictObject({
  event: shown(StageEvent, { label: '事项', help: '申报、推荐、形式审查、评审、公示、列入培育名单等' }),
  date: shown(IsoDate, { label: '日期', help: '事项发生的日期；公示写第一天' }),
  until: shown(IsoDate.optional(), { label: '公示截止', help: '公示的最后一天，只用于公示' }),
  document: shown(DocumentNumber.optional(), { label: '文号', help: '作出该事项的文件；列入培育名单必填' }),
  result: shown(z.enum(['优秀', '合格', '不合格']).optional(), { label: '评估结果', help: '只用于年度评估' }),
  reason: shown(Text.optional(), { label: '原因', help: '会公开。用于限期整改、终止和退出' }),
});
export type HistoryEntry = z.output<typeof HistoryEntry>;

export const Alliance = z.strictObject({
  name: shown(AllianceName, { label: '联合体名称', help: '全称，以“创新联合体”结尾；虚构的加（示例）' }),
  batch: shown(Year, { label: '批次', help: '适用的年度通知，如 2024' }),
  industry: shown(Name, { label: '所属产业', help: 'data/industries.yaml 中的产业名称，见二、（一）1' }),
  positioning: shown(Text.optional(), {
    label: '建设定位',
    help: '清晰明确的建设定位，见二、（一）1',
    multiline: true,
  }),
  plan: shown(LongText.optional(), { label: '中长期发展规划', help: '见二、（一）1', multiline: true }),
  tasks: shown(z.array(Task).max(60).optional(), { label: '任务', help: '四类主要任务，见一和二、（一）1' }),
  lead: shown(Lead, { label: '牵头单位', help: '在本市注册的独立法人，见二、（二）' }),
  members: shown(z.array(Member).max(60).optional(), { label: '成员单位', help: '牵头单位以外的单位，见二、（一）2' }),
  agreement: shown(Agreement.optional(), { label: '组建协议', help: '也称共建协议，见二、（一）3' }),
  charter: shown(Charter.optional(), { label: '章程', help: '见二、（一）3' }),
  governance: internal(Governance.optional(), { label: '运行机制', help: '见二、（一）4' }),
  recommendation: shown(Recommendation.optional(), { label: '推荐', help: '县区、板块的审核推荐，见四、2' }),
  contact: internal(Contact.optional(), { label: '联系方式', help: '只填部门和办公座机' }),
  waivers: shown(z.array(Waiver).max(20).optional(), { label: '书面说明', help: '对“原则上”条款的书面说明' }),
  history: shown(z.array(HistoryEntry).min(1).max(60), { label: '阶段', help: '按时间先后；最后一条即当前阶段' }),
});

/** A record as the files hold it, values converted. Money in 万元. */
export type Alliance = z.output<typeof Alliance>;
/** What of a record may be published, derived from each field's visibility. */
export type PublicAlliance = PublicOf<typeof Alliance>;
