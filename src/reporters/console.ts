/** For people at a terminal: grouped by file; place, severity, sentence; clause and way out below it. */
import { styleText } from 'node:util';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { quoteClause, SEVERITY_LABEL, summarise, type Reporter } from './report.ts';

const COLOURS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

/** A reporter with or without colours; both say the same. */
export const consoleReporter =
  (colours: boolean): Reporter =>
  (report) => {
    const paint: Paint = (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text);
    const files = Map.groupBy(report.diagnostics, ({ at }) => at.file);
    const blocks = [...files].map(([file, diagnostics]) =>
      [paint('bold', printable(file)), ...diagnostics.map((each) => block(each, paint))].join('\n'),
    );
    return [...blocks, paint('bold', summarise(report)), ''].join('\n\n').trimEnd() + '\n';
  };

type Paint = (format: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

function block(each: Diagnostic, paint: Paint): string {
  const place = (each.at.cell ?? `${each.at.line}:${each.at.column}`).padEnd(7);
  const quote = quoteClause(each);
  const indent = ' '.repeat(10);
  return [
    `  ${place} ${paint(COLOURS[each.severity], SEVERITY_LABEL[each.severity])}  ${printable(each.message)}`,
    ...(quote ? [`${indent}${paint('dim', '依据')}  ${printable(quote)}`] : []),
    ...(each.fix ? [`${indent}${paint('dim', '改法')}  ${printable(each.fix)}`] : []),
    `${indent}${paint('dim', `规则  ${each.rule}`)}`,
  ].join('\n');
}

/** Text that cannot move the cursor, colour the screen or hide: control and format characters become a visible mark. */
const printable = (text: string) => text.replace(/\p{C}/gu, '·');
