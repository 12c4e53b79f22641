/** For programs: everything the report holds, in one order. `version` changes when a reader would have to. */
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { fitChange } from './fitting-json.ts';
import { printedJson } from './printed-json.ts';
import { countsOf, type Reporter } from './report.ts';
import { stateOf, verdictInWords } from './change-words.ts';
import { standingOf } from './standing.ts';

/**
 * `{ version: 1, asOf, summary, alliances, diagnostics }`, with `verdict`, `change` and `leftOut` for a change and
 * `whatIf` for a draft notice; what a finding does not have is left out. `summary` counts everything, also what was cut:
 * a finding that waits for a word of the bureau (`awaited`) is counted as that alone, whatever its severity.
 */
export const jsonReporter: Reporter = (report) => {
  const { asOf, alliances, diagnostics, change, whatIf } = report;
  const summary = { alliances: alliances.length, ...countsOf(report) };
  const verdict = change && { state: stateOf(diagnostics), text: verdictInWords(change, diagnostics) };
  const lists = {
    alliances: alliances.map(({ id, file, verdicts }) => ({
      id,
      file,
      verdicts: verdicts.map(({ clause, rule, status }) => ({ clause, rule, status })),
    })),
    diagnostics: diagnostics.map(inOrder),
  };
  const parts = change ? fitChange(change, lists.alliances, lists.diagnostics) : lists;
  return printedJson({ version: 1, asOf, verdict, summary, ...parts, ...(whatIf ? { whatIf } : {}) });
};

/** Keys named one by one, so that their order does not depend on who made the finding. */
function inOrder(each: Diagnostic) {
  const { rule, severity, message, field, found, needed, fix, clause, at } = each;
  const awaited = standingOf(each) === 'awaited' ? true : undefined;
  const quote = clause && { document: clause.document, citation: clause.citation, text: clause.text };
  return { rule, severity, awaited, message, field, found, needed, fix, clause: quote, at: place(at) };
}

const place = ({ file, line, column, endLine, endColumn, cell }: Location) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
  cell,
});
