/**
 * One alliance, one file `data/alliances/<board>/<id>.yaml`. The shape asks only for what makes a record readable;
 * what the notice asks for is asked by rules, which quote the clause.
 */
import { z } from 'zod';
import { internal, shown, type PublicOf } from './field.ts';
import { IsoDate, YearMonth } from './day-fields.ts';
import { AllianceName, DocumentNumber, LongText, Name, OfficePhone, Sha256, Text } from './text-fields.ts';
import { NoticeId } from './number-fields.ts';
import { FormerLead, FormerName, Lead, Member } from './organisation.ts';
import { wordOf } from './words.ts';

/** What came of a task: a time axis that has passed must not be silent on it. */
export const TaskOutcome = z.strictObject({
  state: shown(z.enum(['已完成', '延期', '已调整', '已终止']), {
    label: '进展',
    help: '到期时或有变化时，任务是什么情形',
  }),
  date: shown(IsoDate, { label: '认定日期', help: '认定这一进展的日期' }),
  note: shown(Text.optional(), { label: '说明', help: '会公开。写延期到何时、调整了什么、为什么终止。50—200 字' }),
});

export const Task = z.strictObject({
  kind: shown(wordOf('taskKinds'), { label: '任务类别', help: '属于通知所列主要任务的哪一类' }),
  title: shown(Name, { label: '任务名称', help: '一句话写明做什么，如“××材料××工艺研究”' }),
  goal: shown(Text.optional(), { label: '考核指标', help: '到期可以检验的目标，写明数量和时间。30—200 字' }),
  undertakers: shown(z.array(Name).max(40).optional(), {
    label: '承担单位',
    help: '由哪几家承担，写牵头单位或成员单位的全称',
  }),
  start: shown(YearMonth.optional(), { label: '开始年月', help: '写作 2024-07' }),
  end: shown(YearMonth.optional(), { label: '结束年月', help: '写作 2026-12' }),
  outcome: shown(TaskOutcome.optional(), { label: '任务进展', help: '到期或有变化时填写，原来的考核指标不改' }),
});
export type Task = z.output<typeof Task>;

export const Agreement = z.strictObject({
  signed: shown(IsoDate, { label: '协议签署日期', help: '各单位共同签订组建协议的日期；签署日期不同的，写最后一家的' }),
  sha256: shown(Sha256.optional(), {
    label: '协议文件校验值',
    help: '可不填（技术人员用）：组建协议扫描件的 SHA-256；扫描件不放进登记簿',
  }),
});

export const Charter = z.strictObject({
  adopted: shown(IsoDate, { label: '章程通过日期', help: '各单位通过章程的日期，不晚于推荐日期' }),
  covers: shown(z.array(wordOf('charterContents')).max(20).optional(), {
    label: '章程内容',
    help: '勾选或列出章程已经写明的各项',
  }),
});

export const Governance = z.strictObject({
  body: internal(LongText.optional(), {
    label: '管理协调机构',
    help: '负责建设运行的机构叫什么、由哪些单位组成、怎样议事。100—300 字',
    multiline: true,
  }),
  ipOwnership: internal(LongText.optional(), {
    label: '科技成果和知识产权归属',
    help: '共同取得的科技成果和知识产权归谁，各自原有的怎样处理。100—300 字',
    multiline: true,
  }),
  licensing: internal(LongText.optional(), {
    label: '许可使用',
    help: '成员单位怎样使用共有成果，是否收费、由谁决定；能不能许可别的单位。100—300 字',
    multiline: true,
  }),
  benefitSharing: internal(LongText.optional(), {
    label: '转化收益分配',
    help: '转化所得按什么比例或办法分配，由谁核算。100—300 字',
    multiline: true,
  }),
  funding: internal(LongText.optional(), {
    label: '经费管理',
    help: '经费从哪里来、按什么用、由谁管、怎样监督。100—300 字',
    multiline: true,
  }),
});

/** What the recommending office found on a point that a notice asks to be attested and no other field is for. */
export const OtherOpinion = z.strictObject({
  point: internal(wordOf('opinionPoints'), { label: '认定事项', help: '通知要求由推荐单位认定的哪一事项' }),
  opinion: internal(LongText, {
    label: '认定意见',
    help: '由推荐单位填写：考察了什么、是否符合通知的要求。50—300 字',
    multiline: true,
  }),
});

export const Opinion = z.strictObject({
  cooperation: internal(LongText.optional(), {
    label: '合作基础',
    help: '由推荐单位填写：各单位以前合作过什么，合作是否稳固。50—300 字',
    multiline: true,
  }),
  rdCapability: internal(LongText.optional(), {
    label: '研发能力',
    help: '由推荐单位填写：牵头单位和成员单位的研发平台、队伍、投入是否承担得起任务。50—300 字',
    multiline: true,
  }),
  resources: internal(LongText.optional(), {
    label: '资源配置',
    help: '由推荐单位填写：人员、设备、场地、资金是否到位，怎样共享。50—300 字',
    multiline: true,
  }),
  benefitDistribution: internal(LongText.optional(), {
    label: '成果分配机制',
    help: '由推荐单位填写：成果归属和收益分配是否写明，各方是否认可。50—300 字',
    multiline: true,
  }),
  others: internal(z.array(OtherOpinion).max(20).optional(), {
    label: '其他认定',
    help: '通知另外要求由推荐单位认定的事项，每项一条；没有的不填',
  }),
});

