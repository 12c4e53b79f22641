/** What differs between two versions, in Chinese for the public: which fields, and of values only those shown today. */
import type { FieldChange } from '#src/changes/change-report.ts';

/** The texts and numbers that stand in a record's public fields today. */
export type PublicTexts = ReadonlySet<string>;

/** Beyond this, a page says how many more. */
const MOST = 20;
/** A value longer than this is not repeated in a list of what was done to which field. */
const LONGEST = 60;

/** Public changes in words, a phrase for each kind; those of fields that are not public are not told. */
export function changesInWords(changes: readonly FieldChange[], today: PublicTexts): string[] {
  const told = changes.filter(({ hidden }) => !hidden).map((change) => inWords(change, today));
  const once = [...new Map(told.map((each) => [each.join(), each])).values()];
  const phrases = Map.groupBy(once.slice(0, MOST), ([verb]) => verb);
  const more = once.length > MOST ? [`另有 ${once.length - MOST} 处修改`] : [];
  return [...[...phrases].map(([verb, objects]) => verb + objects.map(([, object]) => object).join('、')), ...more];
}

/** What was done, and to what. A number tells its own change. */
function inWords({ field, kind, from, to }: FieldChange, today: PublicTexts): [verb: string, object: string] {
  if (kind === '数量') return ['', `${field} ${from} → ${to}`];
  if (kind === '顺序') return ['', `${field}的顺序有调整`];
  const value = kind === '新增' ? to : kind === '移除' ? from : undefined;
  const isTold = value !== undefined && value.length <= LONGEST && today.has(value);
  return [kind, isTold ? `${field}“${value}”` : field];
}
