/** That strangers' words stand in a report and do nothing there: in a log, on a page, in a terminal, to a program. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldChange } from '#src/changes/change-report.ts';
import { differenceOf } from '#src/changes/value-in-words.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { hostileText } from '#src/testing/fuzz/texts.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { consoleReporter } from './console.ts';
import { githubReporter } from './github.ts';
import { cut, inert } from './inert.ts';
import { jsonReporter } from './json.ts';
import { codeSpan, markdownText } from './markdown-text.ts';
import { markdownReporter } from './markdown.ts';
import { changeOf, decisionOf, recordOf, reportOf } from '#src/testing/sample-reports.ts';
import { sarifReporter } from './sarif.ts';

const RUNS = 300;

/** A finding whose every word is a stranger's. */
const finding: fc.Arbitrary<Diagnostic> = fc
  .record({
    rule: fc.oneof(fc.constantFrom('min-members', 'privacy/mobile', 'file/kind'), hostileText),
    severity: fc.constantFrom('error', 'warning', 'notice'),
    message: hostileText,
    fix: hostileText,
    quote: fc.option(fc.record({ document: hostileText, citation: hostileText, text: hostileText })),
    file: hostileText,
    line: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ quote, file, line, ...rest }) => ({
    ...rest,
    ...(quote ? { clause: quote } : {}),
    at: { file: `data/${file}`, line, column: 1, endLine: line, endColumn: 3 },
  })) as fc.Arbitrary<Diagnostic>;
const report = fc.array(finding, { maxLength: 30 }).map((findings) => reportOf(...findings));

/** What a runner that reads the log does something at: a command at the start of a line, or one of the old kind anywhere. */
const ACTS_IN_A_LOG = /^\s*::|##\[/m;
/** What moves a cursor or turns the direction of text. */
const UNSEEN = /[^\P{C}\n]|[\u2028\u2029]/u;

test('a log: annotations and one sentence, nothing else; read back, each is what was meant', () => {
  holdsFor(RUNS, [report], (each) => {
    const lines = githubReporter(each).split('\n');
    expect(lines.pop()).toBe('');
    expect(inert(lines.pop() ?? '')).toMatch(/^校验 /);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning|notice) [^:]*::[^:]?/);
      expect(line.slice(2)).not.toMatch(ACTS_IN_A_LOG);
      expect(line).not.toMatch(UNSEEN);
      expect(line.length).toBeLessThanOrEqual(4096);
      expect(line).not.toMatch(/%(?!25|0A|3A|2C)/);
    }
    for (const severity of ['error', 'warning', 'notice'] as const) {
      const found = each.diagnostics.filter((one) => one.severity === severity);
      const said = lines.filter((line) => line.startsWith(`::${severity} `));
      expect(said).toHaveLength(Math.min(10, found.length));
      if (found.length > 10) continue;
      const messages = said.map((line) => unescape(line.split('::').slice(2).join('::')).split('\n')[0]);
      expect(messages).toEqual(found.map(({ message }) => cut(inert(message), 400)));
    }
  });
});

/** As a runner reads what follows the second `::`. */
const unescape = (text: string) => text.replaceAll('%0A', '\n').replaceAll('%25', '%');

test('a terminal: nothing moves the cursor, turns the text or acts when the output lands in a log', () => {
  holdsFor(RUNS, [report], (each) => {
    const text = consoleReporter(false)(each);
    expect(text).not.toMatch(UNSEEN);
    expect(text).not.toMatch(ACTS_IN_A_LOG);
  });
});

/** Lines of Markdown with every code span taken out, as CommonMark finds them: a run of backticks to the next as long. */
function withoutSpans(line: string): string {
  let rest = line;
  let left = '';
  for (let run = /`+/.exec(rest); run; run = /`+/.exec(rest)) {
    const [fence] = run;
    const close = new RegExp(`(?<!\`)${fence}(?!\`)`).exec(rest.slice(run.index + fence.length));
    if (!close) throw new Error(`a span is not closed: ${line}`);
    left += `${rest.slice(0, run.index)}■`;
    rest = rest.slice(run.index + fence.length + close.index + fence.length);
  }
  return left + rest;
}

