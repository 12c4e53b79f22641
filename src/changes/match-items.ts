/** Items of a list before and after, matched by what identifies them rather than by their place. */

/** Items by key: members by code or name, tasks by title … Several keys are tried in turn. */
type Item = Readonly<Record<string, unknown>>;
type Identity = (item: Item, index: number) => unknown;

export interface Matched {
  pairs: readonly { before: Item; after: Item; from: number; to: number }[];
  removed: readonly Item[];
  added: readonly Item[];
}

const IDENTITIES: Readonly<Record<string, readonly Identity[]>> = {
  members: [({ creditCode }) => creditCode, ({ name }) => name],
  tasks: [({ id }) => id, ({ title }) => title, (_, index) => index],
  formerLeads: [({ creditCode }) => creditCode, ({ name }) => name],
  formerNames: [({ name }) => name],
  highTech: [({ certificate }) => certificate],
  results: [({ alliance }) => alliance],
  districts: [({ id }) => id],
  registers: [({ id }) => id],
  alliances: [({ id }) => id],
  periods: [({ from }) => from],
  formerAuthorities: [({ name }) => name],
  industries: [({ id }) => id],
  years: [({ year }) => year],
  leadKinds: [({ word }) => word],
  memberKinds: [({ word }) => word],
  clauses: [({ id }) => id],
  measures: [({ id }) => id],
  practice: [({ id }) => id],
  readings: [({ clause, citation }) => clause ?? citation],
  changes: [({ alliance, what, name }) => `${alliance} ${what} ${name}`, (_, index) => index],
};

/** Matches the items of the list in field `key`; of several alike, the first goes with the first. */
export function matchItems(key: string, before: readonly Item[], after: readonly Item[]): Matched {
  const pairs: { before: Item; after: Item; from: number; to: number }[] = [];
  let old = [...before.entries()];
  let young = [...after.entries()];
  for (const identity of IDENTITIES[key] ?? [(_, index) => index]) {
    const waiting = Map.groupBy(old, ([index, item]) => identity(item, index));
    young = young.filter(([to, item]) => {
      const id = identity(item, to);
      const found = id === undefined ? undefined : waiting.get(id)?.shift();
      if (!found) return true;
      pairs.push({ before: found[1], after: item, from: found[0], to });
      return false;
    });
    const taken = new Set(pairs.map(({ from }) => from));
    old = old.filter(([index]) => !taken.has(index));
  }
  pairs.sort((a, b) => a.to - b.to);
  return { pairs, removed: old.map(([, item]) => item), added: young.map(([, item]) => item) };
}

/** What an item is called among its like; that it has no name is also said of one whose name was refused. */
export function itemName(item: Item): string {
  const { name, title, certificate, alliance, what, from, result, until } = item;
  const parts = [
    ...(what === undefined ? [] : [alliance, what, name, from]),
    ...(result === undefined ? [] : [alliance, result]),
    ...(until === undefined ? [] : [name, until]),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : String(name ?? title ?? certificate ?? alliance ?? '没有读出名称');
}
