/** 一、基本信息 and 二、牵头单位. */
import type { FileChild } from 'docx';
import type { Draft } from '#schemas/draft.ts';
import type { Lead } from '#schemas/organisation.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { batchName } from '#src/views/batch.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading } from './blocks.ts';
import { clauseLine } from './cited-clauses.ts';
import { certificates, day, label, money, named, signedBy, statesFigures } from './fields.ts';
import { factTable, type Fact } from './tables.ts';

export function particulars({ alliance, district, policy, industry }: ApplicationInput): FileChild[] {
  const { name, batch, industry: industryName, application, contact } = alliance;
  const kind = industryName && industry?.kind ? `（${industry.kind}）` : '';
  return [
    heading('一、基本信息'),
    ...clauseLine(policy, { rules: ['industry-in-catalogue', 'application-filed'] }),
    factTable([
      [label('name'), name],
      [label('batch'), batch && batchName(batch)],
      [label('industry'), industryName && `${industryName}${kind}`],
      ['推荐单位', `${district.authority}（${district.name}）`],
      [label('application', 'date'), day(application?.date)],
      [label('contact', 'office'), contact?.office],
      [label('contact', 'phone'), contact?.phone],
    ]),
  ];
}

const LEAD_RULES = [
  'lead-kind',
  'lead-registered-locally',
  'lead-legal-representative',
  'finance-last-year',
  'leader-revenue',
  'leader-rd-intensity',
  'one-alliance-per-lead',
];

export function leadOrganisation({ alliance: { lead }, policy }: ApplicationInput): FileChild[] {
  const field = (...path: string[]) => label('lead', ...path);
  return [
    heading('二、牵头单位'),
    ...clauseLine(policy, { rules: LEAD_RULES, fields: ['lead', 'lead.kind'] }),
    factTable([
      [field('name'), named(lead?.name, lead?.formerNames)],
      [field('creditCode'), lead?.creditCode],
      [field('kind'), lead?.kind],
      [field('registeredIn'), lead?.registeredIn],
      [field('legalRepresentative'), lead?.legalRepresentative],
      [field('signatory'), signedBy(lead?.signatory)],
      [field('role'), lead?.role],
      [field('highTech'), certificates(lead?.highTech)],
      ...financeFacts(lead, policy),
    ]),
  ];
}

/**
 * Asked only of the kinds of lead that the notice names, and shown where given; a public repository names who has seen the
 * figures instead.
 */
function financeFacts({ kind, finance }: Draft<Lead> = {}, policy: ApplicationInput['policy']): Fact[] {
  if (kind !== undefined && !statesFigures(kind, policy?.vocabulary ?? NO_WORDS) && !finance) return [];
  const field = (key: string) => label('lead', 'finance', key);
  return [
    [field('year'), finance?.year === undefined ? undefined : `${finance.year} 年`],
    [field('salesRevenue'), money(finance?.salesRevenue)],
    [field('rdExpenditure'), money(finance?.rdExpenditure)],
    ...(finance?.confirmedBy ? ([[field('confirmedBy'), finance.confirmedBy]] as const) : []),
  ];
}
