/** A small register held in memory, whole and without a finding, of which each example breaks one thing. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import type { Registry } from '#src/registry/registry.ts';

/** What is broken, the alliance's text (or the files that differ, by path), and what is found: `line:column check sentence`. */
export type Example = readonly [about: string, change: Text | Files, ...found: string[]];
type Text = string | Uint8Array;
/** Files by path; one that is undefined is not there. */
export type Files = Readonly<Record<string, Text | undefined>>;

/** Where the alliance of the examples stands. */
export const HOME = 'data/alliances/haizhou/shi-li.yaml';

export const WHOLE = `name: 示例新材料创新联合体（示例）
batch: 2024
industry: 石化
positioning: 面向示例产业
lead:
  name: 示例碳纤维股份有限公司
  creditCode: 91320706522377040Q
  kind: 行业龙头企业
  finance: { year: 2023, salesRevenue: 82000, rdExpenditure: 3280 }
members:
  - name: 示例海洋大学
    creditCode: 12320700506198990M
    kind: 高校
tasks:
  - { kind: 成果转化, title: 示例任务 }
application: { date: 2024-06-10 }
`;

export const SITE = `format: 3
city: 示例市
bureau: 示例市科学技术局
name: 示例登记簿
url: https://register.example
base: /
repository: { url: https://code.example/register, visibility: private }
documents: [示科]
`;

export const POLICY = `id: 2024
document: 连科〔2024〕31号
title: 示例通知
issuer: 示例市科学技术局
tasks: []
clauses:
  - id: members-at-least-three
    citation: 二、（一）2
    strength: 原则上
    text: 成员单位不少于 3 个
    rule: min-members
    with: { atLeast: 3, countLead: false }
measures: []
practice: []
covers: []
vocabulary:
  leadKinds:
    - { word: 创新型领军企业, is: 企业 }
    - { word: 行业龙头企业, is: 企业, figures: true }
    - { word: 重点研发机构, is: 研究 }
  memberKinds:
    - { word: 企业, is: 企业 }
    - { word: 高校, is: 研究 }
    - { word: 科研院所, is: 研究 }
    - { word: 新型研发机构, is: 研究 }
    - { word: 境外机构, is: 境外 }
    - { word: 其他, is: 其他 }
  taskKinds: [关键技术攻关, 高端创新载体, 科研人才, 成果转化]
  charterContents: [技术创新目标, 任务分工, 组织机构, 工作职责, 权利与义务]
`;

export const BASE: Files = {
  'data/site.yaml': SITE,
  'data/districts.yaml': `districts:
  - { id: haizhou, name: 海州区, authority: 海州区科技局 }
  - { id: ganyu, name: 赣榆区, authority: 赣榆区科技局 }
`,
  'data/industries.yaml': `industries:
  - { id: petrochemicals, name: 石化, kind: 重点产业链, source: 示例来源, verified: true }
complete: true
`,
  'data/policies/2024.md': '成员单位不少于 3 个\n',
  'data/policies/2024.yaml': POLICY,
};

/** The alliance with one passage, which occurs once, written otherwise. */
export const edit = (from: string, to: string, text = WHOLE): string => {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not occur exactly once`);
  return text.replace(from, () => to);
};

/** The alliance with more at its end, from line 17 on. */
export const add = (more: string): string => WHOLE + more;

/** The register with some files written otherwise. */
export function register(changed: Files): Registry {
  const files = Object.entries({ ...BASE, ...changed }).flatMap(([path, text]) => {
    if (text === undefined) return [];
    return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
  });
  return loadQuickly({ files, diagnostics: [] });
}

/** A finding as the examples write it; its file is left out where it is the alliance's. */
export const said = ({ rule, message, at }: Diagnostic): string =>
  `${at.file === HOME ? '' : `${at.file}:`}${at.line}:${at.column} ${rule} ${message}`;

/** Everything found in the register of an example. */
export function findingsOf([, change]: Example): readonly Diagnostic[] {
  const files = typeof change === 'string' || change instanceof Uint8Array ? { [HOME]: change } : change;
  return register(files).diagnostics;
}

/** Examples as rows of a test table. */
export const rows = (examples: readonly Example[]) =>
  examples.map((example) => ({ about: example[0], example, expected: example.slice(2) }));
