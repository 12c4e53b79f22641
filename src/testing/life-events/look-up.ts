/** What the public register answers to a name and a day, in a few words: from the published records alone. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';

export function lookUp({ records, asOf }: PublicRegistry, name: string, day: string): string {
  const answers = records.flatMap(({ id, alliance, acts }) => {
    const state = stateOn({ draft: alliance, acts }, day);
    const listed = state.standing === '在册' ? '在册' : state.standing;
    if (namesOf(alliance).includes(name))
      return [`${id} ${listed}${state.name === name ? '' : `，当时名为${state.name}`}`];
    const { lead } = state;
    if (lead && namesOf(lead.value).includes(name)) return [`${id} ${listed}，牵头单位`];
    if (state.members.some(({ value }) => namesOf(value).includes(name))) return [`${id} ${listed}，成员单位`];
    const ever = [alliance.lead, ...(alliance.formerLeads ?? []), ...(alliance.members ?? [])].some((party) =>
      namesOf(party).includes(name),
    );
    return ever ? [`${id} ${listed}，当时不在其中`] : [];
  });
  return day > asOf ? '未到' : answers.join('；') || '没有查到';
}
