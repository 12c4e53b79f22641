/** Every crafted branch in a real repository: what is said of it, byte for byte, in `expected/`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkVersions } from '#src/check-change.ts';
import { verdictInWords } from '#src/reporters/change-words.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { githubReporter } from '#src/reporters/github.ts';
import { jsonReporter } from '#src/reporters/json.ts';
import { markdownReporter } from '#src/reporters/markdown.ts';
import { sarifReporter } from '#src/reporters/sarif.ts';
import { CHANGE_CHECKS } from '#src/changes/change-checks.ts';
import { countBySeverity, type Report } from '#src/reporters/report.ts';
import { mayGoIn } from '#src/review/judge-head.ts';
import { BRANCHES } from './index.ts';
import { readBranch, type BranchVersions } from './read-branch.ts';
import { BRANCH_DAY } from './small-register.ts';

/** The first lines of a text, and how many there are. */
function shortened(text: string): string {
  const lines = text.split('\n');
  return lines.length <= MOST_LINES ? text : [...lines.slice(0, MOST_LINES), `…… 共 ${lines.length} 行`, ''].join('\n');
}
/** A new application is told in full, a new notice as far as it shows how. */
const MOST_LINES = 150;

const found = new Set<string>();

describe.each(BRANCHES)('$name', (branch) => {
  const { name, about, accept } = branch;
  let versions: BranchVersions;
  let report: Report;
  beforeAll(() => {
    versions = readBranch(branch);
    report = checkVersions(versions.committed, BRANCH_DAY, accept);
  });

  /** Commits change with the sample base files; what is long says the same thing again and again. */
  const steady = (text: string) =>
    [versions.committed.base, versions.committed.head ?? ''].reduce(
      (rest, commit, i) => rest.replaceAll(commit.slice(0, 10), ['BASE', 'HEAD'][i] ?? ''),
      text,
    );

  test(`${about}: as expected`, async () => {
    for (const { rule } of report.diagnostics) found.add(rule);
    const { error } = countBySeverity(report.diagnostics);
    const said = [consoleReporter(false)(report), markdownReporter(report)].map((text) => shortened(steady(text)));
    const whole = [`${about}\n退出码 ${error > 0 ? 1 : 0}\n`, ...said].join('\n════════════════════\n\n');
    await expect(whole).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  test('the heading says what the guard does', () => {
    const { change = expect.unreachable(), diagnostics } = report;
    const heading = verdictInWords(change, diagnostics);
    expect(/^(可以合并|没有改动)/.test(heading)).toBe(mayGoIn({ base: '', head: '', report }));
    expect(markdownReporter(report).includes('写一行 `同意放行：')).toBe(heading.startsWith('要市局确认'));
  });

  test('the working folder says the same as the commit', () => {
    const working = checkVersions(versions.working, BRANCH_DAY, accept);
    expect({ ...working, change: { ...working.change, head: undefined } }).toEqual({
      ...report,
      change: { ...report.change, head: undefined },
    });
  });

  test('nothing acts where it is shown', () => {
    const texts = [githubReporter, consoleReporter(false), markdownReporter, jsonReporter, sarifReporter].map((each) =>
      each(report),
    );
    for (const text of texts) {
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text).not.toMatch(/##\[/);
      expect(text).not.toMatch(/13800138000|13800138001|11010519491231002X/);
      expect(text).not.toMatch(/[张侯丁王赵钱李汤]示例|理事会|专家委员会|合作稳定|66001|2711|85800002/);
    }
    const [log = '', , markdown = '', json = ''] = texts;
    expect(log.match(/^::(?!(error|warning|notice) )/gm)).toBeNull();
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(200 * 1024);
  });
});

test('every check on changes is found in a branch', () => {
  // A conflict takes two histories: see src/testing/review/branches.ts.
  const checks = Object.keys(CHANGE_CHECKS).filter((id) => id !== 'change/conflict');
  expect(checks.filter((id) => !found.has(id))).toEqual([]);
});

test('branches are told apart by name, and every snapshot belongs to one', () => {
  const names = BRANCHES.map(({ name }) => `${name}.txt`);
  expect(readdirSync(join(import.meta.dirname, 'expected')).sort()).toEqual([...new Set(names)].sort());
  expect(new Set(names).size).toBe(BRANCHES.length);
});
