/** For programs: everything the report holds, in one order. `version` changes when a reader would have to. */
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { printedJson } from './printed-json.ts';
import { countBySeverity, type Reporter } from './report.ts';

/** `{ version: 1, asOf, summary, alliances, diagnostics }`; what a finding does not have is left out. */
export const jsonReporter: Reporter = ({ asOf, alliances, diagnostics }) =>
  printedJson({
    version: 1,
    asOf,
    summary: { alliances: alliances.length, ...countBySeverity(diagnostics) },
    alliances: alliances.map(({ id, file, verdicts }) => ({
      id,
      file,
      verdicts: verdicts.map(({ clause, rule, status }) => ({ clause, rule, status })),
    })),
    diagnostics: diagnostics.map(inOrder),
  });

/** Keys named one by one, so that their order does not depend on who made the finding. */
function inOrder({ rule, severity, message, field, found, needed, fix, clause, at }: Diagnostic) {
  const quote = clause && { document: clause.document, citation: clause.citation, text: clause.text };
  return { rule, severity, message, field, found, needed, fix, clause: quote, at: place(at) };
}

const place = ({ file, line, column, endLine, endColumn, cell }: Location) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
  cell,
});
