/** The record in the form as a row of the summary table: public fields only, blank where nothing is written yet. */
import { Alliance } from '#schemas/alliance.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import { fileOf, type FormRegister } from '../form-register.ts';
import type { FormRecord } from '../form-record.ts';
import { formSource } from '../form-source.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { conform } from '#src/registry/conform.ts';
import { currentStage, entryOf, isListedOn, isPublicOn } from '#src/registry/stages.ts';

/** What SUMMARY_COLUMNS read of a record; a text is blank and a number null where nothing is written yet. */
export type SummaryRow = Pick<PublicRecord, 'district' | 'listed'> & {
  industry: { name: string };
  stage: string;
  standing: string;
  alliance: {
    name: string;
    batch: number | null;
    lead: { name: string; creditCode: string; kind: string };
    members: readonly { name: string; kind: string }[];
    tasks: readonly { title: string }[];
    recommendation?: { document?: string | undefined } | undefined;
  };
};

/** The row; what cannot be read of the record is blank. Its standing is said only from 公示 on, when it is public. */
export function summaryRowOf(record: FormRecord, register: FormRegister, asOf: string): SummaryRow {
  const { draft } = conform(Alliance, record.value, formSource(fileOf(record)));
  const { name = '', batch = null, lead, members = [], tasks = [], recommendation } = draft;
  const entered = entryOf(draft, '列入培育名单', asOf);
  return {
    alliance: {
      name,
      batch,
      lead: { name: lead?.name ?? '', creditCode: lead?.creditCode ?? '', kind: lead?.kind ?? '' },
      members: members.map((member) => ({ name: member.name ?? '', kind: member.kind ?? '' })),
      tasks: tasks.map(({ title = '' }) => ({ title })),
      recommendation,
    },
    district: register.districts.find(({ id }) => id === record.district) ?? { id: '', name: '', authority: '' },
    industry: { name: draft.industry ?? '' },
    stage: currentStage(draft) ?? '',
    standing: standingOf(draft, asOf),
    ...(entered?.date && entered.document ? { listed: { date: entered.date, document: entered.document } } : {}),
  };
}

function standingOf(draft: AllianceDraft, asOf: string): string {
  if (isListedOn(draft, asOf)) return '在册';
  const stage = currentStage(draft);
  if (stage === '退出') return '已退出';
  if (stage === '终止') return '未列入';
  return isPublicOn(draft, asOf) ? '公示' : '';
}
