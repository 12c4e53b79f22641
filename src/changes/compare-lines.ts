/** Two versions of a text → the lines that differ. */
import { diffArrays } from 'diff';
import type { FieldChange } from './change-report.ts';
import { differenceOf, shown } from './value-in-words.ts';

/** Beyond so many lines that differ they are not matched one by one: the whole text went and came. */
const MOST_EDITS = 2000;

/** Each line that is new, gone or reworded, by its number: in the text after the change, or before it where it is gone. */
export function compareLines(before: string, after: string): FieldChange[] {
  const linesOf = (text: string) => text.split('\n').map((line) => line.trimEnd());
  return gaps(linesOf(before), linesOf(after)).flatMap(({ gone, come }) => {
    const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => [gone[i], come[i]] as const);
    return pairs.flatMap(([was, now]) => differing(was, now));
  });
}

interface Line {
  text: string;
  number: number;
}

/** A line that went goes with the one that came in its place; empty ones are not told. */
function differing(was: Line | undefined, now: Line | undefined): FieldChange[] {
  const [from, to] = [was, now].map((line) => line?.text.trim());
  const field = `第 ${(now ?? was)?.number ?? 0} 行`;
  // Where lines were not matched one by one, some are what they were.
  if (from === to) return [];
  if (from && to) return [{ field, kind: '修改', ...differenceOf(from, to) }];
  if (to) return [{ field, kind: '新增', to: shown(to) }];
  return from ? [{ field: `原第 ${was?.number ?? 0} 行`, kind: '移除', from: shown(from) }] : [];
}

/** What stands between the lines that both have, in their order. */
function gaps(old: string[], young: string[]): { gone: Line[]; come: Line[] }[] {
  const parts = diffArrays(old, young, { maxEditLength: MOST_EDITS }) ?? [
    { value: old, removed: true, added: false },
    { value: young, removed: false, added: true },
  ];
  const found: { gone: Line[]; come: Line[] }[] = [];
  let [i, j] = [0, 0];
  let open: { gone: Line[]; come: Line[] } | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      open = undefined;
      [i, j] = [i + value.length, j + value.length];
      continue;
    }
    if (!open) found.push((open = { gone: [], come: [] }));
    for (const text of value)
      if (removed) open.gone.push({ text, number: ++i });
      else open.come.push({ text, number: ++j });
  }
  return found;
}
