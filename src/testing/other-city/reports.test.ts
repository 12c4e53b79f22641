/** What is said of the other city's register and of files with anything wrong in them, in every form of report. */
import { expect, test } from 'vitest';
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { REPORTERS } from '#src/reporters/index.ts';
import { BAOWEN, catalogue, CHUANGAN, JIAONING, reportWith, SHUICHAN, spoiled } from './city.ts';
import { foreignIn } from './foreign-words.ts';

const FORMS = { console: consoleReporter(false), ...REPORTERS };
const ALLIANCES = [CHUANGAN, JIAONING, SHUICHAN, BAOWEN];
const DECISIONS = ['2024/gongshi-0927', '2024/lieru-37', '2024/tongyi-9', '2025/tuichu-30'].map(
  (id) => `data/decisions/${id}.yaml`,
);
const BASE = ['policies/2024-2', 'site', 'districts', 'industries', 'calendar'].map((name) => `data/${name}.yaml`);

const clean = reportWith();
const known = new Map<string, readonly Diagnostic[]>();

/** Everything there is to say of a file with one thing wrong in it, each sentence once. */
function saidOf(path: string): readonly Diagnostic[] {
  const before = known.get(path);
  if (before) return before;
  const found = spoiled(path).flatMap((text) => reportWith({ [path]: text }).diagnostics);
  const key = ({ rule, message, fix, clause }: Diagnostic) => JSON.stringify([rule, message, fix, clause]);
  const once = [...new Map(found.map((each) => [key(each), each])).values()].sort(compareDiagnostics);
  known.set(path, once);
  return once;
}

test.each(Object.entries(FORMS))('nothing is wrong with it, and %s says so in its own words', (_, write) => {
  expect(clean.diagnostics).toEqual([]);
  expect(foreignIn(write(clean))).toEqual([]);
});

test.each([...ALLIANCES, ...DECISIONS, ...BASE])('%s spoiled: no word of the first city', (path) => {
  const found = saidOf(path);
  expect(found.length).toBeGreaterThan(4);
  for (const [name, write] of Object.entries(FORMS))
    // A report for people names so many and counts the rest.
    for (let i = 0; i < found.length; i += 40)
      expect(foreignIn(write({ ...clean, diagnostics: found.slice(i, i + 40) })), name).toEqual([]);
});

test('clauses are cited by their notice’s own numbers, and consent is advised only where its words are soft', () => {
  const clauses = [...catalogue.policies.values()].flatMap(({ policy: { document, clauses: own } }) =>
    own.map((clause) => ({ ...clause, document })),
  );
  const found = [...ALLIANCES, ...DECISIONS].flatMap(saidOf).filter(({ clause }) => clause);
  for (const { clause, fix = '', severity, message } of found) {
    const own = clauses.filter(({ document, text }) => document === clause?.document && text === clause.text);
    expect(own.map(({ citation }) => citation)).toContain(clause?.citation);
    const isSoft = own.some(({ strength }) => strength === '原则上');
    expect(fix.includes('取得发文单位书面同意'), message).toBe(isSoft && severity === 'error');
  }
  const cited = new Set(found.map(({ clause }) => `${clause?.document} ${clause?.citation}`));
  for (const place of ['18号 二、1', '18号 二、2', '18号 三、（三）', '42号 二、1', '42号 二、2', '42号 三、（二）'])
    expect(
      [...cited].filter((each) => each.endsWith(place)),
      place,
    ).toHaveLength(1);
});