test('a page: rows have four cells, spans are closed, and outside of them nothing is a sign of anything', () => {
  holdsFor(RUNS, [report], (each) => {
    const text = markdownReporter(each);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).not.toMatch(UNSEEN);
    expect(text).not.toMatch(ACTS_IN_A_LOG);
    expect(text.match(/^<details>$/gm)?.length).toBe(text.match(/^<\/details>$/gm)?.length);
    for (const line of text.split('\n')) {
      // A table is cut into cells before anything else is read: a sign of division in a span would divide.
      if (line.startsWith('|')) expect(line.match(/\|/g), line).toHaveLength(5);
      const words = withoutSpans(line)
        .replace(/^\| | \|$/g, '')
        .replaceAll(' | ', '');
      if (
        /^(## |### ■$|<\/?details>$|<summary>另有 \d+ 处提示，不影响通过<\/summary>$|\*\*接下来怎么做\*\*$|\d\. |--- \|)/.test(
          words,
        ) ||
        words.startsWith('---')
      )
        continue;
      expect(words, line).not.toMatch(/[<>&`*_[\]@#|~\\!$]|:\/\/|www\./i);
    }
  });
});

test('a span says what it holds, in one line, and nothing in it closes it', () => {
  holdsFor(1000, [hostileText], (text) => {
    const span = codeSpan(text);
    expect(withoutSpans(span)).toBe('■');
    expect(span).not.toMatch(/[\n|]/);
    const said = markdownText(text);
    expect([said, span]).toContain(said);
    if (said !== span) expect(said).toBe(cut(inert(text), 200));
  });
});

test('a program: JSON and SARIF are read back as they were meant, and are harmless where they are printed', () => {
  holdsFor(RUNS, [report], (each) => {
    for (const reporter of [jsonReporter, sarifReporter]) {
      const text = reporter(each);
      expect(text).not.toMatch(UNSEEN);
      expect(text).not.toMatch(ACTS_IN_A_LOG);
    }
    const json = JSON.parse(jsonReporter(each)) as { diagnostics: unknown };
    expect(json.diagnostics).toEqual(each.diagnostics);
    const sarif = JSON.parse(sarifReporter(each)) as { runs: { results: { ruleId: string }[] }[] };
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(each.diagnostics.map(({ rule }) => rule));
  });
});

/** A long text of a stranger's, edited here and there. */
const field: fc.Arbitrary<FieldChange> = fc
  .tuple(fc.array(hostileText, { minLength: 3, maxLength: 12 }), fc.array(hostileText, { maxLength: 12 }), hostileText)
  .map(([parts, others, name]) => {
    const [from, to] = [parts.join('甲'.repeat(20)), parts.map((part, i) => others[i] ?? part).join('甲'.repeat(20))];
    return { field: name, kind: '修改', ...differenceOf(from, to) };
  });
const change = fc.record({ fields: fc.array(field, { maxLength: 6 }), word: hostileText }).map(({ fields, word }) => {
  const ground = { document: word, date: '2024-08-12', subject: word, reason: word };
  const clause = { clause: 'x', rule: 'y', title: word, from: '不通过', to: '经同意例外', consents: [ground] } as const;
  return changeOf({
    files: { total: 1, added: 0, modified: 1, removed: 0, paths: [] },
    records: [recordOf({ fields, name: word, clauses: [clause] })],
    decisions: [decisionOf({ fields, document: word, concerned: [{ id: word, name: word, reason: word }] })],
  });
});
const changed = fc.tuple(change, fc.array(finding, { maxLength: 5 }), fc.boolean()).map(([each, findings, waits]) => {
  const bureau = { rule: 'change/bureau', severity: 'warning', message: '改了', at: { file: 'a', line: 1, column: 1 } };
  return { ...reportOf(...findings, ...(waits ? [bureau as Diagnostic] : [])), change: each };
});

test('of a change: passages and words of decisions stand there and do nothing, in every form', () => {
  holdsFor(RUNS, [changed], (each) => {
    const page = markdownReporter(each);
    for (const text of [page, consoleReporter(false)(each), jsonReporter(each), sarifReporter(each)]) {
      expect(text).not.toMatch(UNSEEN);
      expect(text).not.toMatch(ACTS_IN_A_LOG);
    }
    for (const line of githubReporter(each).split('\n')) expect(line.slice(2)).not.toMatch(ACTS_IN_A_LOG);
    expect(page.length).toBeLessThanOrEqual(60_000);
    const told = page.slice(page.indexOf('### 改了什么')).split(/\n(?=<details>)/)[0] ?? '';
    for (const line of told.split('\n').filter((each) => !/^### [一-龥（）]+$/.test(each)))
      expect(withoutSpans(line).replace(/^ {0,6}- /, ''), line).not.toMatch(/[<>&`*_[\]@#|~\\!$]|:\/\/|www\./i);
  });
});

test('of a change: one verdict, which all that is said agrees with', () => {
  holdsFor(RUNS, [changed], (each) => {
    const { verdict, summary } = JSON.parse(jsonReporter(each)) as {
      verdict: { state: string; text: string };
      summary: { error: number; awaited: number };
    };
    const state = summary.error > 0 ? '需要改正' : summary.awaited > 0 ? '要市局确认' : '可以合并';
    expect(verdict.state).toBe(state);
    const [log, page, terminal] = [githubReporter(each), markdownReporter(each), consoleReporter(false)(each)];
    expect(page.split('\n')[0]).toBe(`## ${verdict.text}`);
    for (const text of [log, terminal]) expect(text.split('\n')[0]).toBe(verdict.text);
    const counts = summary.error > 0 ? `${summary.error} 处错误` : '没有错误';
    for (const text of [page, log, terminal]) expect(text).toContain(`）：${counts}`);
    expect(/^::error /m.test(log)).toBe(summary.error > 0);
    expect(/改好保存后/.test(terminal)).toBe(summary.error > 0);
    const levels = (JSON.parse(sarifReporter(each)) as { runs: { results: { level: string }[] }[] }).runs[0]?.results;
    expect(levels?.some(({ level }) => level === 'error')).toBe(summary.error > 0);
  });
});