/** 四、1: the application handed in to the recommending office. */
export const Application = z.strictObject({
  date: shown(IsoDate, { label: '申报日期', help: '建设申请书提交推荐单位的日期' }),
});

/** The applicant's own words on what only a person can judge; the board's opinion then confirms them. */
export const Statement = z.strictObject({
  platforms: internal(LongText.optional(), {
    label: '研发平台与队伍',
    help: '牵头单位和成员单位有哪些研发平台、多少研发人员、每年投入多少。200—600 字',
    multiline: true,
  }),
  cooperation: internal(LongText.optional(), {
    label: '合作基础自述',
    help: '各单位以前一起做过什么项目、平台和标准，写年份。200—600 字',
    multiline: true,
  }),
  coordination: internal(LongText.optional(), {
    label: '组织协同',
    help: '牵头单位组织过哪些学术交流、科技服务和产学研活动，写年份。200—600 字',
    multiline: true,
  }),
  facilities: internal(LongText.optional(), {
    label: '科研条件',
    help: '高校院所参加的人员梯队和科研实验条件，不写人名。200—600 字',
    multiline: true,
  }),
});

export const Recommendation = z.strictObject({
  date: shown(IsoDate, { label: '推荐日期', help: '推荐汇总表上报的日期' }),
  document: shown(DocumentNumber.optional(), {
    label: '推荐文号',
    help: '推荐单位的发文字号，如 {boardDocument}；没有发文的不填',
  }),
  sha256: shown(Sha256.optional(), {
    label: '推荐文件校验值',
    help: '可不填（技术人员用）：盖章的推荐文件扫描件的 SHA-256，审核人据此认出是哪一份；扫描件不放进登记簿',
  }),
  opinion: internal(Opinion.optional(), { label: '推荐意见', help: '由推荐单位深入考察后逐项写明' }),
});

export const Contact = z.strictObject({
  office: internal(Name, { label: '联系部门', help: '牵头单位负责联系的部门，写部门，不写个人' }),
  phone: internal(OfficePhone, { label: '办公电话', help: '部门的座机，写作 {phone}；手机号不收' }),
});

export const Alliance = z.strictObject({
  name: shown(AllianceName, { label: '联合体名称', help: '全称，以“创新联合体”结尾' }),
  formerNames: shown(z.array(FormerName).max(20).optional(), {
    label: '曾用名',
    help: '更名以后，把旧名称和停用日期写在这里；新名称写在“联合体名称”',
  }),
  batch: shown(NoticeId, { label: '批次', help: '按哪一年的通知申报，写年份，如 2024；同一年的第二批写作 2024-2' }),
  industry: shown(Name, { label: '所属产业', help: '从产业目录中选一个名称' }),
  positioning: shown(Text.optional(), {
    label: '建设定位',
    help: '面向哪个产业、攻克什么技术、建成什么样的创新联合体。100—300 字',
    multiline: true,
  }),
  plan: shown(LongText.optional(), {
    label: '中长期发展规划',
    help: '分年度或分阶段写目标、重点任务和预期成果，一般三至五年。500—2000 字',
    multiline: true,
  }),
  tasks: shown(z.array(Task).max(60).optional(), {
    label: '任务',
    help: '一个任务一项，写明考核指标、承担单位和起止年月',
  }),
  lead: shown(Lead, { label: '牵头单位', help: '牵头组建创新联合体、提出申报的单位' }),
  formerLeads: shown(z.array(FormerLead).max(10).optional(), {
    label: '以前的牵头单位',
    help: '更换牵头单位以后，把原牵头单位的全部内容移到这里，写明不再牵头的日期',
  }),
  members: shown(z.array(Member).max(100).optional(), { label: '成员单位', help: '牵头单位以外的单位，一家一项' }),
  agreement: shown(Agreement.optional(), { label: '组建协议', help: '各单位共同签订的组建协议' }),
  charter: shown(Charter.optional(), { label: '章程', help: '创新联合体章程的通过日期和内容' }),
  application: shown(Application, { label: '申报', help: '向推荐单位提交建设申请书' }),
  statement: internal(Statement.optional(), {
    label: '申请单位自述',
    help: '只能由人判断的几个方面，由申请单位自己说明；印在建设申请书里，由推荐单位核实',
  }),
  governance: internal(Governance.optional(), { label: '运行机制', help: '管理协调机构和各项机制' }),
  recommendation: shown(Recommendation.optional(), { label: '推荐', help: '由推荐的县区、板块填写' }),
  contact: internal(Contact.optional(), { label: '联系方式', help: '只填部门和办公座机，不填个人' }),
});

/** A record as the files hold it, values converted. Money in 万元. */
export type Alliance = z.output<typeof Alliance>;
/** What of a record may be published, derived from each field's visibility. */
export type PublicAlliance = PublicOf<typeof Alliance>;
