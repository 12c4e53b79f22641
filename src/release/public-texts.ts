/** What is public of a register: a secret that says the same is none. */
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { District } from '#schemas/district.ts';
import { Site } from '#schemas/site.ts';
import { isOnWeb } from '#src/registry/gathered.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import type { Inside } from './inside.ts';
import { allianceAt, isShown, leavesOf } from './secrets.ts';

/** What is public of each published record, with what decisions say of it, and of each decision. */
export function* publicTexts({ alliances, isPublished, decisions, reachOf }: Inside): Iterable<{
  owner: string;
  texts: string[];
}> {
  const about = new Map<string, string[][]>();
  const tell = (alliance: string, texts: string[]) => {
    const known = about.get(alliance);
    if (known) known.push(texts);
    else about.set(alliance, [texts]);
  };
  const said = new Map<string, string[]>();
  const names = new Map(
    alliances.map(({ id, whole }) => [
      id,
      whole ? [whole.name, ...(whole.formerNames ?? []).map(({ name }) => name)] : [],
    ]),
  );
  const above = new Map(decisions.map(({ id, draft }) => [id, draft.follows ?? draft.corrects]));
  for (const { id, whole } of decisions) {
    const reach = reachOf(id);
    const shared = reach.published ? [id] : [];
    const all = [...shared];
    for (const { text, path, internal } of leavesOf(Decision, whole)) {
      if (internal || !isShown(path, whole, reach)) continue;
      all.push(text);
      const alliance = allianceAt(path, whole);
      if (alliance !== undefined) tell(alliance, [text]);
      else if (path[0] !== 'alliances') shared.push(text);
    }
    for (const each of reach.alliances) tell(each, shared);
    if (reach.published) said.set(id, [...all, ...reach.alliances.flatMap((each) => names.get(each) ?? [])]);
  }
  // A document's page also tells of its corrections, and of the 公示 it goes on with.
  for (const group of Map.groupBy(decisions, ({ id }) => headOf(id, above)).values()) {
    const texts = group.flatMap(({ id }) => said.get(id) ?? []);
    for (const { id } of group) if (said.has(id)) yield { owner: `decisions/${id}`, texts };
  }
  for (const record of alliances) {
    const { id, whole } = record;
    if (isPublished(record))
      yield { owner: id, texts: [id, ...publicLeaves(Alliance, whole), ...(about.get(id) ?? []).flat()] };
  }
}

/** The decision at the head of those that correct it or go on with it, and with one another. */
function headOf(id: string, above: ReadonlyMap<string, string | undefined>): string {
  const seen = new Set<string>();
  let head = id;
  for (let next = above.get(id); next !== undefined && !seen.has(next); next = above.get(next)) {
    seen.add(next);
    head = next;
  }
  return head;
}

const publicLeaves = (schema: Parameters<typeof leavesOf>[0], value: unknown): string[] =>
  [...leavesOf(schema, value)].flatMap(({ text, internal }) => (internal ? [] : [text]));

/** What is public of the catalogue: of other registers their names, addresses on the web, and what they publish themselves. */
export const catalogueTexts = ({ site, districts, industries, policies, registers = [] }: Catalogue): string[] => [
  ...publicLeaves(Site, site),
  ...districts.flatMap((district) => publicLeaves(District, district)),
  JSON.stringify(industries),
  ...[...policies.values()].flatMap(({ policy, notice }) => [JSON.stringify(policy), notice]),
  ...registers.flatMap((register) => {
    const { id, name, url, gathered } = register;
    const published = gathered ? [gathered.url, JSON.stringify(gathered.alliances)] : [];
    return [id, name, ...(isOnWeb(register) ? [url] : []), ...published];
  }),
];
