/** What the register has recorded since the application: no part of it, kept apart at its end. */
import type { FileChild } from 'docx';
import type { HistoryEntry } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading, keptProse } from './blocks.ts';
import { day, joined, label } from './fields.ts';
import { listTable, type ListColumn } from './tables.ts';

const field = (key: string) => label('history', 0, key);

const COLUMNS: readonly ListColumn<Draft<HistoryEntry>>[] = [
  { head: field('event'), share: 28, value: ({ event }) => event },
  {
    head: field('date'),
    share: 42,
    value: ({ date, until }) => joined('\n', day(date), until && `${field('until')}：${day(until)}`),
  },
  { head: field('document'), share: 38, value: ({ document }) => document },
  { head: '结果或原因', share: 52, value: ({ result, reason }) => joined('\n', result, reason) },
];

/** The record's events; nothing for a record that has only been applied for on a day, which the cover says. */
export function recordNotes({ alliance: { history = [] } }: ApplicationInput): FileChild[] {
  const only = history.length === 1 ? history[0] : undefined;
  const said = only?.event === '申报' && Object.keys(only).every((key) => key === 'event' || key === 'date');
  if (history.length === 0 || said) return [];
  return [
    heading('附：登记记录', { pageBreakBefore: true }),
    keptProse('以下由系统按登记簿列出，不属于申请书正文。'),
    listTable(COLUMNS, history, { small: true }),
  ];
}
