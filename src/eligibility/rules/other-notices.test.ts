/** Rules under parameters that this notice does not set: another year's notice may ask for more, less or something else. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import { actOn, contextFor, contextOf, recordOf, ruleOf, said, VOCABULARY } from '#src/testing/checked.ts';

const member = (name: string, kind: string) => ({ name, kind }) as NonNullable<AllianceDraft['members']>[number];
const university = member('示例大学', '高校');
const enterprise = member('示例公司', '企业');
const institute = { name: '示例研究院', kind: '重点研发机构' as const };
const company = { name: '示例股份公司', kind: '行业龙头企业' as const };

describe('the lead counts as a member where a notice says so', () => {
  const kinds = ['高校', '科研院所'];
  test.each<[string, string, AllianceDraft, object, string[]]>([
    ['enough with it', 'min-members', { lead: company, members: [university] }, { atLeast: 2, countLead: true }, []],
    [
      'too few without it',
      'min-members',
      { lead: company, members: [university] },
      { atLeast: 2, countLead: false },
      ['members key 成员单位 1 家，不少于 2 家'],
    ],
    [
      'it makes no repetition',
      'min-members',
      { lead: company, members: [university, enterprise] },
      { atLeast: 4, countLead: true },
      ['members key 成员单位 2 家，连牵头单位 3 家，不少于 4 家'],
    ],
    [
      'among research members only an institute does',
      'min-research-members',
      { lead: institute, members: [enterprise] },
      { atLeast: 1, countLead: true, kinds },
      [],
    ],
    [
      'a company does not',
      'min-research-members',
      { lead: company, members: [enterprise] },
      { atLeast: 1, countLead: true, kinds },
      ['members key 成员单位中高校、科研院所 0 家，不少于 1 家'],
    ],
    [
      'nor an institute where it is not to',
      'min-research-members',
      { lead: institute, members: [university] },
      { atLeast: 2, countLead: false, kinds },
      ['members key 成员单位中高校、科研院所 1 家，不少于 2 家'],
    ],
    [
      'nobody at all, the lead included',
      'min-research-members',
      {},
      { atLeast: 1, countLead: true, kinds },
      ['members key 成员单位中高校、科研院所 0 家，不少于 1 家'],
    ],
    [
      'kinds that cannot be read may be just those missed',
      'min-research-members',
      { members: [{ name: '甲' }, { name: '乙' }, university] },
      { atLeast: 3, countLead: false, kinds },
      ['members key follows 成员单位中高校、科研院所 1 家，不少于 3 家'],
    ],
    [
      'but not where they would not be enough either',
      'min-research-members',
      { members: [{ name: '甲' }, university] },
      { atLeast: 3, countLead: false, kinds },
      ['members key 成员单位中高校、科研院所 1 家，不少于 3 家'],
    ],
    [
      'nobody at all',
      'min-research-members',
      {},
      { atLeast: 1, countLead: false, kinds },
      ['members key 成员单位中高校、科研院所 0 家，不少于 1 家'],
    ],
    ['nobody at all', 'min-members', {}, { atLeast: 1, countLead: false }, ['members key 成员单位 0 家，不少于 1 家']],
  ])('%s: %s', (_what, rule, draft, params, expected) => {
    expect(said(rule, draft, params)).toEqual(expected);
  });
});

describe('a lead may head several', () => {
  const lead = { name: '示例股份公司', creditCode: '91320706522377040Q' };
  const led = (id: string, date: string, name?: string) => recordOf(id, { lead, application: { date }, name });
  const own = led('this', '2024-06-10');
  const earlier = ['a', 'b', 'c', 'd'].map((id) => led(id, '2024-06-01', `${id.toUpperCase()}联合体`));
  const others = (count: number) => {
    const where = contextOf([...earlier.slice(0, count), own]);
    return said('one-alliance-per-lead', own.draft, { atMost: 2 }, where);
  };
  const full = (named: string) => `lead.creditCode [示例股份公司] 示例股份公司已牵头${named}，最多牵头 2 个联合体`;

  test.each([
    [0, []],
    [1, []],
    [2, [full('“A联合体”（a.yaml）、“B联合体”（b.yaml）')]],
    [3, [full('“A联合体”（a.yaml）、“B联合体”（b.yaml）、“C联合体”（c.yaml）')]],
    [4, [full('“A联合体”（a.yaml）、“B联合体”（b.yaml）、“C联合体”（c.yaml）等 4 个联合体')]],
  ])('beside %i earlier ones, of which three are named', (count, expected) => {
    expect(others(count)).toEqual(expected);
  });

  test('one without a name goes by its file, and a lead without a name by what it is', () => {
    const draft = { ...own.draft, lead: { creditCode: lead.creditCode } };
    const where = contextOf([led('a', '2024-06-01'), own]);
    expect(said('one-alliance-per-lead', draft, { atMost: 1 }, where)).toEqual([
      'lead.creditCode 牵头单位已牵头“a.yaml”（a.yaml），最多牵头 1 个联合体',
    ]);
  });

  test('later ones do not count, nor do those of a lead without a code', () => {
    const where = contextOf([led('a', '2024-06-11'), led('b', '2024-06-12'), own]);
    expect(said('one-alliance-per-lead', own.draft, { atMost: 1 }, where)).toEqual([]);
    expect(said('one-alliance-per-lead', { lead: { name: '甲' } }, { atMost: 1 }, where)).toEqual([]);
    expect(said('one-alliance-per-lead', {}, { atMost: 1 }, where)).toEqual([]);
  });

  const listing = (date: string) => actOn('列入培育名单', date);
  const asked = (record: typeof own, beside: typeof own, more = {}) =>
    said(
      'one-alliance-per-lead',
      record.draft,
      { atMost: 1 },
      contextOf([beside, record], { acts: record.acts, ...more }),
    ).length;

  test('what is listed stays as it was judged: only what was listed before it counts, or what the bureau knew of', () => {
    const other = (date: string, ...acts: ReturnType<typeof actOn>[]) => ({ ...led('a', date), acts });
    const listed = { ...own, acts: [listing('2024-08-05')] };
    expect(asked(listed, other('2024-06-01'))).toBe(0);
    expect(asked(listed, other('2024-06-11', listing('2024-08-01')))).toBe(1);
    expect(asked(listed, other('2024-06-01', listing('2024-08-06')))).toBe(0);
    expect(asked(listed, other('2024-06-01', listing('2024-08-01'), actOn('退出', '2024-08-04')))).toBe(0);
    const consent = (date: string) => actOn('书面同意', date, { clause: 'one-alliance-a-lead' });
    expect(asked({ ...own, acts: [consent('2024-08-05'), listing('2024-08-05')] }, other('2024-06-01'))).toBe(1);
    expect(asked({ ...own, acts: [listing('2024-08-05'), consent('2024-08-06')] }, other('2024-06-01'))).toBe(0);
    expect(asked(own, other('2024-06-20', listing('2024-08-01')))).toBe(1);
  });

  test('who takes over a listed alliance answers for those it leads by then', () => {
    const taken = {
      ...recordOf('this', { application: { date: '2024-06-10' }, lead: { ...lead, since: '2026-01-01' } }),
      acts: [listing('2024-08-05')],
    };
    const later = { day: '2026-01-01' };
    const elsewhere = (since?: string, ...acts: ReturnType<typeof actOn>[]) =>
      recordOf('a', { application: { date: '2024-06-11' }, lead: { ...lead, since } }, [
        listing('2024-09-01'),
        ...acts,
      ]);
    expect(asked(taken, elsewhere(), later)).toBe(1);
    expect(asked(taken, elsewhere('2025-12-31'), later)).toBe(1);
    expect(asked(taken, elsewhere('2026-01-02'), later)).toBe(0);
    expect(asked(taken, elsewhere(undefined, actOn('退出', '2026-01-01')), later)).toBe(0);
    expect(asked(taken, elsewhere(undefined, actOn('退出', '2026-01-02')), later)).toBe(1);
  });
});

test('several kinds of tasks required, others of the notice wished for', () => {
  const params = { required: ['科研人才', '成果转化'] };
  expect(said('task-kinds', { tasks: [{ kind: '关键技术攻关' }] }, params)).toEqual([
    'tasks key 任务中没有科研人才、成果转化，各至少有一项',
    'tasks key notice 任务中没有高端创新载体（主要任务不要求齐全）',
  ]);
});

test.each<[string, object, string]>([
  [
    'min-members',
    { atLeast: 2, countLead: true },
    '成员单位不少于 2 家，牵头单位计入；同一单位只算一家，分支机构不另算',
  ],
  [
    'min-research-members',
    { atLeast: 2, countLead: true, kinds: ['高校', '科研院所'] },
    '成员单位中的高校、科研院所合计不少于 2 家，牵头单位计入',
  ],
  [
    'opinion-complete',
    { fields: ['recommendation.opinion.cooperation', 'recommendation.opinion.示例'], points: ['信用状况'] },
    '推荐时，推荐单位已写明对合作基础、recommendation.opinion.示例、信用状况的考察意见（不公开），“好”“无”“同上”等不算写明',
  ],
  [
    'leader-revenue',
    { kinds: ['行业龙头企业', '创新型领军企业'], atLeast: 1 },
    '牵头单位为行业龙头企业、创新型领军企业的，上一年度销售收入不低于 1 万元，恰好 1 万元符合',
  ],
  [
    'leader-rd-intensity',
    { kinds: ['行业龙头企业', '创新型领军企业'], atLeastPercent: 2.5 },
    '牵头单位为行业龙头企业、创新型领军企业的，上一年度研发投入 ÷ 销售收入不低于 2.5%；强度由系统精确计算，恰好 2.5% 符合',
  ],
  [
    'member-high-tech',
    { kinds: ['企业', '其他'], validYears: 2 },
    '类别为企业、其他的每家成员单位都有高新技术企业证书，推荐当日有效；证书自发证之日起 2 年有效，满 2 年的当日仍然有效；后来加入的，按加入当日',
  ],
  [
    'finance-last-year',
    { kinds: ['行业龙头企业', '创新型领军企业'], yearsBefore: 2 },
    '牵头单位为行业龙头企业、创新型领军企业的，填写销售收入和研发投入；数据为批次之前第 2 年的。登记仓库公开时不写数额，写年度和核实单位',
  ],
  [
    'task-kinds',
    { required: ['科研人才', '成果转化'] },
    '任务中科研人才、成果转化各至少有一项；关键技术攻关、高端创新载体不要求齐全，缺少的只作提示',
  ],
  [
    'lead-kind',
    {},
    '牵头单位为创新型领军企业、行业龙头企业、重点研发机构之一，且与统一社会信用代码的前两位相符：创新型领军企业、行业龙头企业为 91，重点研发机构为 11、12、13、19、51、52、53、59、91',
  ],
])('%s says what such a notice asks', (rule, params, expected) => {
  expect(ruleOf(rule).asks(params, VOCABULARY)).toBe(expected);
});

test.each<[string, AllianceDraft, object, string]>([
  ['task-kinds', {}, { required: ['科研人才', '成果转化'] }, '科研人才、成果转化'],
  [
    'charter-complete',
    { charter: { adopted: '2024-05-20', covers: ['技术创新目标', '工作职责', '权利与义务'] } },
    {},
    '任务分工、组织机构',
  ],
])('%s needs what is lacking', (rule, draft, params, needed) => {
  expect([...ruleOf(rule).check(draft, params, contextFor(draft))].map((each) => each.needed)).toEqual([needed]);
});
