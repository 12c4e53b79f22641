/** For people at a terminal: file by file, each finding says where, what, on what ground and how to mend it. */
import { styleText } from 'node:util';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { changeBlocks, whatIfBlocks, type Paint } from './console-change.ts';
import { inert } from './inert.ts';
import {
  countInWords,
  placeInWords,
  quoteClause,
  severityInWords,
  summarise,
  type Report,
  type Reporter,
} from './report.ts';
import { countByStanding, standingOf } from './standing.ts';

const COLOURS = { error: 'red', awaited: 'yellow', warning: 'yellow', notice: 'cyan' } as const;

/** A reporter with or without colours; both say the same. */
export const consoleReporter =
  (colours: boolean): Reporter =>
  (report) => {
    const paint: Paint = (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text);
    const files = Map.groupBy(report.diagnostics, ({ at }) => at.file);
    const findings = [...files].flatMap(([file, diagnostics]) => [
      `${paint('bold', inert(file))}（${countInWords(report, diagnostics)}）`,
      ...diagnostics.map((each) => block(each, report, paint)),
    ]);
    const again = report.change || report.whatIf ? '同样的命令' : ' npm run validate';
    const next = countByStanding(report.diagnostics).error > 0 ? `\n改好保存后，再运行一次${again}` : '';
    const last = paint('bold', summarise(report)) + next;
    return `${[...changeBlocks(report, paint), ...findings, ...whatIfBlocks(report, paint), last].join('\n\n')}\n`;
  };

function block(each: Diagnostic, report: Report, paint: Paint): string {
  const severity = paint(COLOURS[standingOf(each)], severityInWords(report, each));
  const more = { 依据: quoteClause(each), 改法: each.fix, 规则: each.rule };
  return [
    `  ${severity}  ${inert(placeInWords(each))}  ${inert(each.message)}`,
    ...Object.entries(more).flatMap(([label, text]) => (text ? `        ${paint('dim', label)}  ${inert(text)}` : [])),
  ].join('\n');
}
