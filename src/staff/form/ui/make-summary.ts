/** 推荐汇总表 with one row, the record in the form. Loaded on demand. */
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { toXlsx } from '#src/exports/workbook.ts';
import { conform } from '#src/registry/conform.ts';
import { summaryPaper } from '#src/staff/application/summary-paper.ts';
import { fileOf } from '../form-register.ts';
import { formSource } from '../form-source.ts';
import { withTemplate } from './fetch-template.ts';
import type { OutputInput } from './outputs.ts';

/** The bytes of the workbook; what cannot be read of the record is left blank. */
export function makeSummary(given: OutputInput) {
  const { record, register, asOf } = given;
  const { draft } = conform(register.schemaOf(record.value['batch']), record.value, formSource(fileOf(record)));
  const input = {
    alliances: [draft],
    district: register.districts.find(({ id }) => id === record.district) ?? { name: '', authority: '' },
    site: register.site,
    batch: draft.batch,
    vocabulary: register.notices.get(draft.batch ?? '')?.vocabulary ?? NO_WORDS,
    asOf,
  };
  return withTemplate(given, 'summary', (template) => summaryPaper(input, template, toXlsx));
}
