/** For the summary of a run and for comments: the verdict, what to do next, then the findings file by file. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { broughtBy, hasPersonalData, stateOf, verdictInWords } from './change-words.ts';
import { changeBlocks, changeIntro, consentIntro, whatIfBlocks, withdrawal } from './markdown-change.ts';
import { fitBlocks, type Block } from './markdown-blocks.ts';
import { codeSpan, markdownText } from './markdown-text.ts';
import { placeInWords, quoteClause, severityInWords, summarise, type Report, type Reporter } from './report.ts';
import { countByStanding, standingOf } from './standing.ts';
import { ruleInfo } from './rule-info.ts';

const REST = '先改好上面的；全部见附件 report.json，或在本机运行 npm run validate。';
const REST_OF_CHANGE = `改动的内容请看 Files changed；问题${REST}`;
const HEADER = ['| 位置 | 说明 | 依据条款 | 改法 |', '| --- | --- | --- | --- |'];

/** A comment beyond 65,536 characters is refused and a summary beyond 1 MiB dropped whole: 60,000 at most. */
export const markdownReporter: Reporter = (report) => {
  const { change, diagnostics } = report;
  const { error } = countByStanding(diagnostics);
  const verdict = change ? verdictInWords(change, diagnostics) : error > 0 ? '需要修改' : '校验通过';
  const brought = new Set(change ? broughtBy(change, diagnostics) : diagnostics);
  // Where only a word of the bureau is missing, what it is asked has been said in front: what was changed comes next.
  const isAsked = (each: Diagnostic) =>
    change !== undefined && stateOf(diagnostics) === '要市局确认' && standingOf(each) === 'awaited';
  const asked = diagnostics.filter(isAsked);
  const others = diagnostics.filter((each) => !isAsked(each));
  // What was there before stands apart; but for what stops this change too: with it, nothing can be judged.
  const isPressing = (each: Diagnostic) =>
    each.severity === 'error' || (each.severity === 'warning' && brought.has(each));
  const pressing = others.filter(isPressing);
  const left = others.filter((each) => each.severity === 'warning' && !brought.has(each));
  const notices = report.diagnostics.filter(({ severity }) => severity === 'notice');
  const intro = [
    `## ${verdict}`,
    ...nextSteps(report),
    '',
    `${markdownText(summarise(report))}。`,
    ...changeIntro(report),
  ];
  const found = [...fileBlocks(pressing, report), ...changeBlocks(report), ...whatIfBlocks(report)];
  return fitBlocks(
    intro,
    [...found, ...askedBlocks(asked), ...leftBlocks(left, report), ...noticeBlocks(notices)],
    change ? REST_OF_CHANGE : REST,
  );
};

/** What the person who made this has to do, right below the verdict. */
function nextSteps(report: Report): string[] {
  const { change, diagnostics, whatIf } = report;
  const { error } = countByStanding(diagnostics);
  const { warning, awaited } = countByStanding(change ? broughtBy(change, diagnostics) : diagnostics);
  if (change && error === 0 && change.files.total === 0) return [];
  if (change && stateOf(diagnostics) === '要市局确认') return consentIntro(change, diagnostics);
  if (error === 0) return whatIf ? [] : ['', ...(warning > 0 ? LOOK : DONE)];
  const steps = [
    awaited > 0 ? `${MEND}${AWAIT}` : MEND,
    ...(hasPersonalData(diagnostics) ? [] : [SAVE]),
    WAIVE,
    ...(diagnostics.some((each) => standingOf(each) === 'error' && /^change\/(?!conflict$)/.test(each.rule))
      ? [EXCEPT]
      : []),
    ASK,
  ];
  return [...withdrawal(report), '', '**接下来怎么做**', '', ...steps.map((line, i) => `${i + 1}. ${line}`)];
}

const MEND =
  '按下面表格里的位置打开文件（在网页上点铅笔图标即可修改），照“改法”逐处改好；标为“提醒”的，核对无误可以不改。';
const AWAIT = '标为“待确认”的不用您改，由市局审核人员确认。';
/** Not where personal data is among the errors: then mending the file is not enough. */
const SAVE = '改完保存（Commit changes），系统会自动重新校验，不必另开一份申请。';
const WAIVE =
  '条款写明“原则上”而确有理由的，请市局书面同意；市局登记“书面同意”的决定以后，系统重新校验，不用在登记文件里写。';
const EXCEPT =
  '确需这样改的（如原来就登记错了），在下面留言说明依据，由市局审核人员决定（办法见 .github/REVIEWING.md）。';
const ASK = '看不懂的地方，直接在这份申请下留言，市局审核人员会答复。';
const LOOK = ['没有必须修改的地方。请看一下下面的提醒，核对无误即可，随后由审核人员审核。'];
const DONE = ['没有必须修改的地方，不需要再做什么，随后由审核人员审核。'];

function fileBlocks(diagnostics: readonly Diagnostic[], report: Report): Block[] {
  return [...Map.groupBy(diagnostics, ({ at }) => at.file)].map(([file, found]) => ({
    head: [`### ${codeSpan(file)}`, '', ...HEADER],
    rows: found.map((each) => row(`${severityInWords(report, each)}，${place(each)}`, each)),
    tail: [],
  }));
}

const askedBlocks = (diagnostics: readonly Diagnostic[]): Block[] =>
  folded(`上面待确认的 ${diagnostics.length} 处：位置、依据和办法`, diagnostics, () => '');

const noticeBlocks = (diagnostics: readonly Diagnostic[]): Block[] =>
  folded(`另有 ${diagnostics.length} 处提示，不影响通过`, diagnostics, () => '');

const leftBlocks = (diagnostics: readonly Diagnostic[], report: Report): Block[] =>
  folded(
    `原来就有的 ${diagnostics.length} 处，不是这次改动带来的，不影响这次通过；能改的请另行改好`,
    diagnostics,
    (each) => `${severityInWords(report, each)}，`,
  );

function folded(summary: string, diagnostics: readonly Diagnostic[], mark: (each: Diagnostic) => string): Block[] {
  if (diagnostics.length === 0) return [];
  return [
    {
      head: ['<details>', `<summary>${summary}</summary>`, '', ...HEADER],
      rows: diagnostics.map((each) => row(`${mark(each)}${codeSpan(each.at.file)} ${place(each)}`, each)),
      tail: ['', '</details>'],
    },
  ];
}

const place = (each: Diagnostic) => markdownText(placeInWords(each));

function row(where: string, each: Diagnostic): string {
  const ground = quoteClause(each) ?? `登记簿校验：${ruleInfo(each.rule).title}`;
  return `| ${[where, markdownText(each.message), markdownText(ground), markdownText(each.fix ?? '')].join(' | ')} |`;
}
