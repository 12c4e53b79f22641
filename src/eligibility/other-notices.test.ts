/** Records under notices that ask otherwise than the usual one: turned strengths, other words, no words, two in a year. */
import { describe, expect, test } from 'vitest';
import type { Strength } from '#schemas/policy.ts';
import { loadRegistry } from '#src/registry/load.ts';
import {
  allianceFile,
  baseFiles,
  baseText,
  baseWith,
  changed,
  dataFile,
  examples,
  exampleText,
  judged,
  judgedAlone,
  recordFiles,
  TODAY,
  withConsent,
} from '#src/testing/judged.ts';
import { judgeRegister } from './judge.ts';
import { pathOf, registerWith, type Fixture } from './rules/fixtures.ts';
import { CLAUSE_RULES } from './rules/index.ts';
import { whatIf } from './what-if.ts';

const POLICY = 'data/policies/2024.yaml';
const NOTICE = baseText(POLICY);
const under = (notice: string) => baseWith(POLICY, notice);
const turned = (strength: Strength) => NOTICE.replace(/^( {4}strength: )(?:必须|原则上)$/gm, `$1${strength}`);

/** What is said of an example's own rule, and of consents, under a notice. */
function saidOf(fixture: Fixture, notice: string) {
  const registry = loadRegistry(registerWith(fixture, examples, under(notice)));
  const { diagnostics } = judgeRegister(registry, fixture.asOf);
  return diagnostics.filter(({ rule, at }) => rule === fixture.rule && at.file.endsWith(pathOf(fixture).slice(5)));
}

describe('strengths turned round', () => {
  const failing = examples.filter(({ rule, kind, params }) => rule in CLAUSE_RULES && kind === 'fail' && !params);
  const EXCEPTION = '；确有理由的，取得发文单位书面同意';
  const said = (strength: Strength) =>
    failing.flatMap((fixture) => saidOf(fixture, turned(strength)).filter(({ clause }) => clause));

  test('where everything must be met, nobody is told of an exception', () => {
    const all = said('必须');
    expect(new Set(all.map(({ rule }) => rule)).size).toBeGreaterThan(15);
    for (const { message, fix } of all) expect(`${message} ${fix}`).not.toMatch(/原则上|例外|书面同意|确有理由/);
    expect(all.map(({ message }) => message)).toContain('成员单位 2 家，必须不少于 3 家');
  });

  test('where everything may be excused, every error says how, and nothing must', () => {
    const all = said('原则上');
    expect(new Set(all.map(({ rule }) => rule)).size).toBeGreaterThan(15);
    for (const { message, fix, severity, rule } of all) {
      expect(message).not.toMatch(/必须|不得/);
      // What a person attests is 人工 whatever stands there.
      if (severity === 'error' && rule !== 'opinion-complete') expect(fix).toMatch(new RegExp(`${EXCEPTION}$`));
    }
    expect(all.map(({ message }) => message)).toContain('推荐日期是2024年7月2日，原则上不晚于2024年7月1日');
  });

  test('what a person judges is said plainly', () => {
    const all = said('人工');
    expect(all.map(({ message }) => message)).toContain('成员单位 2 家，不少于 3 家');
    for (const { message, fix } of all) expect(`${message} ${fix}`).not.toMatch(/必须|原则上|书面同意/);
  });

  test('a consent to what must be met is a mistake, and one to what may be excused is none', () => {
    const consented = withConsent(exampleText('charter-complete/fail-four-contents'), 'charter');
    expect(judgedAlone(consented, undefined, under(turned('原则上'))).statuses['charter']).toBe('经同意例外');
    const { statuses, loud } = judgedAlone(consented, undefined, under(turned('必须')));
    expect(statuses['charter']).toBe('不通过');
    expect(loud.map(({ message }) => message)).toContain('条款 charter 不是“原则上”条款，不能例外；可以例外的有：没有');
  });
});

