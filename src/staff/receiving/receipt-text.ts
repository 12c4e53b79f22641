/**
 * 回执: what whoever sent a file is told of it, to be attached to the answer. Nothing in it is the project's own talk: no
 * places in the repository, no ids of rules, no commands.
 */
import { chineseDate } from '#src/dates.ts';
import type { OfficeContact } from '#schemas/office-contact.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { inert } from '#src/reporters/inert.ts';
import { quoteClause } from '#src/reporters/report.ts';
import { standingOf } from '#src/reporters/standing.ts';
import { wayOut } from '#src/staff/form/ui/ways-out.ts';
import type { Outcome, Received } from './outcome.ts';

/** What every receipt knows besides its file. */
export interface Letterhead {
  bureau: string;
  contact?: OfficeContact | undefined;
  /** The day, an ISO date. */
  day: string;
  /** Address of the page where files are filled in. */
  form: string;
}

/** How every receipt begins, by which one is known again. */
export const TITLE = '登记文件回执';

/** A receipt as plain text, lines ending in LF. */
export function receiptText({ shown, outcomes, marked }: Received, head: Letterhead): string {
  const isRefused = outcomes.some(({ kind }) => kind === 'refused');
  return `${[
    `${head.bureau}　${TITLE}`,
    '',
    `文件：${shown}`,
    `收到：${chineseDate(head.day)}`,
    ...outcomes.flatMap((outcome) => ['', ...blockOf(outcome, head)]),
    '',
    ...(isRefused
      ? mending(marked !== undefined ? 'book' : outcomes.some(opensInForm) ? 'record' : 'other', head)
      : []),
    asking(
      outcomes.some((outcome) => 'number' in outcome && outcome.number !== undefined),
      head,
    ),
  ].join('\n')}\n`;
}

/** What is no file of a record: the form has nothing to open. */
const NO_RECORD = ['file/kind', 'file/encoding', 'yaml/root', 'workbook/file'];
const opensInForm = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && outcome.findings.every(({ rule }) => !NO_RECORD.includes(rule));

/** How a file is mended and sent again. */
const mending = (what: 'book' | 'record' | 'other', { form, contact }: Letterhead): string[] => [
  ...{
    book: ['怎样改：随回执附上的工作簿里，错的格子已经标出，第一张表是清单；在它上面改，或者在原来的上面改，都可以。'],
    record: [`怎样改：在 ${form} 点“选择文件”打开这个文件，错的地方逐处标着；改到“全部符合”，再保存。`],
    other: [],
  }[what],
  `改好以后照原来的办法再发一次${contact?.email ? `，单位邮箱 ${contact.email}` : ''}。`,
];

/** Whom to ask, and by what. */
const asking = (hasNumber: boolean, { bureau, contact }: Letterhead): string =>
  `打听结果请报${hasNumber ? '编号' : '文件名和收到的日期'}，${
    contact?.phone ? `${bureau}${contact.office ?? ''}，电话 ${contact.phone}` : `向${bureau}询问`
  }。`;

function blockOf(outcome: Outcome, head: Letterhead): string[] {
  const number = 'number' in outcome ? outcome.number : undefined;
  return [
    ...(outcome.name === undefined ? [] : [`联合体：${inert(outcome.name)}`]),
    ...(number === undefined ? [] : [`编号：${number}`]),
    ...said(outcome, head),
  ];
}

function said(outcome: Outcome, { bureau }: Letterhead): string[] {
  switch (outcome.kind) {
    case 'taken': {
      const awaited = outcome.findings.filter((each) => standingOf(each) === 'awaited');
      const hints = outcome.findings.filter((each) => standingOf(each) !== 'awaited');
      return [
        `标识：${outcome.id}`,
        `结果：已收下${outcome.update ? '，是登记簿中原有记录的更新' : ''}，没有必须改的地方。审核同意后登入登记簿；收下不等于列入。`,
        ...(awaited.length > 0 ? [`其中有的改动要${bureau}确认，等候答复。`] : []),
        ...outcome.notes.map((note) => `说明：${note}。`),
        ...(hints.length > 0 ? ['供留意（属实的不用改）：', ...findingLines(hints, outcome.hasLines)] : []),
      ];
    }
    case 'before':
      return [`结果：${chineseDate(outcome.found.day)}已经收过同样的一份，正在审核，不用再发。`];
    case 'same':
      return ['结果：登记簿中已经是这样，没有变化。'];
    case 'twin':
      return [`结果：与这次一起收到的“${outcome.of}”内容相同，只算一份。`];
    case 'refused': {
      const wrong = outcome.findings.filter(({ severity }) => severity === 'error');
      const all = wrong.length > 0 ? wrong : outcome.findings;
      const personal = all.some(({ rule }) => rule.startsWith('privacy/'));
      return [
        `结果：没有收下，有 ${all.length} 处要改。`,
        ...(personal ? ['文件里有个人信息：删去以后再发，已发邮件里的这个附件也请删除。'] : []),
        '',
        ...findingLines(all),
      ];
    }
  }
}

/** At most so many in one receipt: the first ones mended, the rest are seen again. */
const MOST = 60;

function findingLines(findings: readonly Diagnostic[], hasLines = true): string[] {
  const lines = findings.slice(0, MOST).flatMap((each, i) => {
    const clause = quoteClause(each);
    const fix = wayOut(each.fix);
    return [
      `${i + 1}. ${hasLines ? placeOf(each) : ''}${inert(plain(each.message))}`,
      ...(clause ? [`   依据：${inert(clause)}`] : []),
      ...(fix ? [`   改法：${inert(plain(fix))}`] : []),
    ];
  });
  return findings.length > MOST ? [...lines, `…… 还有 ${findings.length - MOST} 处，改好以上的再看。`] : lines;
}

/** Where it is, for whoever has the file open. */
const placeOf = ({ at, rule }: Diagnostic): string =>
  at.cell !== undefined
    ? `${at.cell}　`
    : /^(?:file|change)\/|^(?:yaml\/root|workbook\/file)$/.test(rule)
      ? ''
      : `第 ${at.line} 行　`;

/** What is said of files of the register or of this project's commands, in the sender's own terms. */
const plain = (text: string): string =>
  text
    .replace(/ ?data\/alliances\/[^/\s]+\/([a-z0-9-]+)\.yaml ?/g, '$1')
    .replace(/ ?data\/decisions\/[\w/<>-]*(?:\.yaml)? ?/g, '市局的决定')
    .replace('在这里选“新填一份”', '在填报页选“新填一份”')
    .replace('这里新填后保存的文件', '填报页新填后保存的文件')
    .replace(/。已提交的，请告知市局审核人员从历史中清除/, '');
