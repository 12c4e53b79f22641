/** 推荐汇总表 with one row, the record in the form. Loaded on demand. */
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { toXlsx } from '#src/exports/workbook.ts';
import { conform } from '#src/registry/conform.ts';
import { summarySheet } from '#src/staff/application/summary.ts';
import { fileOf } from '../form-register.ts';
import { formSource } from '../form-source.ts';
import type { OutputInput } from './outputs.ts';

/** The bytes of the workbook; what cannot be read of the record is left blank. */
export async function makeSummary({ record, register, asOf }: OutputInput) {
  const { draft } = conform(register.schemaOf(record.value['batch']), record.value, formSource(fileOf(record)));
  const district = register.districts.find(({ id }) => id === record.district) ?? { name: '', authority: '' };
  const sheet = summarySheet({
    alliances: [draft],
    district,
    site: register.site,
    batch: draft.batch,
    vocabulary: register.notices.get(draft.batch ?? '')?.vocabulary ?? NO_WORDS,
    asOf,
  });
  return new Uint8Array(await toXlsx([sheet], { publisher: district.authority || '推荐单位', asOf }));
}
