/** 六、组织架构 and 七、运行机制. */
import type { FileChild } from 'docx';
import type { ApplicationInput } from './application-input.ts';
import { heading, prose, subheading } from './blocks.ts';
import { clauseLine, isLeadResponsible } from './cited-clauses.ts';
import { label } from './fields.ts';
import { numeral } from './numerals.ts';
import { factTable } from './tables.ts';

const MECHANISMS = ['ipOwnership', 'licensing', 'benefitSharing', 'funding'] as const;

export function organisation({ alliance: { lead, members = [], governance }, policy }: ApplicationInput): FileChild[] {
  const head = lead?.legalRepresentative;
  const names = members.flatMap(({ name }) => name ?? []);
  return [
    heading('六、组织架构'),
    ...clauseLine(policy, { rules: ['lead-legal-representative', 'agreement-signed', 'governance-complete'] }),
    factTable([
      isLeadResponsible(policy)
        ? ['主要负责人', head && `${head}（牵头单位法定代表人）`]
        : ['牵头单位法定代表人', head],
      [label('lead'), lead?.name],
      [`${label('members')}${members.length > 0 ? `（${members.length} 家）` : ''}`, names.join('、')],
    ]),
    subheading(label('governance', 'body')),
    ...prose(governance?.body),
  ];
}

export const mechanisms = ({ alliance: { governance }, policy }: ApplicationInput): FileChild[] => [
  heading('七、运行机制'),
  ...clauseLine(policy, { rules: ['governance-complete'] }),
  ...MECHANISMS.flatMap((key, i) => [
    subheading(`（${numeral(i)}）${label('governance', key)}`),
    ...prose(governance?.[key]),
  ]),
];
