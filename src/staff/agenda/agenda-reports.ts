/** Reminders → text, Markdown, JSON. Nothing here prints. */
import { chineseDate } from '#src/dates.ts';
import type { Reminder } from './reminders.ts';

/** What an agenda is of. */
export interface Agenda {
  /** The day it is of, an ISO date. */
  asOf: string;
  /** Days ahead that it looks. */
  ahead: number;
  reminders: readonly Reminder[];
  /** Files of which nothing, or not all, could be read: what is due may be missing. */
  unread: readonly string[];
}

interface Part {
  title: string;
  reminders: readonly Reminder[];
}

/** Overdue first, then what is to come; a part with nothing in it is left out. */
function partsOf({ asOf, ahead, reminders }: Agenda): Part[] {
  const parts = [
    { title: '已经到期', reminders: reminders.filter(({ day }) => day < asOf) },
    { title: `今天和今后 ${ahead} 天`, reminders: reminders.filter(({ day }) => day >= asOf) },
  ];
  return parts.filter((part) => part.reminders.length > 0);
}

const headline = ({ asOf, reminders }: Agenda) =>
  reminders.length === 0
    ? `截至${chineseDate(asOf)}，没有待办事项`
    : `截至${chineseDate(asOf)}，待办 ${reminders.length} 项；待办只作提醒，不影响校验和发布`;

/** That the list may lack something, as a sentence; undefined where all was read. */
export const unreadInWords = ({ unread }: Pick<Agenda, 'unread'>): string | undefined =>
  unread.length === 0
    ? undefined
    : `有 ${unread.length} 个文件有错误、读不全，与它们有关的可能没有列出，先运行 npm run validate：${unread.join('、')}`;

/** For the terminal. */
export function agendaText(agenda: Agenda): string {
  const parts = partsOf(agenda).map(
    ({ title, reminders }) =>
      `\n${title}（${reminders.length} 项）\n${reminders
        .map(
          ({ day, who, board, name, what, file }) =>
            `  ${day}  ${whoOf({ who, board })}  ${name}\n              ${what}\n              ${file}`,
        )
        .join('\n')}\n`,
  );
  const unread = unreadInWords(agenda);
  return `${unread === undefined ? '' : `${unread}\n`}${headline(agenda)}\n${parts.join('')}`;
}

/** For the board's or the bureau's eyes: who is asked. */
export const whoOf = ({ who, board }: Pick<Reminder, 'who' | 'board'>): string => (who === '市局' ? '市局' : board);

/** For an issue or a message. */
export function agendaMarkdown(agenda: Agenda): string {
  const parts = partsOf(agenda).map(
    ({ title, reminders }) =>
      `\n### ${title}（${reminders.length} 项）\n\n| 日期 | 谁办 | 联合体 | 事项 |\n| --- | --- | --- | --- |\n${reminders
        .map((each) => `| ${each.day} | ${whoOf(each)} | ${cell(each.name)} | ${cell(each.what)} |`)
        .join('\n')}\n`,
  );
  const unread = unreadInWords(agenda);
  return `${unread === undefined ? '' : `${cell(unread)}\n\n`}${headline(agenda)}。\n${parts.join('')}`;
}

/** A step of the runner gets at most 128 KB of one text, and an issue holds 65,536 characters. */
const LONGEST = 30_000;

/** For the issue that is kept up to date: Markdown, cut between lines where it is too long; empty when nothing is due and all was read. */
export function agendaIssue(agenda: Agenda): string {
  if (agenda.reminders.length === 0 && agenda.unread.length === 0) return '';
  const text = agendaMarkdown(agenda);
  if (text.length <= LONGEST) return text;
  const lines = text.split('\n');
  let length = 0;
  const kept = lines.findIndex((line) => (length += line.length + 1) > LONGEST);
  return `${lines.slice(0, kept).join('\n')}\n\n另有 ${lines.length - kept} 行放不下，运行 npm run agenda 看全部。\n`;
}

const cell = (text: string) => text.replace(/[\\|<>`*_[\]]/g, (character) => `\\${character}`);

/** For other programs. */
export const agendaJson = ({ asOf, ahead, reminders, unread }: Agenda): string =>
  `${JSON.stringify({ asOf, ahead, reminders, unread }, null, 2)}\n`;
