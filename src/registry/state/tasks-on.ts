/** Who undertook the tasks of a record, told as it could be told on a day: tasks themselves have no days. */
import type { Alliance, Task } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { nameOn, namesOf } from './parties.ts';

type Parties = Pick<Draft<Alliance>, 'lead' | 'formerLeads' | 'members'>;

const everyone = ({ lead, formerLeads = [], members = [] }: Parties) => [
  ...(lead ? [lead] : []),
  ...formerLeads,
  ...members,
];

/**
 * The tasks of a record with those who were known on a day, by the names they had; `past` are the parties of that day.
 * What only such as came later undertake was the lead's of the day, where it had begun or a later lead took it over; else
 * it came later too. Each with its place in the record's list.
 */
export function tasksOn(
  { tasks = [], ...now }: Parties & Pick<Draft<Alliance>, 'tasks'>,
  past: Parties,
  day: string,
): { task: Draft<Task>; i: number }[] {
  const known = new Set(everyone(past).flatMap(namesOf));
  const then = new Map<string, string | undefined>();
  for (const party of everyone(now)) {
    const name = nameOn(party, day);
    for (const each of namesOf(party)) then.set(each, name !== undefined && known.has(name) ? name : then.get(each));
  }
  const leads = new Set([...(now.lead ? [now.lead] : []), ...(now.formerLeads ?? [])].flatMap(namesOf));
  const hadBegun = ({ start }: Draft<Task>) => start !== undefined && start <= day.slice(0, 7);
  return tasks.flatMap((task, i) => {
    const { undertakers } = task;
    if (!undertakers || undertakers.every((name) => known.has(name) || !then.has(name))) return [{ task, i }];
    const kept = undertakers.flatMap((name) => (known.has(name) || !then.has(name) ? name : (then.get(name) ?? [])));
    const lead = past.lead?.name;
    if (kept.length === 0 && lead !== undefined && (hadBegun(task) || undertakers.some((name) => leads.has(name))))
      kept.push(lead);
    return kept.length > 0 ? [{ task: { ...task, undertakers: kept }, i }] : [];
  });
}
