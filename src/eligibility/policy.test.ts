/** The notice as data: nothing but its words, all of its words, and every slip in a policy file found at its line. */
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import { policyFindings } from './check-policy.ts';

const files = readDataFolder(process.cwd()).files.filter(({ path }) => !path.startsWith('data/alliances/'));
const written = new TextDecoder().decode(files.find(({ path }) => path === 'data/policies/2024.yaml')?.bytes);

/** The register's 2024 policy, its YAML replaced by the one given. */
function policyOf(yaml: string) {
  const replaced = files.map((file): DataFile =>
    file.path === 'data/policies/2024.yaml' ? { ...file, bytes: new TextEncoder().encode(yaml) } : file,
  );
  const record = loadRegistry({ files: replaced, diagnostics: [] }).catalogue?.policies.get(2024);
  if (!record) throw new Error('the policy cannot be read');
  return record;
}

const { policy, notice } = policyOf(written);

/** The items of a part of the notice by citation, e.g. 二、（一）2: their sentences without number or heading. */
function itemsOf(part: '一' | '二' | '三' | '四'): Map<string, string> {
  const start = notice.split('\n').findIndex((line) => line.startsWith(`${part}、`));
  const items = new Map<string, string>();
  let section = '';
  for (const line of notice.split('\n').slice(start + 1)) {
    if (/^([一二三四]、|附件)/.test(line)) break;
    const [, bracketed, numbered, sentences = line] = /^(?:[（(]([一二三四])[）)] ?|(\d)\. )(.*)$/.exec(line) ?? [];
    if (bracketed) section = `（${bracketed}）`;
    if (numbered) items.set(`${part}、${section}${numbered}`, sentences);
    // A bracketed line without a full stop is a heading over numbered items.
    else if (bracketed && sentences.includes('。')) items.set(`${part}、${section}`, sentences);
    else if (line !== '' && !bracketed) throw new Error(`neither heading nor item: ${line}`);
  }
  return items;
}

/** What of some items lies in no quotation; commas between two quotations of one sentence do not count. */
function uncovered(items: ReadonlyMap<string, string>, quotations: readonly { citation: string; text: string }[]) {
  return [...items].flatMap(([citation, sentences]) => {
    const covered = new Set<number>();
    for (const { text } of quotations.filter((quotation) => quotation.citation === citation)) {
      for (let at = sentences.indexOf(text); at >= 0; at = sentences.indexOf(text, at + 1))
        for (let i = at; i < at + text.length; i++) covered.add(i);
    }
    return [...sentences].filter((character, i) => character !== '，' && !covered.has(i));
  });
}

const withTitles = (passages: typeof policy.tasks) =>
  passages.flatMap(({ citation, title, text }) => [
    { citation, text: `${title}。` },
    { citation, text },
  ]);

describe('the notice of 2024', () => {
  test('is found item by item', () => {
    expect([...itemsOf('二').keys()]).toEqual(
      [
        '（一）1',
        '（一）2',
        '（一）3',
        '（一）4',
        '（二）1',
        '（二）2',
        '（二）3',
        '（三）1',
        '（三）2',
        '（三）3',
      ].map((item) => `二、${item}`),
    );
    expect([...itemsOf('四').keys()]).toEqual(['四、1', '四、2']);
    for (const part of ['一', '三'] as const)
      expect([...itemsOf(part).keys()]).toEqual(['一', '二', '三', '四'].map((item) => `${part}、（${item}）`));
  });

  test.each([...policy.clauses, ...policy.tasks, ...policy.measures])(
    '$id stands where $citation says',
    ({ citation, text }) => {
      const part = citation.charAt(0) as '一' | '二' | '三' | '四';
      expect(itemsOf(part).get(citation)).toContain(text);
    },
  );

  test.each(['二', '四'] as const)('part %s: every sentence belongs to a clause', (part) => {
    expect(uncovered(itemsOf(part), policy.clauses).join('')).toBe('');
  });

  test('parts 一 and 三 are wholly tasks and measures', () => {
    expect(uncovered(itemsOf('一'), withTitles(policy.tasks)).join('')).toBe('');
    expect(uncovered(itemsOf('三'), withTitles(policy.measures)).join('')).toBe('');
  });

  // These quote words that another clause quotes too.
  const repeated = ['division-of-tasks', 'last-year-figures', 'four-tasks'];
  test.each(policy.clauses.filter(({ id }) => !repeated.includes(id)))(
    'without $id something is left out',
    ({ id }) => {
      const rest = policy.clauses.filter((clause) => clause.id !== id);
      expect([...uncovered(itemsOf('二'), rest), ...uncovered(itemsOf('四'), rest)]).not.toEqual([]);
    },
  );

  test('has no finding', () => {
    expect(policyFindings(policyOf(written))).toEqual([]);
  });
});

describe('a slip in a policy file is found at its line', () => {
  const lines = written.split('\n');
  const changedLine = (yaml: string) => yaml.split('\n').findIndex((line, i) => line !== lines[i]) + 1;

  const slips: [string, string, string, string][] = [
    [
      'a misquoted clause',
      '成员单位原则上不少于 3 个',
      '成员单位原则上不少于 5 个',
      '“成员单位原则上不少于 5 个”不是通知原文',
    ],
    ['a misquoted task', 'text: 积极培育、引进', 'text: 积极引进、培育', '不是通知原文'],
    ['a misquoted measure', 'text: 鼓励银行保险机构', 'text: 要求银行保险机构', '不是通知原文'],
    ['a title the notice does not have', 'title: 金融支持', 'title: 财政支持', '“财政支持”不是通知原文'],
    ['an unknown rule', 'rule: min-members', 'rule: min-member', '没有“min-member”这条规则'],
    ['a rule that is a key of every object', 'rule: min-members', 'rule: constructor', '没有“constructor”这条规则'],
    ['a number that is none', 'atLeast: 50000 }', 'atLeast: 五万 }', '不对：不是金额'],
    ['a parameter left out', 'with: { atMost: 1 }', 'with: { }', '规则 one-alliance-per-lead 的参数 atMost 缺少'],
    [
      'a parameter too many',
      'with: { atMost: 1 }',
      'with: { atMost: 1, atLeast: 1 }',
      '规则 one-alliance-per-lead 没有 atLeast 这个参数',
    ],
    ['a kind that is none', 'expected: [关键技术攻关, ', 'expected: [技术攻关, ', '不在可选范围'],
    ['a day that is none', 'with: { by: 07-01 }', 'with: { by: 7-1 }', '写作 07-01'],
    ['a repeated id', 'id: charter', 'id: agreement', '条款标识 agreement 重复'],
    ['a repeated id in practice', 'id: publicity-seven-days', 'id: agreement', '条款标识 agreement 重复'],
    [
      'an attested field that is none',
      'attested: [recommendation.opinion.resources]',
      'attested: [recommendation.opinion.resource]',
      '联合体没有 recommendation.opinion.resource 这个字段',
    ],
  ];
  test.each(slips)('%s', (_what, right, wrong, message) => {
    const yaml = written.replace(right, wrong);
    expect(yaml).not.toBe(written);
    const findings = policyFindings(policyOf(yaml));
    expect(findings.map(({ rule, severity, at }) => `${severity} ${rule} ${at.line}`)).toEqual([
      `error register/policy ${changedLine(yaml)}`,
    ]);
    expect(findings[0]?.message).toContain(message);
  });
});
