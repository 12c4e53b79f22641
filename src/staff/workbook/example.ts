/** The row that shows how to fill in: a fictional alliance, never read back. */
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { EXAMPLE } from './layout.ts';

/** Its board is written as people write one; the workbook puts a board of its own register in. */
export const EXAMPLE_RECORD: { id: string; value: PlainMap } = {
  id: EXAMPLE,
  value: {
    name: '连云港市高性能碳纤维创新联合体（示例）',
    batch: '2024',
    industry: '高性能纤维及复合材料',
    positioning: '面向海上风电和氢能储运，攻克高强碳纤维稳定制备的共性技术',
    lead: {
      name: '示例碳纤维股份有限公司',
      creditCode: '91320706522377040Q',
      kind: '行业龙头企业',
      registeredIn: '连云港市海州区',
      legalRepresentative: '张示例',
      signatory: { name: '张示例', as: '法定代表人' },
      highTech: [{ certificate: 'GR202332001234', issued: '2023-11-06' }],
      finance: { year: '2023', salesRevenue: '82000', rdExpenditure: '3280' },
      role: '总体组织，牵头原丝工艺攻关',
    },
    agreement: { signed: '2024-05-20' },
    charter: { adopted: '2024-05-20', covers: ['技术创新目标', '任务分工', '组织机构', '工作职责', '权利与义务'] },
    recommendation: { date: '2024-06-25', document: '海科〔2024〕12号' },
    contact: { office: '科技与产业处', phone: '0518-85800001' },
    members: [
      {
        name: '示例海洋大学',
        creditCode: '12320700506198990M',
        kind: '高校',
        role: '原丝纺丝机理研究',
        team: '高分子纤维团队，固定人员 18 人',
        signatory: { name: '李示例', as: '授权人' },
      },
    ],
    tasks: [
      {
        kind: '关键技术攻关',
        title: 'T1100 级碳纤维原丝稳定化制备',
        goal: '拉伸强度≥6.6 GPa，2026 年底前完成中试',
        undertakers: ['示例碳纤维股份有限公司', '示例海洋大学'],
        start: '2024-07',
        end: '2026-12',
      },
    ],
    application: { date: '2024-06-10' },
    statement: {
      platforms: '牵头单位建有省级企业技术中心，专职研发人员 120 人',
      cooperation: '与示例海洋大学自 2019 年起共建联合实验室',
      coordination: '2023 年牵头举办高性能纤维产学研对接会',
      facilities: '示例海洋大学纤维团队固定人员 18 人，有中试纺丝线一条',
    },
    formerLeads: [
      {
        name: '示例先进纤维研究院',
        creditCode: '52320700296137814T',
        kind: '重点研发机构',
        until: '2024-05-01',
      },
    ],
  },
};
