/** The notice as data: nothing but its words, and all of its words. */
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { policyFindings } from './check-policy.ts';
import { baseFiles } from '#src/testing/judged.ts';

const record = loadRegistry({ files: [...baseFiles], diagnostics: [] }).catalogue?.policies.get(2024);
if (!record) throw new Error('the policy cannot be read');
const { policy, notice } = record;

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
    expect(policyFindings(record)).toEqual([]);
  });
});
