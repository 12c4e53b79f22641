/** 建设申请书 of the record in the form. Loaded on demand. */
import { applicationPaper } from '#src/staff/application/application-paper.ts';
import { conform } from '#src/registry/conform.ts';
import { fileOf } from '../form-register.ts';
import { formSource } from '../form-source.ts';
import { withTemplate } from './fetch-template.ts';
import type { OutputInput } from './outputs.ts';

/** The bytes of the Word file; what cannot be read of the record is left blank. */
export function makeApplication(given: OutputInput) {
  const { record, judgement, register, notices, asOf } = given;
  const { draft } = conform(register.schemaOf(record.value['batch']), record.value, formSource(fileOf(record)));
  const input = {
    id: record.id,
    alliance: draft,
    written: record.value,
    district: register.districts.find(({ id }) => id === record.district) ?? { name: '', authority: '' },
    site: register.site,
    policy: notices.find(({ id }) => id === draft.batch),
    industry: register.industries.find(({ name }) => name === draft.industry),
    asOf,
    missing: judgement.left.length,
  };
  return withTemplate(given, 'application', (template) => applicationPaper(input, template));
}
