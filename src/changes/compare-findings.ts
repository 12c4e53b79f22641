/** Findings before and after a change, matched by what they say and of which record, not by where they stand. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';

export interface ComparedFindings {
  brought: ReadonlySet<Diagnostic>;
  left: ReadonlySet<Diagnostic>;
  solved: readonly Diagnostic[];
}

/** `movedFrom`: where a file of the change stood before, for records that moved or have another id. */
export function compareFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  movedFrom: ReadonlyMap<string, string>,
): ComparedFindings {
  const same = new Set(before);
  const left = new Set(after.filter((each) => same.has(each)));
  let old = before.filter((each) => !left.has(each));
  let young = after.filter((each) => !left.has(each));
  // First what says the same; then what says the same of another number, such as 成员单位 2 家 → 1 家.
  for (const key of [wordKey, fieldKey]) {
    const waiting = Map.groupBy(old, (each) => key(each, each.at.file));
    young = young.filter((each) => {
      const found = waiting.get(key(each, movedFrom.get(each.at.file) ?? each.at.file))?.shift();
      if (found) left.add(each);
      return found === undefined;
    });
    const waitingStill = new Set([...waiting.values()].flat());
    old = old.filter((each) => waitingStill.has(each));
  }
  return { brought: new Set(young), left, solved: old };
}

/** Places and positions in lists shift with every line added. */
const steady = (text: string | undefined) => text?.replace(/ ?第 \d+ (项|行)/g, '');

const wordKey = ({ rule, severity, field, message }: Diagnostic, file: string) =>
  JSON.stringify([rule, severity, file, steady(field), steady(message)]);

/** What has no field, such as personal data in a comment, is another finding as soon as it says something else. */
const fieldKey = (each: Diagnostic, file: string) =>
  each.field === undefined
    ? wordKey(each, file)
    : JSON.stringify([each.rule, each.severity, file, steady(each.field), undefined]);
