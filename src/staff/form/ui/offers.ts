/** What a record and its batch's notice offer to choose from. */
import type { FormRecord } from '../form-record.ts';
import type { FormJudgement } from '../judge-form.ts';
import type { FormRegister } from '../form-register.ts';
import { noticeAtHand } from '../notice-at-hand.ts';
import { clausePlace } from '#src/views/link.ts';
import type { Offers } from './context.ts';

/** Names of organisations, and addresses of clauses by citation and by id. */
export function offersOf(
  { value }: FormRecord,
  { verdicts }: Pick<FormJudgement, 'verdicts'>,
  register: FormRegister,
): Offers {
  const { lead, members, formerLeads, batch } = value;
  const names = [lead, members, formerLeads]
    .flat()
    .flatMap((each) =>
      typeof each === 'object' && !Array.isArray(each) && typeof each['name'] === 'string' ? [each['name']] : [],
    );
  const notice = noticeAtHand(batch, register);
  const page = notice.source.policy?.id ?? '';
  return {
    organisations: [...new Set(names.filter((name) => name !== ''))],
    // Several clauses share a citation: the first of them is the place to read on from.
    clauses: new Map(
      verdicts
        .toReversed()
        .flatMap(({ clause, citation }) =>
          (citation === undefined ? [clause] : [clause, citation]).map(
            (key) => [key, clausePlace(page, clause)] as const,
          ),
        ),
    ),
    notice,
  };
}
