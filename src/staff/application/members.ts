/** 三、成员单位一览: laid across, since it has many columns. */
import type { FileChild } from 'docx';
import type { Draft } from '#schemas/draft.ts';
import type { Member } from '#schemas/organisation.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading } from './blocks.ts';
import { certificates, joined, label, named } from './fields.ts';
import { WIDE_TEXT_WIDTH } from './page.ts';
import { PARTS } from './parts.ts';
import { listTable, type ListColumn } from './tables.ts';

const field = (...path: string[]) => label('members', 0, ...path);

/** Shares are about the points of the page's 638; a code of the usual letters fits into its column as it is. */
const COLUMNS: readonly ListColumn<Draft<Member>>[] = [
  { head: '序号', share: 28, centred: true, value: (_, i) => String(i + 1) },
  { head: field('name'), share: 96, value: ({ name, formerNames }) => named(name, formerNames) },
  {
    head: field('creditCode'),
    share: 120,
    centred: true,
    whole: true,
    value: ({ creditCode, country }) => joined('\n', creditCode, country),
  },
  { head: field('kind'), share: 50, centred: true, value: ({ kind }) => kind },
  { head: field('role'), share: 84, value: ({ role }) => role },
  {
    head: `${field('discipline')}、${field('team')}`,
    share: 118,
    value: ({ discipline, team }) => joined('\n', discipline, team),
  },
  {
    head: field('highTech'),
    share: 92,
    centred: true,
    whole: true,
    value: ({ highTech }) => certificates(highTech),
  },
  {
    head: field('signatory'),
    share: 60,
    centred: true,
    value: ({ signatory }) => joined('\n', signatory?.name, signatory?.as),
  },
];

export const members = ({ alliance }: ApplicationInput): FileChild[] => [
  heading(PARTS.members.title),
  listTable(COLUMNS, alliance.members ?? [], { width: WIDE_TEXT_WIDTH, small: true, rowHeight: 560, blankRows: 6 }),
];
