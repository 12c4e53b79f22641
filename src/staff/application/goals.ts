/** 五、定位、规划与任务. */
import type { FileChild } from 'docx';
import type { Task } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { monthSpan } from '#src/dates.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading, prose, subheading } from './blocks.ts';
import { label } from './fields.ts';
import { PARTS } from './parts.ts';
import { listTable, type ListColumn } from './tables.ts';

const field = (key: string) => label('tasks', 0, key);

const COLUMNS: readonly ListColumn<Draft<Task>>[] = [
  { head: '序号', share: 12, centred: true, value: (_, i) => String(i + 1) },
  { head: field('kind'), share: 20, centred: true, value: ({ kind }) => kind },
  { head: field('title'), share: 32, value: ({ title }) => title },
  { head: field('goal'), share: 38, value: ({ goal }) => goal },
  { head: field('undertakers'), share: 34, value: ({ undertakers }) => undertakers?.join('\n') },
  { head: '起止年月', share: 32, centred: true, value: ({ start, end }) => monthSpan(start, end).replace('—', '\n至') },
];

export const goals = ({ alliance: { positioning, plan, tasks = [] } }: ApplicationInput): FileChild[] => [
  heading(PARTS.goals.title),
  subheading(label('positioning')),
  ...prose(positioning),
  subheading(label('plan')),
  ...prose(plan, 6),
  subheading(label('tasks')),
  listTable(COLUMNS, tasks, { small: true, rowHeight: 560, blankRows: 6 }),
];
