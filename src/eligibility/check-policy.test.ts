/** Every slip in a policy file is found at its words, and said with the findings of the register. */
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { policyFindings } from './check-policy.ts';
import { allianceFile, baseText, baseWith, changed, exampleText, TODAY } from '#src/testing/judged.ts';
import { judgeRegister } from './judge.ts';
import { CLAUSE_RULES } from './rules/index.ts';

const POLICY = 'data/policies/2024.yaml';
const written = baseText(POLICY);

/** The register's 2024 policy, its YAML replaced by the one given. */
function policyOf(yaml: string) {
  const record = loadRegistry({ files: baseWith(POLICY, yaml), diagnostics: [] }).catalogue?.policies.get(2024);
  if (!record) throw new Error('the policy cannot be read');
  return record;
}

/** What is written, what stands there by mistake, the words pointed at, the field, and what is said. */
interface Slip {
  of: string;
  by: string;
  at: string;
  field: string;
  message: string;
  needed?: string;
}

const rules = Object.keys(CLAUSE_RULES).join('、');
const noWords = (text: string) => `“${text}”不是通知原文`;

const slips: Record<string, Slip> = {
  'a misquoted clause': {
    of: '成员单位原则上不少于 3 个',
    by: '成员单位原则上不少于 5 个',
    at: '成员单位原则上不少于 5 个',
    field: '条款 第 5 项 › 条款原文',
    message: noWords('成员单位原则上不少于 5 个'),
  },
  'a misquoted task': {
    of: 'text: 积极培育、引进',
    by: 'text: 积极引进、培育',
    at: '积极引进、培育',
    field: '主要任务 第 3 项 › 原文',
    message: noWords('积极引进、培育符合地方产业发展要求的顶尖人才（团队）、领军型…'),
  },
  'a misquoted measure': {
    of: 'text: 鼓励银行保险机构',
    by: 'text: 要求银行保险机构',
    at: '要求银行保险机构',
    field: '支持措施 第 2 项 › 原文',
    message: noWords('要求银行保险机构探索对创新联合体建设试点金融支持方式，聚焦创…'),
  },
  'a title of a measure the notice does not have': {
    of: 'title: 金融支持',
    by: 'title: 财政支持',
    at: '财政支持',
    field: '支持措施 第 2 项 › 名称',
    message: noWords('财政支持'),
  },
  'a title of a task the notice does not have': {
    of: 'title: 共同集聚科研人才',
    by: 'title: 共同聚集科研人才',
    at: '共同聚集科研人才',
    field: '主要任务 第 3 项 › 名称',
    message: noWords('共同聚集科研人才'),
  },
  'a document number that is another': {
    of: 'document: 连科〔2024〕31号',
    by: 'document: 连科〔2024〕32号',
    at: '连科〔2024〕32号',
    field: '文号',
    message: noWords('连科〔2024〕32号'),
  },
  'a title that is another': {
    of: 'title: 市科技局关于组织',
    by: 'title: 市科技局组织',
    at: '市科技局组织',
    field: '标题',
    message: noWords('市科技局组织开展 2024 年度连云港市创新联合体培育建设工…'),
  },
  'an issuer that is another': {
    of: 'issuer: 连云港市科学技术局',
    by: 'issuer: 连云港市科学技术厅',
    at: '连云港市科学技术厅',
    field: '发文机关',
    message: noWords('连云港市科学技术厅'),
  },
  'an unknown rule': {
    of: 'rule: min-members',
    by: 'rule: min-member',
    at: 'min-member',
    field: '条款 第 5 项 › 规则',
    message: '没有“min-member”这条规则',
    needed: rules,
  },
  'an unknown rule in practice': {
    of: 'rule: stage-order',
    by: 'rule: stage-orders',
    at: 'stage-orders',
    field: '本地做法 第 2 项 › 规则',
    message: '没有“stage-orders”这条规则',
    needed: rules,
  },
  'a number that is none in practice': {
    of: 'with: { days: 7 }',
    by: 'with: { days: 七 }',
    at: '七',
    field: '本地做法 第 1 项 › 参数 › days',
    message: '规则 publicity-period 的参数 days 不对：不是整数',
  },
  'two parameters too many': {
    of: 'with: { atMost: 1 }',
    by: 'with: { atMost: 1, atLeast: 1, kinds: 1 }',
    at: 'with',
    field: '条款 第 7 项 › 参数',
    message: '规则 one-alliance-per-lead 没有 atLeast、kinds 这个参数',
  },
  'a repeated id': {
    of: 'id: charter',
    by: 'id: agreement',
    at: 'agreement',
    field: '条款 第 10 项 › 条款标识',
    message: '条款标识 agreement 重复',
  },
  'an id of a clause repeated in practice': {
    of: 'id: publicity-seven-days',
    by: 'id: agreement',
    at: 'agreement',
    field: '本地做法 第 1 项 › 条款标识',
    message: '条款标识 agreement 重复',
  },
  'an attested field that is none': {
    of: '      - recommendation.opinion.resources',
    by: '      - recommendation.opinion.resource',
    at: 'recommendation.opinion.resource',
    field: '条款 第 29 项 › 认定字段 第 3 项',
    message: '联合体没有 recommendation.opinion.resource 这个字段',
  },
};

test.each(Object.entries(slips))('%s', (_what, { of, by, at: words, field, message, needed }) => {
  const yaml = changed(written, [of, by]);
  const findings = policyFindings(policyOf(yaml));
  expect(findings).toStrictEqual([
    {
      rule: 'register/policy',
      severity: 'error',
      message,
      field,
      ...(needed ? { needed } : {}),
      fix: '对照 data/policies 下的通知原文和规则目录改正',
      at: expect.objectContaining({ file: POLICY }) as unknown,
    },
  ]);
  const pointedAt = findings.map(({ at: { line, column } }) => yaml.split('\n')[line - 1]?.slice(column - 1));
  expect(pointedAt[0]?.slice(0, words.length)).toBe(words);
});

describe('quotations', () => {
  const { policy, source } = policyOf(written);
  const said = (title: string, notice: string) =>
    policyFindings({ policy: { ...policy, title, tasks: [], clauses: [], measures: [] }, source, notice })
      .filter(({ field }) => field === '标题')
      .map(({ message }) => message);

  test('are taken as they are while the notice is not written', () => {
    expect(said('示例', '')).toEqual([]);
    expect(said('示例', '别的')).toEqual([noWords('示例')]);
    expect(said('示例', '一件示例。')).toEqual([]);
  });

  test('are shortened after thirty characters', () => {
    expect(said('字'.repeat(30), '别的')).toEqual([noWords('字'.repeat(30))]);
    expect(said(`${'字'.repeat(30)}尾`, '别的')).toEqual([noWords(`${'字'.repeat(30)}…`)]);
  });
});

test('what is wrong with a notice is said with the findings of the register', () => {
  const files = [...baseWith(POLICY, changed(written, ['id: charter', 'id: agreement']))];
  const registry = loadRegistry({
    files: [...files, allianceFile(exampleText('min-members/fail-two'))],
    diagnostics: [],
  });
  const { diagnostics } = judgeRegister(registry, TODAY);
  expect(diagnostics.map(({ at, rule }) => `${at.file} ${rule}`)).toEqual([
    'data/alliances/haizhou/fibre.yaml task-kinds',
    'data/alliances/haizhou/fibre.yaml min-members',
    `${POLICY} register/policy`,
  ]);
});
