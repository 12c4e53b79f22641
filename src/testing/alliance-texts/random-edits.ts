/** For tests: random changes to a record, as a person or a workbook might make them. */
import type { Tree } from './commented.ts';

/** A random node below a tree. */
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];
const maps = (tree: Tree): (Tree & { kind: 'map' })[] => [
  ...(tree.kind === 'map' ? [tree] : []),
  ...(tree.kind === 'map' ? [...tree.fields.values()] : tree.kind === 'list' ? tree.items : []).flatMap(maps),
];
const lists = (tree: Tree): (Tree & { kind: 'list' })[] => [
  ...(tree.kind === 'list' ? [tree] : []),
  ...(tree.kind === 'map' ? [...tree.fields.values()] : tree.kind === 'list' ? tree.items : []).flatMap(lists),
];
let ids = 1_000_000;
const newText = (text: string): Tree => ({ id: (ids += 1), kind: 'text', text });
const newItem = (text: string): Tree => ({
  id: (ids += 1),
  kind: 'map',
  fields: new Map([
    ['name', newText(`新增${(ids += 1)}`)],
    ['role', newText(text)],
  ]),
});

/** One change, chosen by numbers. */
export type Step = { what: number; at: number; by: number; text: string };
/** Fields written, removed and added, everywhere. */
export const editFields = (tree: Tree, { what, at, by, text }: Step) => {
  const map = pick(maps(tree), at);
  const key = map && pick([...map.fields.keys()], by);
  const field = map?.fields.get(key ?? '');
  if (!map || key === undefined) return;
  if (what === 0) map.fields.delete(key);
  else if (what === 1)
    map.fields.set(pick(['kind', 'role', 'plan', 'document', 'goal', '未知'], by) ?? '', newText(text));
  else if (field?.kind === 'text') field.text = text;
};
/** Items removed, moved and added; what they hold stays. */
export const editItems = (tree: Tree, { what, at, by, text }: Step) => {
  const list = pick(lists(tree), at);
  if (!list) return;
  const { items } = list;
  const place = by % (items.length + 1);
  const isTexts = items.some(({ kind }) => kind === 'text');
  if (what === 0) items.splice(place, 1);
  else if (what === 1) items.splice(place, 0, isTexts ? newText(`新增${(ids += 1)}`) : newItem(text));
  else items.splice(place, 0, ...items.splice(by % Math.max(items.length, 1), 1));
};
