/** Examples on the pages of any register: true under its notice and in its words, or not shown. */
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import writtenIn from '#src/eligibility/rules/fixtures/written-in.json' with { type: 'json' };
import { RULES } from '#src/eligibility/rules/index.ts';
import { baseFiles, dataFile, examples } from '#src/testing/judged.ts';
import { examplesOf } from './rule-examples.ts';

const NOTICE = 'data/policies/2024.yaml';
type Change = readonly [from: RegExp, to: string];

/** The usual register with every text changed, its notice besides, under the id it then has. */
function registerOf({ all = [], notice = [], id = '2024' }: { all?: Change[]; notice?: Change[]; id?: string } = {}) {
  const files = baseFiles.map(({ path, bytes }) => {
    const changes = path === NOTICE ? [...all, ...notice] : all;
    const text = changes.reduce((rest, [from, to]) => rest.replace(from, to), new TextDecoder().decode(bytes));
    return dataFile(path.replace('2024', id), text.replace(/^id: 2024$/m, `id: ${id}`));
  });
  const { catalogue } = loadRegistry({ files, diagnostics: [] });
  if (!catalogue) throw new Error('the register cannot be read');
  return catalogue;
}
const shown = (rule: string, catalogue: Catalogue) => examplesOf(rule, examples, catalogue);
const casesOf = (rule: string, catalogue: Catalogue) => shown(rule, catalogue).cases.map(({ about }) => about);
const textOf = (rule: string, catalogue: Catalogue) => JSON.stringify(shown(rule, catalogue));

const USUAL = registerOf();

test('what the examples are written in are the words and numbers of the usual notice', () => {
  const policy = USUAL.policies.get(writtenIn.batch)?.policy;
  const numbers = [...(policy?.clauses ?? []), ...(policy?.practice ?? [])].flatMap(
    ({ rule = '', with: params = {} }) => {
      const own = Object.entries(params).filter(([, value]) => /^(?:[\d.-]+|true|false)$/.test(String(value)));
      return own.length > 0 ? [[rule, Object.fromEntries(own)] as const] : [];
    },
  );
  expect(writtenIn.numbers).toEqual(Object.fromEntries(numbers));
  const { leadKinds, memberKinds, ...lists } = writtenIn.vocabulary;
  expect(policy?.vocabulary).toMatchObject({
    ...lists,
    leadKinds: leadKinds.map(({ figures, ...kind }) => (figures ? { ...kind, figures } : kind)),
    memberKinds,
  });
  expect(USUAL.site).toMatchObject({ city: writtenIn.city, bureau: writtenIn.bureau });
  for (const board of writtenIn.districts) expect(USUAL.districts).toContainEqual(expect.objectContaining(board));
  for (const [id, rule] of Object.entries(writtenIn.clauses))
    expect(policy?.clauses.find((clause) => clause.id === id)?.rule).toBe(rule);
});

test('under that notice every example of what it asks is shown as it is written, and no other', () => {
  expect(casesOf('min-members', USUAL)).toHaveLength(examples.filter(({ rule }) => rule === 'min-members').length);
  expect(casesOf('publicity-period', USUAL)).toEqual([
    '公示 6 天。',
    '公示恰好 7 天，首尾两日都计入。',
    '公示 10 天。',
  ]);
  expect(casesOf('opinion-complete', USUAL).filter((about) => about.includes('事项'))).toEqual([]);
  expect(casesOf('max-per-board', USUAL)).toEqual([]);
  expect(shown('min-members', USUAL).failing?.lines).toContain('batch: 2024');
});

describe('under next year’s notice', () => {
  const next = registerOf({ id: '2025' });

  test('an example has its year', () => {
    const { failing } = shown('finance-last-year', next);
    expect(failing?.lines).toContain('batch: 2025');
    expect(failing?.lines.find((line) => line.startsWith('application:'))).toBe('application: { date: 2025-06-10 }');
    expect(shown('min-members', next).failing?.findings).toMatchObject([
      { message: '成员单位 2 家，原则上不少于 3 家' },
    ]);
    expect(casesOf('recommended-in-time', next)).toContain('2025年7月2日推荐，晚了一天。');
  });

  test('the only rule without any is one the notice does not ask', () => {
    const without = Object.keys(RULES).filter((rule) => casesOf(rule, next).length === 0);
    expect(without).toEqual(['max-per-board', 'not-checked']);
  });

  test('one that comes out otherwise in that year is left out', () => {
    expect(casesOf('member-high-tech', USUAL).some((about) => about.startsWith('闰日'))).toBe(true);
    expect(casesOf('member-high-tech', next).some((about) => about.startsWith('闰日'))).toBe(false);
  });
});

