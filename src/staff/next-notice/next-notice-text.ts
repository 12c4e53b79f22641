/** What the command says: what it has done, and what is left to a person. */
import { chineseDate } from '#src/dates.ts';
import { UNSETTLED } from '#src/registry/unsettled.ts';
import { named } from './shown.ts';
import type { NextNotice } from './next-notice.ts';

/** `id` and `from` as on the command line. */
export function nextNoticeText(next: NextNotice, id: string, from: string): string {
  const { files, tidy, marks, diagnostics } = next;
  const missing = '没有认出，见“请核对”';
  return [
    `已建：${files.notice}（原文）`,
    `　　　${files.clauses}（条款，以 ${from}.yaml 为底）`,
    '',
    `原文  ${[...tidy.remarks].join('；') || '不用整理'}`,
    `文号  ${tidy.document ?? missing}`,
    `标题  ${tidy.title ?? missing}`,
    `日期  ${tidy.issued ? chineseDate(tidy.issued) : '没有落款日期'}`,
    ...clausesText(next, from),
    '',
    ...(marks.length === 0
      ? ['没有要核对的地方。仍请两个人对照原文看一遍。']
      : [
          `还有 ${marks.length} 处要由人定下，在 ${files.clauses} 里写着“${UNSETTLED.trim()}”；定下一处，删去那一行：`,
          ...marks.map(({ line, says }) => `  第 ${line} 行  ${says}`),
        ]),
    ...tidy.unclear.map((each) => `  ${files.notice}：${each}`),
    ...diagnostics.map(({ at, message, fix }) => `  ${at.file} 第 ${at.line} 行  ${message}${fix ? `。${fix}` : ''}`),
    '',
    '接着：',
    '  npm run validate                  引文、数字、出处、有没有漏掉的句子，逐处核对',
    `  npm run validate -- --policy ${files.clauses}`,
    `                                    没有错误以后，试算现有的联合体按 ${named(id)}的通知会怎样`,
    '',
  ].join('\n');
}

function clausesText({ revised, sentences }: NextNotice, from: string): string[] {
  const found = revised.filter((each) => each.found);
  const changed = found.filter(({ numbers }) => numbers.length > 0);
  const worded = found.filter(({ hasNewWords, numbers }) => hasNewWords && numbers.length === 0);
  const gone = revised.filter((each) => !each.found);
  const ids = (some: readonly { clause: { id: string } }[]) =>
    some.length === 0 ? '' : `：${some.map(({ clause }) => clause.id).join('、')}`;
  const isOther = found.length < revised.length / 3;
  return [
    `条款  ${revised.length} 条，在新原文里找到 ${found.length} 条`,
    ...(isOther ? [`      找到的不到三分之一：这不像是同一种通知，以 ${from}.yaml 为底可能不如从头写`] : []),
    `      字句相同的 ${found.length - changed.length - worded.length} 条`,
    `      数字有变的 ${changed.length} 条${ids(changed)}`,
    `      字句有变的 ${worded.length} 条${ids(worded)}`,
    `      没有找到的 ${gone.length} 条${ids(gone)}`,
    `      还没有条款的新字句 ${sentences.length} 处`,
  ];
}
