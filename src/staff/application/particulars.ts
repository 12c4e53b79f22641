/** 一、基本信息 and 二、牵头单位. */
import type { FileChild } from 'docx';
import type { Draft } from '#schemas/draft.ts';
import type { Lead } from '#schemas/organisation.ts';
import { meaningOf, NO_WORDS } from '#schemas/word-meaning.ts';
import { batchName } from '#src/views/batch.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading } from './blocks.ts';
import { certificates, day, intensity, label, money, named, signedBy, statesFigures } from './fields.ts';
import { PARTS } from './parts.ts';
import { factTable, type Fact } from './tables.ts';

export function particulars({ alliance, district, industry }: ApplicationInput): FileChild[] {
  const { name, batch, industry: industryName, application, contact } = alliance;
  const kind = industryName && industry?.kind ? `（${industry.kind}）` : '';
  return [
    heading(PARTS.particulars.title),
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

export function leadOrganisation({ alliance: { lead }, policy }: ApplicationInput): FileChild[] {
  const field = (...path: string[]) => label('lead', ...path);
  return [
    heading(PARTS.lead.title),
    factTable([
      [field('name'), named(lead?.name, lead?.formerNames)],
      [field('creditCode'), lead?.creditCode],
      [field('kind'), lead?.kind],
      [field('registeredIn'), lead?.registeredIn],
      [field('legalRepresentative'), lead?.legalRepresentative],
      [field('signatory'), signedBy(lead?.signatory)],
      [field('role'), lead?.role],
      ...highTechFact(lead, policy),
      ...financeFacts(lead, policy),
    ]),
  ];
}

/** Only enterprises have these certificates. */
function highTechFact({ kind, highTech = [] }: Draft<Lead> = {}, policy: ApplicationInput['policy']): Fact[] {
  const is = meaningOf(policy?.vocabulary.leadKinds ?? [], kind)?.is;
  if (is !== undefined && is !== '企业' && highTech.length === 0) return [];
  return [[label('lead', 'highTech'), certificates(highTech)]];
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
    ['研发投入强度', intensity(finance)],
    ...(finance?.confirmedBy ? ([[field('confirmedBy'), finance.confirmedBy]] as const) : []),
  ];
}
