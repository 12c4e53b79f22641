/** For code-scanning tools: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
import type { ChangeReport } from '#src/changes/change-report.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { printedJson } from './printed-json.ts';
import { stateOf, verdictInWords } from './change-words.ts';
import { quoteClause, type Report, type Reporter } from './report.ts';
import { RULE_IDS, ruleInfo } from './rule-info.ts';
import { standingOf, type Standing } from './standing.ts';

const LEVEL = { error: 'error', awaited: 'warning', warning: 'warning', notice: 'note' } satisfies Record<
  Standing,
  string
>;

/** One run with every rule and check described, whether it found something or not. */
export const sarifReporter: Reporter = ({ diagnostics, change }) => {
  const ids = [...new Set([...RULE_IDS, ...diagnostics.map(({ rule }) => rule)])];
  return printedJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'innovation-alliance-register', language: 'zh-CN', rules: ids.map(describe) } },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each, i) => ({
          ...result(each, ids.indexOf(each.rule)),
          ...(change ? { baselineState: change.findings.left.includes(i) ? 'unchanged' : 'new' } : {}),
        })),
        ...(change ? { properties: changeProperties(change, diagnostics) } : {}),
      },
    ],
  });
};

function describe(id: string) {
  const { title, why, fix } = ruleInfo(id);
  return { id, shortDescription: plain(title), fullDescription: plain(why), help: plain(fix) };
}

function result(each: Diagnostic, ruleIndex: number) {
  const quote = quoteClause(each);
  const awaited = standingOf(each) === 'awaited' ? '待市局确认：' : '';
  const sentences = [
    `${awaited}${each.message}`,
    ...(quote ? [`依据：${quote}`] : []),
    ...(each.fix ? [`改法：${each.fix}`] : []),
  ];
  return {
    ruleId: each.rule,
    ruleIndex,
    level: LEVEL[standingOf(each)],
    message: plain(sentences.join('\n')),
    locations: [locate(each.at)],
  };
}

/** The numbers of a change; records and fields are for people and for the JSON report. */
const changeProperties = (change: ChangeReport, diagnostics: Report['diagnostics']) => {
  const { base, head, files, counts, findings } = change;
  return {
    verdict: { state: stateOf(diagnostics), text: verdictInWords(change, diagnostics) },
    base,
    head,
    files: { total: files.total, added: files.added, modified: files.modified, removed: files.removed },
    counts,
    findings: {
      brought: findings.brought,
      left: findings.left.length,
      solved: findings.solved.length + findings.solvedLeftOut,
    },
  };
};

/** SARIF reads `{0}` as a placeholder and `[text](target)` as a link; a message here has neither. */
const plain = (text: string) => ({ text: text.replace(/\{(?=\d)/g, '{ ').replaceAll('](', '] (') });

function locate({ file, line, column, endLine, endColumn, cell }: Location) {
  const artifactLocation = { uri: relativeUri(file), uriBaseId: '%SRCROOT%' };
  // A workbook has no lines: its cell is a place of its own.
  if (cell !== undefined)
    return { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: cell }] };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

/** A path below the root of the repository, percent-encoded: never absolute, never upwards. */
function relativeUri(file: string): string {
  const steps = file.toWellFormed().split(/[/\\]/);
  return steps
    .filter((step) => !['', '.', '..'].includes(step))
    .map(encodeURIComponent)
    .join('/');
}
