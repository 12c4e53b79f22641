/** 建设申请书 of the record in the form. Loaded on demand. */
import { Alliance } from '#schemas/alliance.ts';
import { applicationDocument } from '#src/staff/application/application-document.ts';
import { conform } from '#src/registry/conform.ts';
import { fileOf } from '../form-register.ts';
import { formSource } from '../form-source.ts';
import type { OutputInput } from './outputs.ts';

/** The bytes of the Word file; what cannot be read of the record is left blank. */
export function makeApplication({ record, judgement, register, notices, asOf }: OutputInput) {
  const { draft } = conform(Alliance, record.value, formSource(fileOf(record)));
  return applicationDocument({
    id: record.id,
    alliance: draft,
    district: register.districts.find(({ id }) => id === record.district) ?? { name: '', authority: '' },
    site: register.site,
    policy: notices.find(({ year }) => year === draft.batch),
    industry: register.industries.find(({ name }) => name === draft.industry),
    asOf,
    missing: judgement.errors,
  });
}
