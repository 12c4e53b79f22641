/** Which clauses of the notice a part of the application answers. */
import { asksFor } from '#schemas/notice-words.ts';
import type { ApplicationInput } from './application-input.ts';

type Notice = ApplicationInput['policy'];

/** What a part answers: clauses that one of these rules checks, and passages that ask for one of these fields. */
export interface Answered {
  rules?: readonly string[];
  /** Paths from the record, such as `statement.platforms`. */
  fields?: readonly string[];
  /** Whether also clauses with a point of their own to attest. */
  points?: true;
}

/** Where the passages stand that a part answers, each place once: `二、（一）1`; none when the notice asks nothing of it. */
export const citationsFor = (notice: Notice, answered: Answered): string[] => [
  ...new Set(passagesFor(notice, answered).map(({ citation }) => citation)),
];

/** Whether a notice has the lead answer for the alliance. */
export const isLeadResponsible = (notice: Notice): boolean => asksFor(notice, 'lead-legal-representative', '承担责任');

/** Whether a notice has the lead's legal representative head the alliance. */
export const isHeadedByRepresentative = (notice: Notice): boolean =>
  asksFor(notice, 'lead-legal-representative', '主要负责人');

/** Where in the notice the first passage that asks for a field stands; behind all where none does. */
export const placeOf = (notice: Notice, field: string): number => {
  const [first] = passagesFor(notice, { fields: [field] });
  return first && notice ? passagesOf(notice).indexOf(first) : Number.MAX_SAFE_INTEGER;
};

const passagesOf = ({ tasks, clauses, measures }: NonNullable<Notice>): readonly { id: string; citation: string }[] => [
  ...tasks,
  ...clauses,
  ...measures,
];

/** In the notice's order. */
function passagesFor(notice: Notice, { rules = [], fields = [], points }: Answered) {
  if (!notice) return [];
  const checked = notice.clauses.flatMap(({ id, rule, attestedAs }) =>
    (rule !== undefined && rules.includes(rule)) || (points && attestedAs !== undefined) ? [id] : [],
  );
  const ids = new Set([...checked, ...fields.flatMap((field) => notice.fields?.[field] ?? [])]);
  return passagesOf(notice).filter(({ id }) => ids.has(id));
}
