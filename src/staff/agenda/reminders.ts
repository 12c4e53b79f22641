/** What the calendar brings: days that ask somebody to do something. Reminders, never errors; nothing public. */
import { hasYearlyEvaluation } from '#schemas/notice-words.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { policiesOf, type JudgedBy } from '#src/eligibility/requirement.ts';
import type { AllianceRecord, Catalogue } from '#src/registry/registry.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { dueOfBoard } from './board-reminders.ts';
import { dueOfBureau } from './bureau-reminders.ts';
import type { Reminder } from './due.ts';

export type { Asked, Reminder, ReminderKind } from './due.ts';

/** Days ahead that an agenda looks, where nobody says otherwise. */
export const DAYS_AHEAD = 60;

/** A register as far as days tell of it: the whole one, or what is published of it, of which the bureau's part can be told. */
export interface Dated {
  alliances: readonly AllianceRecord[];
  catalogue?: Pick<Catalogue, 'districts'> & Parameters<typeof policiesOf>[0];
}

/** Everything that is due on a day or within so many days after it, the earliest first. Without a catalogue, nothing. */
export function remindersOf({ alliances, catalogue }: Dated, asOf: string, ahead = DAYS_AHEAD): Reminder[] {
  if (!catalogue) return [];
  const policies = policiesOf(catalogue);
  const evaluated = new Set(
    [...catalogue.policies].flatMap(([id, { policy }]) => (hasYearlyEvaluation(policy) ? [id] : [])),
  );
  const last = new Date(Date.parse(asOf) + ahead * 86_400_000).toISOString();
  return alliances
    .flatMap((record) => {
      const batch = record.draft.batch ?? '';
      const judgedBy = policies.get(batch) ?? NO_NOTICE;
      return remindersFor(record, asOf, { judgedBy, isEvaluated: evaluated.has(batch) }, catalogue);
    })
    .filter(({ day }) => day <= last)
    .sort((a, b) => (`${a.day} ${a.file} ${a.kind}` < `${b.day} ${b.file} ${b.kind}` ? -1 : 1));
}

const NO_NOTICE: JudgedBy = { vocabulary: NO_WORDS, requirements: [] };

function remindersFor(
  record: AllianceRecord,
  asOf: string,
  { judgedBy, isEvaluated }: { judgedBy: JudgedBy; isEvaluated: boolean },
  { districts }: Pick<Catalogue, 'districts'>,
): Reminder[] {
  const state = stateOn(record, asOf);
  const about = {
    id: record.id,
    name: state.name ?? record.id,
    board: districts.find(({ id }) => id === record.district)?.name ?? record.district,
    file: record.source.file,
  };
  const due = [...dueOfBureau(record, state, isEvaluated), ...dueOfBoard(record, state, judgedBy)];
  return due.map((each) => ({ ...each, ...about }));
}
