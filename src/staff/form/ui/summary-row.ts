/** The record in the form as a row of the summary table: public fields only, blank where nothing is written yet. */
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { actsOn, fileOf, type FormRegister } from '../form-register.ts';
import type { FormRecord } from '../form-record.ts';
import { formSource } from '../form-source.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { conform } from '#src/registry/conform.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { stepsOf } from '#src/registry/state/steps.ts';

/** What RECOMMENDATION_COLUMNS read of a record; a text is blank and a number null where nothing is written yet. */
export type SummaryRow = Pick<PublicRecord, 'district' | 'vocabulary'> & {
  listed?: { date: string; document: string };
  industry: { name: string };
  stage: string;
  standing: string;
  name: string;
  lead: { name: string; creditCode: string; kind: string };
  members: readonly { name: string; kind: string }[];
  alliance: {
    batch: string | null;
    tasks: readonly { title: string }[];
    recommendation?: { document?: string | undefined } | undefined;
  };
};

/** The row; what cannot be read of the record is blank, and so is the standing of one that was not even applied for. */
export function summaryRowOf(record: FormRecord, register: FormRegister, asOf: string): SummaryRow {
  const { draft } = conform(register.schemaOf(record.value['batch']), record.value, formSource(fileOf(record)));
  const { batch = null, tasks = [], recommendation } = draft;
  const lived = { draft, acts: actsOn(register, record) };
  const steps = stepsOf(lived, asOf);
  const { name = '', lead, members, standing, periods } = stateOn(lived, asOf);
  const entered = periods.at(-1)?.by;
  return {
    vocabulary: register.notices.get(batch ?? '')?.vocabulary ?? NO_WORDS,
    name,
    lead: {
      name: (lead && nameOn(lead.value, asOf)) ?? '',
      creditCode: lead?.value.creditCode ?? '',
      kind: lead?.value.kind ?? '',
    },
    members: members.map(({ value }) => ({ name: nameOn(value, asOf) ?? '', kind: value.kind ?? '' })),
    alliance: { batch, tasks: tasks.map(({ title = '' }) => ({ title })), recommendation },
    district: register.districts.find(({ id }) => id === record.district) ?? { id: '', name: '', authority: '' },
    industry: { name: draft.industry ?? '' },
    stage: steps.at(-1)?.kind ?? '',
    standing: steps.length === 0 ? '' : standing,
    ...(entered?.content.document ? { listed: { date: entered.date, document: entered.content.document } } : {}),
  };
}
