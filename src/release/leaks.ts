/** Whether anything that must stay inside stands in the files of a publication. */
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { District } from '#schemas/district.ts';
import { Site } from '#schemas/site.ts';
import type { AllianceRecord, Catalogue, DecisionRecord } from '#src/registry/registry.ts';
import { isWhole, LONG, recordOfFile, SHORT, tracesOf, type Reach } from './evidence.ts';
import { scannerOf } from './scanner.ts';
import {
  allianceAt,
  catalogueSecrets,
  decisionSecrets,
  isShown,
  leavesOf,
  recordSecrets,
  type DecisionReach,
  type Secret,
} from './secrets.ts';

/** What must not be published, and what may be. */
export interface Inside {
  catalogue: Catalogue;
  alliances: readonly AllianceRecord[];
  isPublished: (record: AllianceRecord) => boolean;
  decisions: readonly DecisionRecord[];
  reachOf: (decision: string) => DecisionReach;
  /** The site's own texts: what stands in them is no secret. */
  ownTexts: readonly Uint8Array[];
}

/** A secret found in a file of the publication. */
export interface Leak {
  /** Path in the publication. */
  path: string;
  secret: Secret;
}

/** Takes the files one by one, then tells. */
export interface LeakCheck {
  scan: (path: string, bytes: Uint8Array) => void;
  leaks: () => Leak[];
}

/** The secrets that would leave a trace, by record. */
type Traces = Map<string, Map<string | undefined, Secret>>;

/** Prepares the check of a publication. `sample` is a typical file of it. */
export function leakCheckOf(inside: Inside, sample: Uint8Array): LeakCheck {
  const traces = collectTraces(inside);
  withoutOwnTexts(traces, inside);
  withoutPublic(traces, inside, sample);
  const anywhere = searchFor(traces.anywhere, LONG, sample);
  const own = searchFor(traces.own, SHORT, sample);
  const leaks: Leak[] = [];
  return {
    scan(path, bytes) {
      anywhere(bytes, (secrets) => {
        leaks.push(...[...secrets.values()].map((secret) => ({ path, secret })));
        secrets.clear();
      });
      const record = recordOfFile(path);
      if (record === undefined) return;
      own(bytes, (secrets) => {
        const secret = secrets.get(record);
        if (secret) leaks.push({ path, secret });
        secrets.delete(record);
      });
    },
    leaks: () => leaks,
  };
}

/** A search for traces as whole words. */
function searchFor(traces: Traces, window: number, sample: Uint8Array) {
  const secrets = [...traces.values()];
  const scan = scannerOf([...traces.keys()], window, sample);
  return (bytes: Uint8Array, found: (secrets: Map<string | undefined, Secret>) => void) =>
    scan(bytes, (i, start, end) => {
      if (secrets[i]!.size > 0 && isWhole(bytes, start, end)) found(secrets[i]!);
    });
}

function collectTraces({ catalogue, alliances, isPublished, decisions, reachOf }: Inside): Record<Reach, Traces> {
  const traces: Record<Reach, Traces> = { anywhere: new Map(), own: new Map() };
  const collect = (secret: Secret) => {
    for (const { text, reach } of tracesOf(secret.text)) {
      const secrets = traces[reach].get(text);
      if (!secrets) traces[reach].set(text, new Map([[secret.record, secret]]));
      // The first place that holds a text is named; one is enough for a text looked for everywhere.
      else if (reach === 'own' && !secrets.has(secret.record)) secrets.set(secret.record, secret);
    }
  };
  for (const secret of catalogueSecrets(catalogue)) collect(secret);
  for (const record of alliances) for (const secret of recordSecrets(record, isPublished(record))) collect(secret);
  for (const decision of decisions)
    for (const secret of decisionSecrets(decision, reachOf(decision.id))) collect(secret);
  return traces;
}

/** Drops what stands in the site's own texts or in the public part of the catalogue. */
function withoutOwnTexts({ anywhere, own }: Record<Reach, Traces>, { ownTexts, catalogue }: Inside): void {
  for (const traces of [anywhere, own]) {
    const texts = [...traces.keys()];
    const scan = scannerOf(texts, SHORT, ownTexts[0] ?? new Uint8Array());
    for (const bytes of [...ownTexts, encode(publicTextsOf(catalogue))]) scan(bytes, (i) => traces.delete(texts[i]!));
  }
}

/** Drops what is also public: anywhere for a long text, in the record or decision itself for a short one. */
function withoutPublic({ anywhere, own }: Record<Reach, Traces>, inside: Inside, sample: Uint8Array): void {
  const ownTexts = groupByRecord(own);
  const shown = [...publicTexts(inside)];
  for (const { owner, texts } of shown) {
    // Most are equal to a public value: that is asked first, since it is quick.
    for (const each of texts) for (const { text } of tracesOf(each)) anywhere.delete(text);
    const joined = texts.join('\n');
    for (const text of ownTexts.get(owner) ?? []) if (joined.includes(text)) own.get(text)?.delete(owner);
  }
  const texts = [...anywhere.keys()];
  const scan = scannerOf(texts, LONG, sample);
  for (const each of shown) scan(encode(each.texts), (i) => anywhere.delete(texts[i]!));
}

/** What is public of each published record, with what decisions say of it, and of each decision. */
function* publicTexts({ alliances, isPublished, decisions, reachOf }: Inside): Iterable<{
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

function groupByRecord(traces: Traces): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const [text, secrets] of traces)
    for (const record of secrets.keys()) groups.set(record, [...(groups.get(record) ?? []), text]);
  return groups;
}

const encode = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

const publicLeaves = (schema: Parameters<typeof leavesOf>[0], value: unknown): string[] =>
  [...leavesOf(schema, value)].flatMap(({ text, internal }) => (internal ? [] : [text]));

const publicTextsOf = ({ site, districts, industries, policies }: Catalogue): string[] => [
  ...publicLeaves(Site, site),
  ...districts.flatMap((district) => publicLeaves(District, district)),
  JSON.stringify(industries),
  ...[...policies.values()].flatMap(({ policy, notice }) => [JSON.stringify(policy), notice]),
];
