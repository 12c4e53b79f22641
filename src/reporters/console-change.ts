/** A change, or a draft notice, at a terminal: the answer first, then record by record. */
import { inert } from './inert.ts';
import {
  hasPersonalData,
  overviewInWords,
  policiesInWords,
  recordInWords,
  stateOf,
  toldApart,
  verdictInWords,
  WITHDRAWAL,
} from './change-words.ts';
import { consentLines } from './consent-words.ts';
import { outlineOf } from './application-words.ts';
import { dataInWords, dataOutline, outsideInWords } from './data-words.ts';
import { decidedStages } from './decided-stages.ts';
import { decisionInWords, decisionLinesOf } from './decision-words.ts';
import { originalsInWords } from './original-words.ts';
import { rowsOf, type Outline } from './outline.ts';
import type { Report } from './report.ts';
import { clauseInWords, failingInWords, named, reasonsOf, whatIfInWords } from './what-if-words.ts';

export type Paint = (format: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string) => string;

const COLOURS = { 可以合并: 'green', 要市局确认: 'yellow', 需要改正: 'red' } as const;

/** Blocks on the change, in front of the findings; none where no change was checked. */
export function changeBlocks({ change, diagnostics }: Report, paint: Paint): string[] {
  if (!change) return [];
  const { decisions, decisionsLeftOut, records, recordsLeftOut, data, outside, findings, policies } = change;
  const state = stateOf(diagnostics);
  const colour = COLOURS[state];
  const verdict = paint(colour, inert(verdictInWords(change, diagnostics)));
  const { stageIn, others } = decidedStages({ decisions, records });
  const { told, same } = toldApart(others);
  const originals = originalsInWords(change);
  const solved = findings.solved.map(({ file, message }) => `${message}（${file}）`);
  return [
    [paint('bold', verdict), ...indented(overviewInWords(change, diagnostics))].join('\n'),
    ...(hasPersonalData(diagnostics) ? [list('怎样撤回个人信息', WITHDRAWAL, paint)] : []),
    ...(state === '要市局确认' ? [outlined('请市局审核人员确认', consentLines(change, diagnostics), paint)] : []),
    ...decisions.map((each) => outlined(decisionInWords(each), decisionLinesOf(each, ELSEWHERE, stageIn), paint)),
    ...(decisionsLeftOut > 0 ? [`另有 ${decisionsLeftOut} 份决定没有列出，${ELSEWHERE}`] : []),
    ...told.map((record) => outlined(recordInWords(record), outlineOf(record, ELSEWHERE), paint)),
    ...(same === undefined ? [] : [paint('bold', inert(same))]),
    ...(recordsLeftOut > 0 ? [`另有 ${recordsLeftOut} 个联合体没有列出，${ELSEWHERE}`] : []),
    ...data.map((each) => outlined(dataInWords(each), dataOutline(each, ELSEWHERE), paint)),
    ...(originals.length > 0 ? [outlined('请与盖章原件逐项核对', originals, paint)] : []),
    ...(outside.length > 0
      ? [
          outlined(
            '登记数据以外的文件（请逐个看过）',
            outside.map((each) => outsideInWords(each, ELSEWHERE)),
            paint,
          ),
        ]
      : []),
    ...(policies ? [list('通知的改动', policiesInWords(policies), paint)] : []),
    ...(solved.length > 0 ? [list('已解决的问题', [...solved, ...more(findings.solvedLeftOut)], paint)] : []),
  ];
}

/** Blocks on a draft notice; none where none was asked about. */
export function whatIfBlocks({ whatIf }: Report, paint: Paint): string[] {
  if (!whatIf) return [];
  const { shown, more: left } = named(whatIf);
  const [answer = '', ...rest] = whatIfInWords(whatIf);
  return [
    [paint('bold', inert(answer)), ...indented(rest)].join('\n'),
    list('逐条', whatIf.clauses.map(clauseInWords), paint),
    ...shown.map((each) => list(`新不符合：${failingInWords(each)}`, reasonsOf(each), paint)),
    ...more(left),
  ];
}

const ELSEWHERE = '用 git diff 看';
const indented = (lines: readonly string[]) => lines.map((each) => `  ${inert(each)}`);
const list = (heading: string, lines: readonly string[], paint: Paint) =>
  [paint('bold', inert(heading)), ...indented(lines)].join('\n');
const outlined = (heading: string, outline: readonly Outline[], paint: Paint) =>
  [
    paint('bold', inert(heading)),
    ...rowsOf(outline).map(({ text, depth }) => `${'  '.repeat(depth + 1)}${inert(text)}`),
  ].join('\n');
const more = (count: number) => (count > 0 ? [`另有 ${count} 个没有列出`] : []);