describe('where a notice asks with other numbers', () => {
  test('an example with the old ones is not shown', () => {
    const four = registerOf({ notice: [[/atLeast: 3, countLead/, 'atLeast: 4, countLead']] });
    expect(shown('min-members', four)).toEqual({ cases: [] });
    expect(casesOf('leader-revenue', four)).toEqual(casesOf('leader-revenue', USUAL));
  });

  test('one written for just these is', () => {
    const working = registerOf({ notice: [[/with: \{ days: 7 \}/, 'with: { workingDays: 5 }']] });
    expect(casesOf('publicity-period', working).every((about) => about.startsWith('按工作日计'))).toBe(true);
    expect(shown('publicity-period', working).failing?.findings).toHaveLength(1);
  });

  test('a cap, a point to attest and what is not checked have theirs', () => {
    const clause = (more: string) => `clauses:\n  - { id: added, citation: 四、2, text: 示例, ${more} }\n`;
    const added = (more: string) => registerOf({ notice: [[/^clauses:\n/m, clause(more)]] });
    const cap = added('strength: 必须, rule: max-per-board, with: { atMost: 1 }');
    expect(shown('max-per-board', cap).failing?.findings).toHaveLength(1);
    const attested = added('strength: 人工, attestedAs: 信用状况');
    expect(casesOf('opinion-complete', attested).filter((about) => about.includes('事项')).length).toBeGreaterThan(2);
    const unchecked = added('strength: 必须, rule: not-checked, with: { because: 由信用部门出具 }');
    expect(shown('not-checked', unchecked)).toMatchObject({ cases: [{ found: false }] });
  });
});

describe('in another city', () => {
  const all: Change[] = [
    [/连云港/g, '澄川'],
    [/海州区/g, '望津区'],
    [/海科/g, '望科'],
    [/(?<!示例)连科/g, '澄科'],
    [/高性能纤维及复合材料/g, '深海养殖'],
    [/创新型领军企业/g, '链主企业'],
    [/行业龙头企业/g, '骨干企业'],
    [/关键技术攻关/g, '协同攻关'],
    [/权利与义务/g, '权责'],
    [/江苏/g, '示例'],
    [/word: 高校/g, 'word: 院校'],
    [/id: enterprise-members-high-tech/, 'id: members-certified'],
  ];
  const city = registerOf({ all, id: '2025' });
  const OURS = /连云港|海州|海科|(?<!示例)连科|江苏|领军企业|龙头企业|关键技术攻关|权利与义务|高性能纤维及|kind: 高校/;

  test.each(Object.keys(RULES))('%s speaks its words alone', (rule) => {
    expect(textOf(rule, city)).not.toMatch(OURS);
  });

  test('its examples are judged by its own notice', () => {
    const failing = shown('lead-kind', city).failing;
    expect(failing?.findings[0]?.message).toContain('牵头单位类别为链主企业，信用代码却以 12 开头');
    expect(failing?.lines).toContain('name: 澄川市高强碳纤维创新联合体（示例）');
    expect(textOf('consent-valid', city)).toContain('clause: members-certified');
    expect(casesOf('leader-revenue', city).join()).toContain('骨干企业');
  });

  test('hardly any is lost', () => {
    const count = (catalogue: Catalogue) =>
      Object.keys(RULES).reduce((sum, rule) => sum + casesOf(rule, catalogue).length, 0);
    expect(count(city)).toBeGreaterThan(count(USUAL) - 20);
  });

  test('one with a word that the city has nothing for is left out', () => {
    const institutes = registerOf({ all, notice: [[/^ *- \{ word: 重点研发机构.*\n/m, '']] });
    expect(casesOf('lead-kind', institutes)).not.toContain('重点研发机构，代码以 12（事业单位）开头。');
    expect(casesOf('lead-kind', institutes).length).toBeGreaterThan(1);
  });
});
