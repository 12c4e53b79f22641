/** What a change may not do to records: delete, rename or move them, lose what they told, shorten the list. */
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { isListedOn, isPublicOn } from '#src/registry/state/standing.ts';
import { changeFinding, type ChangeCheckId } from './change-checks.ts';
import { keptFindings } from './kept-facts.ts';
import type { RecordPair, Written } from './pair-records.ts';

/** The checks on records over all pairs, as of an ISO date. `emptied`: the whole register was a sample and is gone. */
export const recordFindings = (pairs: readonly RecordPair[], asOf: string, emptied: boolean): Diagnostic[] =>
  pairs.flatMap(({ before, after }) => {
    if (!before) return [];
    if (!after) return emptied ? [] : removal(before, asOf);
    const [old, young] = [before.record, after.record];
    // What could not be read cannot have been on a list; what cannot be read now is reported as such.
    if (!old || !young) return relocation(before, after);
    return [...relocation(before, after), ...keptFindings(old, young, asOf), ...madeSample(old, young, asOf)];
  });

const atStart = (file: string): Location => ({ file, line: 1, column: 1 });

/** A record deleted; how grave depends on how far it had come. */
function removal({ record, file, id }: Written, asOf: string): Diagnostic[] {
  // What could not be read cannot have been on a list.
  if (!record) return [];
  const at = atStart(file.path);
  const name = record.draft.name ? `“${record.draft.name}”` : id;
  if (isSampleName(record.draft.name) && isPublicOn(record, asOf)) {
    const check = isListedOn(record, asOf) ? 'change/listed-removed' : 'change/public-removed';
    const message = `示例${name}被删除，须由市局审核人员确认它确是示例`;
    return [{ ...changeFinding(check, message, at), fix: '确是示例的，请市局审核人员确认；不是的，恢复这个文件' }];
  }
  if (isListedOn(record, asOf))
    return [changeFinding('change/listed-removed', `${name}在培育名单上，记录被删除；不再建设的由市局登记退出`, at)];
  if (isPublicOn(record, asOf))
    return [changeFinding('change/public-removed', `${name}已经公示，记录被删除；应保留，由市局登记结果`, at)];
  return [{ ...changeFinding('change/application-removed', `申报中的${name}被删除`, at), severity: 'notice' }];
}

function relocation(before: Written, after: Written): Diagnostic[] {
  const say = (check: ChangeCheckId, message: string) => changeFinding(check, message, atStart(after.file.path));
  return [
    ...(before.id === after.id
      ? []
      : [say('change/id-kept', `标识由 ${before.id} 改成了 ${after.id}，永久网址不得更改`)]),
    ...(before.district === after.district
      ? []
      : [say('change/board-kept', `记录由板块 ${before.district} 移到了 ${after.district}`)]),
  ];
}

/** A public record that is called a sample from now on: whoever may delete samples could delete it next. */
function madeSample(old: AllianceRecord, young: AllianceRecord, asOf: string): Diagnostic[] {
  const isNew = isSampleName(young.draft.name) && !isSampleName(old.draft.name);
  if (!isNew || !isPublicOn(old, asOf)) return [];
  const message = `公开过的“${old.draft.name ?? old.id}”被改成了示例，须由市局审核人员确认`;
  return [changeFinding('change/made-sample', message, young.source.locate(['name']))];
}
