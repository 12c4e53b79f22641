/**
 * Versions of a record and of the decisions about it → what was changed when, in words. Of values only those are named
 * that the record or decision shows the public today: what was withdrawn, or was never public, is not told by its history.
 */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { draftOf } from '#schemas/draft.ts';
import { compareBySchema } from '#src/changes/compare-fields.ts';
import { itemName } from '#src/changes/match-items.ts';
import type { Naming } from '#src/changes/telling.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import { readYaml } from '#src/registry/yaml-file.ts';
import { changesInWords, type PublicTexts } from './changes-in-words.ts';
import type { PublicDecisionRecord, PublicRecord } from './public-registry.ts';
import type { FileVersion, RecordHistory } from './record-history.ts';

/** One commit as the public sees it: no author, no message. */
export interface RecordEdit {
  /** Abbreviated hash. */
  commit: string;
  /** ISO date of the commit. */
  date: string;
  /** What it changed, in words. */
  changes: readonly string[];
}

interface Subject {
  key: string;
  schema: z.ZodType;
  /** What is public of it today. */
  today: PublicTexts;
  /** How its first version and its later changes are told. */
  first: string;
  about: (change: string) => string;
  /** The alliances on whose pages it stands. */
  alliances: readonly string[];
}

/** Contents held at a time: a large register has more versions than memory should. */
const AT_ONCE = 500;

/** Edits of each published record by its id, the latest first; those of which nothing is public are left out. */
export function editsByRecord(
  history: RecordHistory,
  records: readonly Pick<PublicRecord, 'id' | 'alliance'>[],
  decisions: readonly PublicDecisionRecord[],
): ReadonlyMap<string, readonly RecordEdit[]> {
  if (history.versions.size === 0) return new Map();
  const found = new Map<string, Map<number, RecordEdit>>(records.map(({ id }) => [id, new Map()]));
  for (const subjects of inPortions([...records.map(ofRecord), ...decisions.map(ofDecision)], history)) {
    const contents = history.read(subjects.flatMap(({ key }) => comparedContents(history.versions.get(key) ?? [])));
    for (const subject of subjects)
      for (const { version, changes } of editsOf(subject, history.versions.get(subject.key) ?? [], contents))
        for (const alliance of subject.alliances) {
          const { commit, date, place } = version;
          const edits = found.get(alliance);
          edits?.set(place, { commit, date, changes: [...(edits.get(place)?.changes ?? []), ...changes] });
        }
  }
  return new Map([...found].map(([id, edits]) => [id, [...edits].sort(([a], [b]) => a - b).map(([, edit]) => edit)]));
}

const ofRecord = ({ id, alliance }: Pick<PublicRecord, 'id' | 'alliance'>): Subject => ({
  key: id,
  schema: Alliance,
  today: textsIn(alliance),
  first: '登记',
  about: (change) => change,
  alliances: [id],
});

const ofDecision = ({ id, written, alliances }: PublicDecisionRecord): Subject => ({
  key: `decisions/${id}`,
  schema: Decision,
  today: textsIn(written),
  first: `登记“${written.kind}”的决定`,
  about: (change) => `“${written.kind}”的决定${change}`,
  alliances,
});

/** Every text and number in a public value. */
function textsIn(value: unknown, texts: Set<string> = new Set()): PublicTexts {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) textsIn(each, texts);
  else if (value !== undefined && value !== null) texts.add(String(value));
  return texts;
}

/** The subjects a few at a time, by how many contents they have. */
function* inPortions(subjects: readonly Subject[], { versions }: RecordHistory): Iterable<Subject[]> {
  let portion: Subject[] = [];
  let contents = 0;
  for (const subject of subjects) {
    portion.push(subject);
    contents += versions.get(subject.key)?.length ?? 0;
    if (contents < AT_ONCE) continue;
    yield portion;
    portion = [];
    contents = 0;
  }
  yield portion;
}

/** A file of one version is compared with nothing and need not be read. */
const comparedContents = (versions: readonly FileVersion[]): string[] =>
  versions.length < 2 ? [] : versions.flatMap(({ content }) => content ?? []);

const UNREADABLE = '内容有修改；其中一版按现在的格式读不全，没有逐项列出';

function* editsOf(
  { schema, today, first, about }: Subject,
  versions: readonly FileVersion[],
  contents: ReadonlyMap<string, Uint8Array>,
): Iterable<{ version: FileVersion; changes: string[] }> {
  let before: (FileVersion & { value: Fields | undefined }) | undefined;
  const nameOf: Naming = (item) => (today.has(itemName(item)) ? itemName(item) : undefined);
  for (const [i, version] of versions.entries()) {
    // Taken away and written again: what stood between is told by neither.
    if (version.content === undefined) continue;
    const now = { ...version, value: versions.length < 2 ? undefined : read(schema, version, contents) };
    const moved = before && boardOf(before) !== boardOf(now) ? ['移到另一个板块'] : [];
    const changed = () => {
      if (before?.content === now.content) return [];
      if (!before?.value || !now.value) return [UNREADABLE];
      return changesInWords(compareBySchema(schema, before.value, now.value, { nameOf }), today);
    };
    const changes = before ? [...moved, ...changed()].map(about) : [first];
    const isBack = i > 0 && versions[i - 1]?.content === undefined;
    if (isBack && before) changes.unshift(about('重新登记'));
    if (changes.length > 0) yield { version, changes };
    before = now;
  }
}

/** The folder of a record is its board. */
const boardOf = ({ path }: FileVersion) => ALLIANCE.exec(path)?.[1];

type Fields = Readonly<Record<string, unknown>>;

/** What a version said; undefined unless all that it said can be read today, for what cannot be read is no change. */
function read(
  schema: z.ZodType,
  { path, content = '' }: FileVersion,
  contents: ReadonlyMap<string, Uint8Array>,
): Fields | undefined {
  const bytes = contents.get(content);
  const found = bytes && readYaml(draftOf(schema), { path, bytes }, []);
  return found?.whole as Fields | undefined;
}