describe('a notice with other words', () => {
  const notice = NOTICE.replaceAll('行业龙头企业', '链主企业')
    .replace('{ word: 企业, is: 企业', '{ word: 企业单位, is: 企业')
    .replaceAll('关键技术攻关', '协同攻关');
  const text = exampleText('leader-revenue/fail-below')
    .replaceAll('kind: 企业\n', 'kind: 企业单位\n')
    .replaceAll('关键技术攻关', '协同攻关');

  test('has its own asked the same', () => {
    const { statuses, loud } = judgedAlone(text.replaceAll('行业龙头企业', '链主企业'), undefined, under(notice));
    expect(loud.map(({ message }) => message)).toEqual(['上一年度销售收入 49999.99 万元，原则上不低于 50000 万元']);
    expect(statuses).toMatchObject({
      'leader-revenue': '不通过',
      'leader-rd-intensity': '通过',
      'enterprise-members-high-tech': '通过',
      'four-tasks': '通过',
      'lead-leads': '通过',
    });
  });

  test('does not take those of another', () => {
    const { loud } = judgedAlone(text, undefined, under(notice));
    expect(loud.map(({ rule, found }) => [rule, found])).toEqual([['shape/choice', '行业龙头企业']]);
  });

  test('takes any where it has none, and asks for none', () => {
    const without = notice
      .replace(/taskKinds: \[.*\]/, 'taskKinds: []')
      .replace(/charterContents: \[.*\]/, 'charterContents: []')
      .replace(/ {2}- id: four-tasks\n(?: {4}.*\n)+/, '');
    const own = changed(
      text.replaceAll('行业龙头企业', '链主企业').replaceAll('49999.99', '50000'),
      ['covers: [技术创新目标, 任务分工, 组织机构, 工作职责, 权利与义务]', 'covers: [议事规则]'],
      ['kind: 协同攻关', 'kind: 别的任务'],
    );
    const { statuses, loud } = judgedAlone(own, undefined, under(without));
    expect(loud).toEqual([]);
    expect(statuses).toMatchObject({ charter: '通过', goals: '通过' });
  });
});

describe('an echo is heard where the rule it follows from is not asked', () => {
  const without = (clause: string) => NOTICE.replace(new RegExp(` {2}- id: ${clause}\\n(?: {4}.*\\n)+`), '');

  test('no tasks, where no clause asks that they are stated', () => {
    const text = exampleText('goals-stated/fail-no-tasks');
    expect(judgedAlone(text).loud.map(({ rule }) => rule)).toEqual(['goals-stated']);
    const { loud } = judgedAlone(text, undefined, under(without('goals')));
    expect(loud.map(({ message }) => message)).toEqual(['任务中没有关键技术攻关，必须至少有一项']);
  });

  test('no figures, where no clause asks for those of last year', () => {
    const text = exampleText('finance-last-year/fail-missing');
    expect(judgedAlone(text).loud.map(({ rule }) => rule)).toEqual(['finance-last-year']);
    const { loud } = judgedAlone(text, undefined, under(without('last-year-figures')));
    expect(loud.map(({ rule }) => rule)).toEqual(['leader-rd-intensity', 'leader-revenue']);
  });

  test('no figures of a kind of lead that the clause on last year leaves out', () => {
    const other = changed(NOTICE, ['with: { yearsBefore: 1 }', 'with: { yearsBefore: 1, kinds: [创新型领军企业] }']);
    const { loud } = judgedAlone(exampleText('finance-last-year/fail-missing'), undefined, under(other));
    expect(loud.map(({ rule }) => rule)).toEqual(['leader-rd-intensity', 'leader-revenue']);
  });

  test('no sales, excused, are still no intensity', () => {
    const text = withConsent(exampleText('leader-rd-intensity/boundary-no-sales'), 'leader-revenue');
    const { statuses, loud } = judgedAlone(text);
    expect(statuses).toMatchObject({ 'leader-revenue': '经同意例外', 'leader-rd-intensity': '不通过' });
    expect(loud.map(({ rule }) => rule)).toEqual(['leader-rd-intensity']);
  });
});

