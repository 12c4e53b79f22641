/** For GitHub Actions: findings as annotations beside the changed lines. The runner reads them from the log. */
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import { overviewInWords, verdictInWords } from './change-words.ts';
import { cut, inert } from './inert.ts';
import { countInWords, quoteClause, summarise, type Report, type Reporter } from './report.ts';
import { ruleInfo } from './rule-info.ts';
import { STANDING_LABEL, standingOf } from './standing.ts';

/** The runner drops what goes beyond this many annotations of a type in a step. */
const MOST = 10;
/** An annotation beyond 4,096 characters is dropped; escaping makes up to three characters of one. */
const LONGEST = { title: 60, message: 400, quote: 200, fix: 200, file: 250 };

/** What a runner is told of a finding: what waits for a word is no error of the change. */
const severityOf = (each: Diagnostic): Severity => {
  const standing = standingOf(each);
  return standing === 'awaited' ? 'warning' : standing;
};

/** Of a change the verdict; annotations of every severity, the gravest first; a line for people who read the log. */
export const githubReporter: Reporter = (report) => {
  const { change, diagnostics } = report;
  const lines = (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    annotations(
      severity,
      diagnostics.filter((each) => severityOf(each) === severity),
      report,
    ),
  );
  const verdict = change
    ? [verdictInWords(change, diagnostics), ...overviewInWords(change, diagnostics)].map(inert)
    : [];
  return `${[...verdict, ...lines, inert(summarise(report))].join('\n')}\n`;
};

/** The findings of one severity; those that were there before the change say so. */
function annotations(severity: Severity, diagnostics: readonly Diagnostic[], report: Report): string[] {
  const left = new Set(report.change?.findings.left.map((i) => report.diagnostics[i]));
  const told = (each: Diagnostic) => annotation(each, left.has(each) ? '（原有）' : '');
  if (diagnostics.length <= MOST) return diagnostics.map(told);
  const sorted = gravestFirst(diagnostics);
  const shown = sorted.slice(0, MOST - 1);
  const more = countInWords(report, sorted.slice(MOST - 1));
  const rest = command(severity, { title: `还有 ${more}` }, [
    `还有 ${more}没有标注，全部见本次运行的步骤摘要（Summary）`,
  ]);
  return [...shown.map(told), rest];
}

/** Personal data comes first: it has to leave the history, not only the file. Then what waits for a word. */
const gravestFirst = (diagnostics: readonly Diagnostic[]) => {
  const rank = (each: Diagnostic) => (each.rule.startsWith('privacy/') ? 0 : standingOf(each) === 'awaited' ? 1 : 2);
  return diagnostics.toSorted((a, b) => rank(a) - rank(b));
};

function annotation(each: Diagnostic, mark: string): string {
  const { file, line, column, endLine = line, endColumn } = each.at;
  // Columns mean something to GitHub within one line only; a file whose path is too long goes without a place.
  const columns = endLine === line ? { col: column, ...(endColumn === undefined ? {} : { endColumn }) } : {};
  const place = file.length > LONGEST.file ? {} : { file: inert(file), line, endLine, ...columns };
  const standing = standingOf(each);
  const awaited = standing === 'awaited' ? `${STANDING_LABEL[standing]}：` : '';
  const title = `${awaited}${[each.clause?.citation, ruleInfo(each.rule).title].filter(Boolean).join(' ')}`;
  const quote = quoteClause(each);
  return command(severityOf(each), { ...place, title: `${cut(inert(title), LONGEST.title)}${mark}` }, [
    cut(inert(each.message), LONGEST.message),
    ...(quote ? [`依据：${cut(inert(quote), LONGEST.quote)}`] : []),
    ...(each.fix ? [`改法：${cut(inert(each.fix), LONGEST.fix)}`] : []),
  ]);
}

function command(severity: Severity, properties: Record<string, string | number>, lines: readonly string[]): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escapeData(lines.join('\n'))}`;
}

// Stryker disable next-line StringLiteral: no carriage return comes this far, but the runner would take it for a line end.
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
