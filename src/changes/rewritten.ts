/** What a record said and says otherwise, field by field. */
import { Alliance } from '#schemas/alliance.ts';
import { fieldAt, labelOf, type DataPath } from '#schemas/shape.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';

/** Something a file told and tells no more, or otherwise. */
export interface Lost {
  path: DataPath;
  message: string;
  /** Where it is another than that of the check. */
  fix?: string;
  /** Where it is to be looked at, and stops nothing. */
  severity?: 'warning';
}

/** The way out for what has no other. */
export const RESTORED = '恢复原来的内容；原来就登记错了的，在申请里写明依据，由市局审核人员核对后同意';

/**
 * What was said and is said otherwise. What was left out may be filled in, and what a public repository must not hold may
 * be taken out; of values that are not public, only that they changed is told.
 */
export function* rewritten(
  was: object,
  now: object,
  paths: readonly DataPath[],
  at: DataPath,
  of: string,
  fix = RESTORED,
): Iterable<Lost> {
  for (const path of paths) {
    const [before, after] = [valueAt(was, path), valueAt(now, path)];
    if (before === undefined || before === after) continue;
    const full = [...at, ...path];
    const { visibility, sensitive } = fieldAt(Alliance, full)?.meta() ?? {};
    if (after === undefined && sensitive) continue;
    const label = labelOf(Alliance, full).split(' › ').at(-1) ?? '';
    const isTold = visibility === 'public' && String(before).length + String(after).length <= MOST_SHOWN;
    const happened = after === undefined ? '被删去' : '被改动';
    const said = after === undefined ? '改成了没有' : `改成了 ${String(after)}`;
    const message = maskPersonalData(`${of}${label}${isTold ? `由 ${String(before)} ${said}` : happened}`);
    yield { path: full, message, fix };
  }
}

/** A longer value is shown where the change itself is described. */
const MOST_SHOWN = 60;

const valueAt = (from: unknown, path: DataPath): unknown =>
  path.reduce<unknown>((value, step) => (Object(value) === value ? (value as Fields)[step] : undefined), from);

type Fields = Readonly<Record<string | number, unknown>>;