describe('two notices of one year', () => {
  const second = changed(
    NOTICE,
    ['id: 2024\n', 'id: 2024-2\n'],
    ['atLeast: 3, countLead', 'atLeast: 4, countLead'],
  ).replace('{ word: 企业, is: 企业', '{ word: 企业单位, is: 企业');
  const base = [
    ...baseFiles,
    dataFile('data/policies/2024-2.yaml', second),
    dataFile('data/policies/2024-2.md', baseText('data/policies/2024.md')),
  ];
  const first = exampleText('min-members/boundary-three');
  const later = (text: string) =>
    text.replace('batch: 2024\n', 'batch: 2024-2\n').replaceAll('kind: 企业\n', 'kind: 企业单位\n');

  test('each asks its own batch with its own words and numbers', () => {
    expect(judgedAlone(first, undefined, base).loud).toEqual([]);
    expect(judgedAlone(later(first), undefined, base).loud.map(({ message }) => message)).toEqual([
      '成员单位 3 家，原则上不少于 4 家',
    ]);
  });

  test('another batch of the year is none', () => {
    const { loud } = judgedAlone(first.replace('batch: 2024\n', 'batch: 2024-3\n'), undefined, base);
    expect(loud.map(({ message }) => message)).toEqual(['没有 2024-3 批次的通知，现有：2024、2024-2']);
  });

  test('a batch’s days are in its year', () => {
    const early = later(first).replace('application: { date: 2024-06-10 }', 'application: { date: 2023-06-10 }');
    const { loud } = judgedAlone(early, undefined, base);
    expect(loud.map(({ message }) => message)).toContain('申报日期是2023年6月10日，不在 2024 年，批次却是 2024-2');
  });

  /** A member of two records, called by each notice what it calls it. */
  const shared = (kind: string, other: string) => {
    const own = changed(first, ['kind: 高校\n', `kind: ${kind}\n`]);
    const apart = changed(later(first), ['kind: 高校\n', `kind: ${other}\n`])
      .replaceAll('示例碳纤维股份有限公司', '示例新纤维有限公司')
      .replace('91320706522377040Q', '9132070766120457XF')
      .replace('高强碳纤维创新', '大丝束碳纤维创新')
      .replace('application: { date: 2024-06-10 }', 'application: { date: 2024-06-11 }');
    const { loud } = judged([allianceFile(own, 'one'), allianceFile(apart, 'two')], undefined, base);
    return loud.filter(({ rule }) => rule === 'organisation-consistent').map(({ message }) => message);
  };

  test('one organisation is not of two kinds because two notices call its kind otherwise', () => {
    expect(shared('高校', '高校')).toEqual([]);
  });

  test('but where they mean something else by it', () => {
    expect(shared('企业', '高校')).toEqual([expect.stringMatching(/^“示例海洋大学”在 .* 中类别为企业，这里为高校$/)]);
    expect(shared('高校', '科研院所')).toHaveLength(1);
  });
});

describe('a cap for each board', () => {
  const capped = changed(NOTICE, [
    'practice:\n',
    'practice:\n  - { id: cap, text: 每个县区限报 1 个, rule: max-per-board, with: { atMost: 1 } }\n',
  ]);
  const record = (example: string, name: string) => recordFiles(exampleText(`max-per-board/${example}`), name);
  const two = [...record('pass-first', 'one'), ...record('fail-second', 'two')];

  test('may be practice, which is said plainly', () => {
    const { loud } = judged(two, undefined, under(capped));
    expect(loud.map(({ message }) => message)).toEqual([
      '这是海州区本批次推荐的第 2 个，先推荐的有“连云港市高强碳纤维创新联合体（示例）”，不超过 1 个',
    ]);
  });

  test('of a draft is asked of all records of a batch', () => {
    const registry = loadRegistry({ files: [...baseFiles, ...two], diagnostics: [] });
    const draft = loadRegistry({ files: under(capped), diagnostics: [] }).catalogue?.policies.get('2024');
    if (!registry.catalogue || !draft) throw new Error('the register cannot be read');
    const { newlyFailing } = whatIf(registry, registry.catalogue, draft, TODAY);
    expect(newlyFailing.map(({ id, clauses }) => [id, clauses.map(({ clause }) => clause)])).toEqual([
      ['two', ['cap']],
    ]);
  });

  const listed = (text: string, name: string, date: string) =>
    `${text.trimEnd()}\n--- ${date.slice(0, 4)}/gongshi-${name}\nkind: 公示\ndate: 2024-07-22\nalliances: [${name}]\nuntil: 2024-07-28\n--- ${date.slice(0, 4)}/lieru-${name}\nkind: 列入培育名单\ndocument: 连科〔2024〕52号\ndate: ${date}\nalliances: [${name}]\n`;

  test('does not reach back to what is settled: a listed one answers for those listed with it', () => {
    const second = listed(exampleText('max-per-board/fail-second'), 'two', '2024-08-05');
    const said = (first: string) =>
      judged([...recordFiles(first, 'one'), ...recordFiles(second, 'two')], undefined, under(capped))
        .loud.filter(({ rule }) => rule === 'max-per-board')
        .map(({ at }) => at.file);
    const first = exampleText('max-per-board/pass-first');
    expect(said(first)).toEqual([]);
    expect(said(listed(first, 'one', '2024-08-05'))).toEqual(['data/alliances/haizhou/two.yaml']);
  });
});
