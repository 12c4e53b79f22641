/** Last year's file with other values and marks: comments, order and every line that still holds stay as they are. */
import { Name } from '#schemas/text-fields.ts';
import { Count } from '#schemas/number-fields.ts';
import type { DataPath } from '#schemas/shape.ts';
import { UNSETTLED } from '#src/registry/unsettled.ts';
import { layOut, type Entry, type Layout } from '#src/staff/editing/alliance-text/layout.ts';
import { rewriteText } from '#src/staff/editing/alliance-text/rewrite-text.ts';
import { spliced, type Splice } from '#src/staff/editing/alliance-text/splice.ts';

/** The lists whose items move, go and come. */
const MOVING = ['tasks', 'clauses', 'measures', 'readings'] as const;
export type MovingList = (typeof MOVING)[number];
const isMoving = (key: string | number | undefined): key is MovingList => MOVING.some((list) => list === key);

export interface Revision {
  values: { path: DataPath; text: string; isNumber?: true }[];
  /** Lists between brackets, written anew. */
  lists: { path: DataPath; items: readonly string[] }[];
  /** Above the field or item at a path. */
  marks: { path: DataPath; says: string }[];
  /** Fields and items that go; what is said in their place, if anything. */
  removed: { path: DataPath; says?: string }[];
  /** A list's items in their new order; a list that is not named keeps it. */
  order: Partial<Record<MovingList, readonly number[]>>;
  /** Lines of new items, without indentation, behind an item (or before the first, -1). */
  added: { list: MovingList; behind: number; lines: readonly string[] }[];
  /** New fields at the root, behind another. */
  fields: { behind: string; line: string }[];
}

export const noRevision = (): Revision => ({
  values: [],
  lists: [],
  marks: [],
  removed: [],
  order: {},
  added: [],
  fields: [],
});

interface Place {
  entry: Entry;
  isFlow: boolean;
  inList: boolean;
}

/** @throws Error with a Chinese message for a text that is no map. */
export function reviseYaml(text: string, revision: Revision): string {
  const layout = layOut(text);
  if (!layout) throw new Error('原来的条款文件读不出来，先运行 npm run validate');
  const at = (path: DataPath) => placeAt(layout, path);
  const edits: Splice[] = [
    ...revision.values.flatMap(({ path, text: wanted, isNumber }) => {
      const place = at(path);
      const where = place?.isFlow ? '{' : 'field';
      return place ? rewriteText(text, place.entry, wanted, isNumber ? Count : Name, where) : [];
    }),
    ...revision.lists.flatMap(({ path, items }) => {
      const value = at(path)?.entry.value;
      return value && 'entries' in value ? [listEdit(value, items)] : [];
    }),
    ...revision.fields.flatMap(({ behind, line }) => {
      const end = at([behind])?.entry.end;
      return end === undefined ? [] : [{ start: end, end, replacement: `${line}\n` }];
    }),
  ];
  const lists = new Set<MovingList>([
    ...(Object.keys(revision.order) as MovingList[]),
    ...revision.added.map(({ list }) => list),
    ...revision.removed.flatMap(({ path: [list, index] }) => (index === undefined || !isMoving(list) ? [] : [list])),
  ]);
  const isInMoving = ({ path: [list = '', index] }: { path: DataPath }) =>
    lists.has(list as MovingList) && index !== undefined;
  for (const each of revision.removed.filter((removed) => !isInMoving(removed))) {
    const place = at(each.path);
    if (place)
      edits.push({ start: place.entry.own, end: place.entry.end, replacement: marked(each.says, place.entry) });
  }
  for (const each of revision.marks.filter((mark) => !isInMoving(mark))) {
    const place = at(each.path);
    if (place)
      edits.push({ start: place.entry.body, end: place.entry.body, replacement: marked(each.says, place.entry) });
  }
  const outer = [...lists].flatMap((list) => {
    const entry = at([list])?.entry;
    return entry ? movedList(text, entry, list, revision, edits) : [];
  });
  const inside = ({ start }: Splice) => outer.some((list) => list.start <= start && start < list.end);
  return spliced(text, [...edits.filter((edit) => !inside(edit)), ...outer]);
}

const marked = (says: string | undefined, { indent }: Pick<Entry, 'indent'>) =>
  says === undefined ? '' : `${' '.repeat(indent)}${UNSETTLED}${says}\n`;

function placeAt(layout: Layout, path: DataPath): Place | undefined {
  let at: Layout | undefined = layout;
  let place: Place | undefined;
  for (const step of path) {
    if (at === undefined || at.kind === 'text') return undefined;
    const { entries, flow, kind }: { entries: Entry[]; flow: boolean; kind: string } = at;
    const entry = entries.find(({ key }, i) => (typeof step === 'number' ? i === step : key === step));
    if (!entry) return undefined;
    place = { entry, isFlow: flow, inList: kind === 'list' };
    at = entry.value;
  }
  return place;
}

function listEdit(value: Exclude<Layout, { kind: 'text' }>, items: readonly string[]): Splice {
  if (value.flow) return { start: value.start, end: value.end, replacement: `[${items.join(', ')}]` };
  const [first, last] = [value.entries[0], value.entries.at(-1)];
  const lines = items.map((item) => `${' '.repeat(first?.indent ?? 2)}- ${item}\n`);
  return { start: first?.from ?? value.start, end: last?.end ?? value.end, replacement: lines.join('') };
}

/** A list with its items in their new order, each with its own edits, marks and what comes behind it. */
function movedList(
  text: string,
  list: Entry,
  name: MovingList,
  revision: Revision,
  edits: readonly Splice[],
): Splice[] {
  const value = list.value;
  const entries = value && 'entries' in value && !value.flow ? value.entries : [];
  const indent = entries[0]?.indent ?? 2;
  const behind = (index: number) =>
    revision.added
      .filter((each) => each.list === name && each.behind === index)
      .flatMap(({ lines }) => lines.map((line) => `${' '.repeat(indent)}${line}\n`))
      .join('');
  const itemText = (index: number): string => {
    const entry = entries[index];
    if (!entry) return '';
    const isHere = ({ path: [key, place, ...rest] }: { path: DataPath }) =>
      key === name && place === index && rest.length === 0;
    const gone = revision.removed.find(isHere);
    if (gone) return marked(gone.says, { indent }) + behind(index);
    const marks = revision.marks.filter(isHere).map(({ says }) => marked(says, { indent }));
    const own = edits.filter(({ start }) => start > entry.body);
    return (
      text.slice(entry.from, entry.body) + marks.join('') + spliced(text, own, entry.body, entry.end) + behind(index)
    );
  };
  const order = revision.order[name] ?? entries.map((_, i) => i);
  const replacement = behind(-1) + order.map(itemText).join('');
  const [start, end] = [entries[0]?.from ?? list.end, entries.at(-1)?.end ?? list.end];
  const isEmpty = entries.length > 0 && !/^ *[^ #\n]/m.test(replacement);
  const behindColon = list.behind ?? start;
  // A list without an item is written as one, or it would be nothing at all.
  const brackets = { start: behindColon, end: behindColon, replacement: ' []' };
  return [...(isEmpty ? [brackets] : []), { start, end, replacement }];
}
