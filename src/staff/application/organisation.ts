/** 六、组织架构 and 七、运行机制. */
import type { FileChild } from 'docx';
import type { ApplicationInput } from './application-input.ts';
import { heading, prose, subheading } from './blocks.ts';
import { isHeadedByRepresentative } from './cited-clauses.ts';
import { label } from './fields.ts';
import { PARTS } from './parts.ts';
import { factTable } from './tables.ts';

const MECHANISMS = ['ipOwnership', 'licensing', 'benefitSharing', 'funding'] as const;

export function organisation({ alliance: { lead, members = [], governance }, policy }: ApplicationInput): FileChild[] {
  const head = lead?.legalRepresentative;
  const names = members.flatMap(({ name }) => name ?? []);
  return [
    heading(PARTS.organisation.title),
    factTable([
      isHeadedByRepresentative(policy)
        ? ['主要负责人', head && `${head}（牵头单位法定代表人）`]
        : ['牵头单位法定代表人', head],
      [label('lead'), lead?.name],
      [`${label('members')}${members.length > 0 ? `（${members.length} 家）` : ''}`, names.join('、')],
    ]),
    subheading(label('governance', 'body')),
    ...prose(governance?.body),
  ];
}

export const mechanisms = ({ alliance: { governance } }: ApplicationInput): FileChild[] => [
  heading(PARTS.mechanisms.title),
  ...MECHANISMS.flatMap((key) => [subheading(label('governance', key)), ...prose(governance?.[key])]),
];
