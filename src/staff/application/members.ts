/** 三、成员单位一览: laid across, since it has many columns. */
import type { FileChild } from 'docx';
import type { Draft } from '#schemas/draft.ts';
import type { Member } from '#schemas/organisation.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading } from './blocks.ts';
import { clauseLine } from './cited-clauses.ts';
import { certificates, joined, label, named } from './fields.ts';
import { WIDE_TEXT_WIDTH } from './page.ts';
import { listTable, type ListColumn } from './tables.ts';

const MEMBER_RULES = ['min-members', 'min-research-members', 'member-high-tech', 'research-member-team'];

const field = (...path: string[]) => label('members', 0, ...path);

const COLUMNS: readonly ListColumn<Draft<Member>>[] = [
  { head: '序号', share: 12, centred: true, value: (_, i) => String(i + 1) },
  { head: field('name'), share: 42, value: ({ name, formerNames }) => named(name, formerNames) },
  {
    head: field('creditCode'),
    share: 46,
    centred: true,
    value: ({ creditCode, country }) => joined('\n', creditCode, country),
  },
  { head: field('kind'), share: 21, centred: true, value: ({ kind }) => kind },
  { head: field('role'), share: 36, value: ({ role }) => role },
  {
    head: `${field('discipline')}、${field('team')}`,
    share: 40,
    value: ({ discipline, team }) => joined('\n', discipline, team),
  },
  {
    head: field('highTech'),
    share: 39,
    centred: true,
    value: ({ highTech }) => certificates(highTech),
  },
  {
    head: field('signatory'),
    share: 26,
    centred: true,
    value: ({ signatory }) => joined('\n', signatory?.name, signatory?.as),
  },
];

export const members = ({ alliance, policy }: ApplicationInput): FileChild[] => [
  heading('三、成员单位一览'),
  ...clauseLine(policy, { rules: MEMBER_RULES, fields: ['members', 'members.discipline'] }),
  listTable(COLUMNS, alliance.members ?? [], { width: WIDE_TEXT_WIDTH, small: true, rowHeight: 560, blankRows: 6 }),
];
