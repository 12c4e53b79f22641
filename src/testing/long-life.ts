/**
 * One alliance with a long life, and another that nobody may see yet: renamed, taken over, listed twice, members come and
 * gone, a partner from abroad, a decision corrected, and acts of every kind. What tests of the public side stand on.
 */
import { judgeRegister } from '#src/eligibility/judge.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { publish, type Publishing } from '#src/publication/publish.ts';
import { act, alliance, decision, filesOf, HOME, registerOf, type Files } from './life-events/register.ts';
import { temporaryRegister, type TemporaryRegister } from './temporary-register.ts';

export const LONG_LIFE_DAY = '2026-11-23';
export const OLD_NAME = '连云港市旧名纤维创新联合体（示例）';
/** Was a member from the founding until 2025-03-01. */
export const LEFT_CODE = '913207031110544666';
/** Led until 2025-06-01. */
export const FIRST_LEAD = '91320706522377040Q';
/** What the alliance nobody may see yet is called; its id stands in the address of a decision about both. */
export const UNSEEN = { id: 'unseen-membranes', name: '连云港市未公开膜材料创新联合体（示例）' };

const ONE = alliance(
  [
    'industry: 高性能纤维及复合材料\n',
    `industry: 高性能纤维及复合材料\nformerNames: [{ name: ${OLD_NAME}, until: 2025-01-10 }]\n`,
  ],
  [
    'lead:\n  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n',
    `lead:
  name: 示例新碳股份有限公司
  creditCode: 91320722859388781F
  kind: 重点研发机构
  since: 2025-06-01
  registeredIn: 连云港市海州区
  legalRepresentative: 钱示例
formerLeads:
- until: 2025-06-01
  name: 示例碳纤维股份有限公司
  formerNames: [{ name: 示例碳纤维有限公司, until: 2024-12-01 }]
  creditCode: 91320706522377040Q
`,
  ],
  ['    role: 成型验证\n', '    role: 成型验证\n    left: 2025-03-01\n'],
  [
    'agreement: {',
    `  - name: 示例先进材料公司
    kind: 境外机构
    country: 德国
    joined: 2025-03-01
    signatory: { name: 孙示例, as: 授权人 }
    role: 标准研究
agreement: {`,
  ],
);

const OTHER = alliance(
  ['连云港市校验用创新联合体（示例）', UNSEEN.name],
  ['    undertakers: [示例碳纤维股份有限公司, ', '    undertakers: [示例膜材料有限公司, '],
  [
    'lead:\n  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q',
    'lead:\n  name: 示例膜材料有限公司\n  creditCode: "91320703975919084P"',
  ],
);

export const LONG_LIFE: Files = {
  [HOME]: ONE,
  [`data/alliances/haizhou/${UNSEEN.id}.yaml`]: OTHER,
  [decision(`2024/pingshen-${UNSEEN.id}`)]: act(
    '评审',
    '2024-07-10',
    `title: 关于${UNSEEN.name}等两个联合体的评审\nround: 专家评审\n`,
    `fibre, ${UNSEEN.id}`,
  ),
  [decision('2024/yiyi')]: act(
    '异议处理',
    '2024-07-30',
    'received: 2024-07-26\noutcome: 成立\nmatter: 公示材料少一页的异议内容\n',
  ),
  [decision('2024/gongshi-2')]: act('公示', '2024-07-30', 'until: 2024-08-05\nfollows: 2024/gongshi\n'),
  [decision('2024/lieru')]: act('列入培育名单', '2024-08-15', 'document: 示例连科〔2024〕52号\n'),
  [decision('2024/gengzheng')]: `kind: 更正
date: 2024-08-20
corrects: 2024/lieru
instead: { date: 2024-08-12 }
reason: 印发日期误写
internalReason: 打印时看错了日历的内部原因
`,
  [decision('2025/biangeng')]: act(
    '变更备案',
    '2025-03-05',
    `changes:
  - { what: 成员退出, name: 示例复材有限公司, from: 2025-03-01 }
  - { what: 成员加入, name: 示例先进材料公司, from: 2025-03-01 }
`,
  ),
  [decision('2025/gengming')]: act(
    '变更备案',
    '2025-01-08',
    'changes: [{ what: 联合体更名, name: 连云港市校验用创新联合体（示例）, from: 2025-01-10 }]\n',
  ),
  [decision('2025/qiantou')]: act(
    '变更备案',
    '2025-05-20',
    'changes: [{ what: 牵头单位变更, name: 示例新碳股份有限公司, from: 2025-06-01 }]\n',
  ),
  [decision('2025/zhichi')]: act('支持事项', '2025-04-01', 'measure: project-support\ntitle: 示例定向项目\n'),
  [decision('2025/pinggu')]: `kind: 年度评估
document: 示例连科〔2025〕71号
date: 2025-09-01
year: 2025
results: [{ alliance: fibre, result: 不合格, reason: 经费未单列, internalReason: 审计时发现的内部原因 }]
`,
  [decision('2025/zhenggai')]: act('限期整改', '2025-09-05', 'document: 示例连科函〔2025〕72号\nuntil: 2025-12-31\n'),
  [decision('2026/yanshou')]: `kind: 整改验收
date: 2026-01-08
results: [{ alliance: fibre, result: 通过 }]
`,
  [decision('2026/tuichu')]: act(
    '退出',
    '2026-03-01',
    'document: 示例连科〔2026〕11号\ncause: 自愿\nreason: 业务调整\n',
  ),
  [decision('2026/gongshi')]: act('公示', '2026-04-10', 'until: 2026-04-20\n'),
  [decision('2026/lieru-2')]: act('列入培育名单', '2026-05-01', 'document: 示例连科〔2026〕30号\n'),
  [decision('2026/zhenggai')]: act('限期整改', '2026-10-01', 'document: 示例连科函〔2026〕40号\nuntil: 2026-12-31\n'),
};

/** The register as files, and what is published of it; more changes may follow. */
export function longLife(changes: Files = {}, publishing: Partial<Publishing> = {}) {
  const registry = registerOf(LONG_LIFE, changes);
  const catalogue = registry.catalogue as Catalogue;
  const asOf = publishing.asOf ?? LONG_LIFE_DAY;
  const { judgements, diagnostics } = judgeRegister(registry, asOf);
  const published = publish(catalogue, { judgements, decisions: registry.decisions }, { asOf, ...publishing });
  return { registry, judgements, diagnostics: [...registry.diagnostics, ...diagnostics], published };
}

/** The register in a folder of its own, more changes made. The caller removes it. */
export function longLifeRegister(changes: Files = {}): TemporaryRegister {
  const register = temporaryRegister();
  const decoder = new TextDecoder();
  for (const { path, bytes } of filesOf(LONG_LIFE, changes)) register.write(path, decoder.decode(bytes));
  return register;
}
