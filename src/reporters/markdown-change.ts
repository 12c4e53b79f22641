/** A change, or a draft notice, as blocks of Markdown: what a reviewer looks at below the findings. */
import type { ChangeReport } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import {
  hasPersonalData,
  overviewInWords,
  policiesInWords,
  recordInWords,
  toldApart,
  WITHDRAWAL,
} from './change-words.ts';
import { outlineOf } from './application-words.ts';
import { consentLines } from './consent-words.ts';
import { dataInWords, dataOutline, outsideInWords } from './data-words.ts';
import { decidedStages } from './decided-stages.ts';
import { decisionInWords, decisionLinesOf } from './decision-words.ts';
import type { Block } from './markdown-blocks.ts';
import { markdownText, WHOLE_LINE } from './markdown-text.ts';
import { originalsInWords } from './original-words.ts';
import { rowsOf, type Outline } from './outline.ts';
import type { Report } from './report.ts';
import { checksToConsent } from './standing.ts';
import { clauseInWords, failingInWords, reasonsOf, whatIfInWords } from './what-if-words.ts';

/** The change in a few lines. */
export const changeIntro = ({ change, diagnostics }: Report): string[] =>
  change ? ['', ...overviewInWords(change, diagnostics).map(item)] : [];

/** How to withdraw personal data, before anything else that is to be done. */
export function withdrawal({ change, diagnostics }: Report): string[] {
  if (!change || !hasPersonalData(diagnostics)) return [];
  const steps = WITHDRAWAL.map((step, i) => (i === 0 ? `${step}\n` : `${i}. ${step}`));
  return ['', '**先撤回个人信息**', '', ...steps];
}

/** Where only a word of the bureau is missing: whose, on what, and how it is given. */
export function consentIntro(change: ChangeReport, diagnostics: readonly Diagnostic[]): string[] {
  const checks = checksToConsent(diagnostics);
  const said = checks.length > 0 ? `，写一行 \`同意放行：${checks.join('、')}\`` : '';
  return [
    '',
    '您不用再改文件，等市局审核人员确认。有书面依据的，在下面留言写明文号（不写个人信息）。',
    '',
    '**请市局审核人员确认**',
    '',
    ...shownConsents(consentLines(change, diagnostics)),
    '',
    `核对依据后，在“Files changed”里点“Review changes”${said}，选“Approve”提交；不同意的，选“Request changes”写明理由。`,
  ];
}

/** What is asked for stands in front, where nothing is cut: it must not take the room of all the rest. */
const MOST_CONSENTS = { lines: 20, characters: 15_000 };

function shownConsents(lines: readonly Outline[]): string[] {
  let room = MOST_CONSENTS.characters;
  const rows = lines.map((each) => outlineRows([each]).join('\n'));
  const over = rows.findIndex((row, i) => i >= MOST_CONSENTS.lines || (room -= row.length) < 0);
  if (over === -1) return rows;
  return [...rows.slice(0, over), `- 另有 ${rows.length - over} 处没有列在这里，见下面“改了什么”`];
}

/** What happened to each decision and each record, for the reviewer. */
export function changeBlocks({ change }: Report): Block[] {
  if (!change) return [];
  const { decisions, decisionsLeftOut, records, recordsLeftOut, data, outside, policies, findings } = change;
  const { stageIn, others } = decidedStages({ decisions, records });
  const { told, same } = toldApart(others);
  const originals = originalsInWords(change);
  const solved = findings.solved.map(({ file, message }) => item(`${message}（${file}）`));
  const more = [
    ...(decisionsLeftOut > 0 ? ['', `另有 ${decisionsLeftOut} 份决定没有列出，${ELSEWHERE}。`] : []),
    ...(recordsLeftOut > 0 ? ['', `另有 ${recordsLeftOut} 个联合体没有列出，${ELSEWHERE}。`] : []),
  ];
  const items = [
    ...decisions.map((each) => ({
      heading: decisionInWords(each),
      outline: decisionLinesOf(each, ELSEWHERE, stageIn),
    })),
    ...told.map((each) => ({ heading: recordInWords(each), outline: outlineOf(each, ELSEWHERE) })),
    ...(same === undefined ? [] : [{ heading: same, outline: [] }]),
    ...data.map((each) => ({ heading: dataInWords(each), outline: dataOutline(each, ELSEWHERE) })),
  ];
  const solvedMore = findings.solvedLeftOut > 0 ? ['', `另有 ${findings.solvedLeftOut} 处没有列出。`] : [];
  const whole: Block[] = items.map(({ heading, outline }, i) => ({
    head: [...(i === 0 ? ['### 改了什么（供审核）', ''] : []), item(heading)],
    rows: outlineRows(outline, 1),
    tail: i === items.length - 1 ? more : [],
  }));
  return [
    ...joined(whole),
    ...(originals.length > 0 ? [section('### 请与盖章原件逐项核对', outlineRows(originals))] : []),
    ...(outside.length > 0
      ? [
          section(
            '### 登记数据以外的文件（请逐个看过）',
            outlineRows(outside.map((each) => outsideInWords(each, ELSEWHERE))),
          ),
        ]
      : []),
    ...(policies ? [section('### 通知的改动', policiesInWords(policies).map(item))] : []),
    ...(solved.length > 0 ? [{ ...section('### 已解决的问题', solved), tail: solvedMore }] : []),
  ];
}

/** How the register would stand under a draft. */
export function whatIfBlocks({ whatIf }: Report): Block[] {
  if (!whatIf) return [];
  return [
    section('### 试算结果', whatIfInWords(whatIf).map(item)),
    section(
      '### 逐条',
      whatIf.clauses.map((clause) => item(clauseInWords(clause))),
    ),
    ...(whatIf.newlyFailing.length > 0
      ? [
          section(
            '### 会新出现不符合的',
            whatIf.newlyFailing.flatMap((each) => [
              `- ${markdownText(failingInWords(each))}`,
              ...reasonsOf(each).map((reason) => `  ${item(reason)}`),
            ]),
          ),
        ]
      : []),
  ];
}

const ELSEWHERE = '请看 Files changed';
const item = (text: string) => `- ${markdownText(text, WHOLE_LINE)}`;

/** The rows of an outline; those that go together are one row, so that they are never cut apart. */
function outlineRows(outline: readonly Outline[], depth = 0): string[] {
  const rows: string[] = [];
  for (const each of rowsOf(outline, depth)) {
    const row = `${'  '.repeat(each.depth)}${item(each.text)}`;
    if (each.joined && rows.length > 0) rows.push(`${rows.pop()}\n${row}`);
    else rows.push(row);
  }
  return rows;
}
const section = (heading: string, rows: readonly string[]): Block => ({ head: [heading, ''], rows, tail: [] });

/** Records follow one another as one list: only the first has an empty line before it. */
const joined = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, i) => (i === 0 ? block : { ...block, joined: true }));
