/** Findings before and after a change, matched by what they say and of which record, not by where they stand. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';

export interface ComparedFindings {
  brought: ReadonlySet<Diagnostic>;
  left: ReadonlySet<Diagnostic>;
  solved: readonly Diagnostic[];
}

/**
 * `movedFrom`: where a file of the change stood before, for records that moved or have another id. What says something
 * else of the same field, such as 成员单位 2 家 → 1 家, is brought: the change has touched it. It is not solved either.
 */
export function compareFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  movedFrom: ReadonlyMap<string, string>,
): ComparedFindings {
  const same = new Set(before);
  const left = new Set(after.filter((each) => same.has(each)));
  const oldPlace = ({ at }: Diagnostic) => movedFrom.get(at.file) ?? at.file;
  const waiting = Map.groupBy(
    before.filter((each) => !left.has(each)),
    (each) => wordKey(each, each.at.file),
  );
  const brought = after.filter((each) => {
    if (left.has(each)) return false;
    const found = waiting.get(wordKey(each, oldPlace(each)))?.shift();
    if (found) left.add(each);
    return found === undefined;
  });
  const solved = Map.groupBy([...waiting.values()].flat(), (each) => fieldKey(each, each.at.file));
  for (const each of brought) solved.get(fieldKey(each, oldPlace(each)))?.shift();
  return { brought: new Set(brought), left, solved: [...solved.values()].flat() };
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
