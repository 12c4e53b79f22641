/** What was true of an alliance on a day: the one function that knows time. */
import type { Draft } from '#schemas/draft.ts';
import type { Lead, Member } from '#schemas/organisation.ts';
import type { Act } from '../decisions/acts.ts';
import { leadOn, membersOn, nameOn, type At } from './parties.ts';
import {
  isPublicOn,
  lastActOf,
  periodsOf,
  standingOn,
  type ListPeriod,
  type Lived,
  type Standing,
} from './standing.ts';

/** An alliance on a day. Parties carry their place in the record. */
export interface State {
  day: string;
  name: string | undefined;
  lead: At<Draft<Lead>> | undefined;
  members: readonly At<Draft<Member>>[];
  standing: Standing;
  public: boolean;
  /** Times on the list up to this day; the last has no `until` while the alliance is on it. */
  periods: readonly ListPeriod[];
  /** The latest 年度评估. */
  evaluation?: Act;
  /** A 限期整改 whose 整改验收 has not been passed. */
  rectification?: Act;
}

/** The state of an alliance on a day. Works on files as written and on what is published of them alike. */
export function stateOn(lived: Lived, day: string): State {
  const evaluation = lastActOf(lived, '年度评估', day);
  const rectification = openRectification(lived, day);
  const periods = periodsOf(lived, day);
  return {
    day,
    name: nameOn(lived.draft, day),
    lead: leadOn(lived.draft, day),
    members: membersOn(lived.draft, day),
    standing: standingOn(lived, day, periods),
    public: isPublicOn(lived, day),
    periods,
    ...(evaluation ? { evaluation } : {}),
    ...(rectification ? { rectification } : {}),
  };
}

function openRectification({ acts }: Lived, day: string): Act | undefined {
  let open: Act | undefined;
  for (const act of acts) {
    if (act.date > day) break;
    if (act.kind === '限期整改') open = act;
    if (act.kind === '退出' || (act.kind === '整改验收' && act.result?.result === '通过')) open = undefined;
  }
  return open;
}
