/** From which days the bureau knew, on a day, of changes of name, lead and members: of some it was told only later. */
import type { Act } from '../decisions/acts.ts';
import type { AllianceRecord } from '../registry.ts';
import { changesIn, covers, filedIn, isOfTheSame, type Filed, type Told } from './told-changes.ts';

/** From which day a change counted, as far as it was known; none when nobody had told of it yet. */
export interface DaysKnown {
  /** Of whoever took the name or the lead, by the day that the one before ended. */
  following: (what: '联合体更名' | '牵头单位变更', until: string) => string | undefined;
  /** Of the member at a place in the file. */
  ofMember: (i: number, field: 'joined' | 'left', written: string) => string | undefined;
}

/**
 * What was known on a day of the changes that a record tells; none when all that is filed of it was filed by then, as it
 * is today. `then` are the acts of that day. What nobody has filed to this day is taken as the file tells it.
 */
export function daysKnown(
  { id, draft, acts }: AllianceRecord,
  then: readonly Act[],
  day: string,
): DaysKnown | undefined {
  const now = acts.filter(isFiling);
  const known = then.filter((act) => isFiling(act) && act.date <= day);
  if (now.length === known.length && now.every(({ content }, i) => content === known[i]?.content)) return undefined;
  const filings = { now: filedIn(now, id), known: filedIn(known, id) };
  const days = new Map(changesIn(draft).map((told) => [keyOf(told), dayOf(told, filings)]));
  const found = (key: string, written: string) => (days.has(key) ? days.get(key) : written);
  return {
    following: (what, until) => found(`${what} ${until}`, until),
    ofMember: (i, field, written) => found(`members ${i} ${field}`, written),
  };
}

const isFiling = ({ kind }: Act) => kind === '变更备案';

/** One name and one lead follow another on a day; members come and go side by side. */
const keyOf = ({ what, from, path }: Told) => (path[0] === 'members' ? path.join(' ') : `${what} ${from}`);

/** As it had been filed: where that was for another day, which was corrected since, for that one. */
function dayOf(told: Told, { now, known }: Record<'now' | 'known', readonly Filed[]>): string | undefined {
  if (known.some(({ change }) => covers(change, told))) return told.from;
  const by = now.filter(({ change }) => covers(change, told)).map(({ decision }) => decision);
  if (by.length === 0) return told.from;
  const corrected = known.find(({ decision, change }) => by.includes(decision) && isOfTheSame(change, told));
  return corrected?.change.from;
}
