/** What the page of one organisation says. */
import type { PublicRecord, Standing } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';
import { stepsAge } from './content-age.ts';
import { isFictional, participationSentence, type Organisation } from './organisations.ts';

/** A part it has or had in an alliance. */
export interface PartRow {
  id: string;
  name: string;
  industry: string;
  district: string;
  standing: Standing;
  /** `牵头`, `成员`, `曾为成员，至2026年5月1日`. */
  part: string;
  role: string | undefined;
}

export interface OrganisationPage {
  name: string;
  creditCode: string;
  kind: string;
  /** `牵头 1 个、参加 2 个联合体`. */
  sentence: string;
  age: string | undefined;
  /** Known from samples alone. */
  sample: boolean;
  rows: readonly PartRow[];
}

export function organisationPage(organisation: Organisation): OrganisationPage {
  const { name, creditCode, kind, leads, memberOf, former } = organisation;
  const row = (
    { id, name: alliance, industry, district, standing }: PublicRecord,
    part: string,
    role: string | undefined,
  ): PartRow => ({ id, name: alliance, industry: industry.name, district: district.name, standing, part, role });
  return {
    name,
    creditCode,
    kind,
    sentence: participationSentence(organisation),
    age: stepsAge([...leads, ...[...memberOf, ...former].map(({ record }) => record)], '所在联合体最近一步'),
    sample: isFictional(organisation),
    rows: [
      ...leads.map((record) => row(record, '牵头', record.lead.role)),
      ...memberOf.map(({ record, role }) => row(record, '成员', role)),
      ...former.map(({ record, part, role, until }) => row(record, `曾为${part}，至${chineseDate(until)}`, role)),
    ],
  };
}
