/** For tests: a record with something of everything that can be repaired. */

export const PATH = 'data/alliances/haizhou/x.yaml';

export const WHOLE = `# 说明：caf\u00e9 手工填写   # 注
name: 连云港市测试创新联合体（示例）
batch: 2024
industry: 硅材料
plan: |
  2024 年，完成 A1 中试。

  2025 年，推广。
tasks:
  - kind: 科研人才 # 一类
    title: '引进 3 人'
    undertakers: [示例甲有限公司, 示例海洋大学]
    start: "2024-07"
lead:
  name: 示例甲有限公司
  creditCode: 91320706522377040Q
  kind: 行业龙头企业
  finance: { year: 2023, salesRevenue: 82000 }
recommendation: { date: 2024-06-10, document: 连科〔2024〕3号 }
`;
