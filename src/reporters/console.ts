/** For people at a terminal: file by file, each finding says where, what, on what ground and how to mend it. */
import { styleText } from 'node:util';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { inert } from './inert.ts';
import {
  countBySeverity,
  countInWords,
  placeInWords,
  quoteClause,
  SEVERITY_LABEL,
  summarise,
  type Reporter,
} from './report.ts';

const COLOURS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

/** A reporter with or without colours; both say the same. */
export const consoleReporter =
  (colours: boolean): Reporter =>
  (report) => {
    const paint: Paint = (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text);
    const files = Map.groupBy(report.diagnostics, ({ at }) => at.file);
    const findings = [...files].flatMap(([file, diagnostics]) => [
      `${paint('bold', inert(file))}（${countInWords(diagnostics)}）`,
      ...diagnostics.map((each) => block(each, paint)),
    ]);
    const next = countBySeverity(report.diagnostics).error > 0 ? '\n改好保存后，再运行一次 npm run validate' : '';
    return `${[...findings, paint('bold', summarise(report)) + next].join('\n\n')}\n`;
  };

type Paint = (format: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

function block(each: Diagnostic, paint: Paint): string {
  const severity = paint(COLOURS[each.severity], SEVERITY_LABEL[each.severity]);
  const more = { 依据: quoteClause(each), 改法: each.fix, 规则: each.rule };
  return [
    `  ${severity}  ${inert(placeInWords(each))}  ${inert(each.message)}`,
    ...Object.entries(more).flatMap(([label, text]) => (text ? `        ${paint('dim', label)}  ${inert(text)}` : [])),
  ].join('\n');
}
