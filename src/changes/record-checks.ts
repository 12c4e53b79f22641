/** What a change may not do to records: delete, rename or move them, rewrite their history, shorten the list. */
import type { HistoryEntry } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { CheckId } from '#src/registry/checks.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/gate.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { isListedOn, isPublicOn } from '#src/registry/stages.ts';
import type { RecordPair, Written } from './pair-records.ts';

/** The `history-kept` family over all pairs, as of an ISO date. A register of samples may be emptied. */
export const recordFindings = (pairs: readonly RecordPair[], asOf: string, wasForShow: boolean): Diagnostic[] =>
  pairs.flatMap(({ before, after }) => {
    if (!before) return [];
    if (!after) return wasForShow ? [] : removal(before, asOf);
    const [old, young] = [before.record, after.record];
    // What could not be read cannot have been on a list; what cannot be read now is reported as such.
    if (!old || !young) return relocation(before, after);
    return [
      ...relocation(before, after),
      ...(rewriting(old, young) ?? leaving(old, young, asOf)),
      ...madeSample(old, young, asOf),
    ];
  });

const atStart = (file: string): Location => ({ file, line: 1, column: 1 });

/** A record deleted; how grave depends on how far it had come. */
function removal({ record, file, id }: Written, asOf: string): Diagnostic[] {
  // What could not be read cannot have been on a list.
  if (!record) return [];
  const at = atStart(file.path);
  const name = record.draft.name ? `“${record.draft.name}”` : id;
  if (isSampleName(record.draft.name) && isPublicOn(record.draft, asOf)) {
    const check = isListedOn(record.draft, asOf) ? 'change/listed-removed' : 'change/public-removed';
    const message = `示例${name}被删除，须由市局审核人员确认它确是示例`;
    return [{ ...checkFinding(check, message, at), fix: '确是示例的，请市局审核人员确认；不是的，恢复这个文件' }];
  }
  if (isListedOn(record.draft, asOf))
    return [checkFinding('change/listed-removed', `${name}在培育名单上，记录被删除；不再建设的应登记“退出”`, at)];
  if (isPublicOn(record.draft, asOf))
    return [checkFinding('change/public-removed', `${name}已经公示，记录被删除；应保留并登记结果`, at)];
  return [{ ...checkFinding('change/application-removed', `申报中的${name}被删除`, at), severity: 'notice' }];
}

function relocation(before: Written, after: Written): Diagnostic[] {
  const say = (check: CheckId, message: string) => checkFinding(check, message, atStart(after.file.path));
  return [
    ...(before.id === after.id
      ? []
      : [say('change/id-kept', `标识由 ${before.id} 改成了 ${after.id}，永久网址不得更改`)]),
    ...(before.district === after.district
      ? []
      : [say('change/board-kept', `记录由板块 ${before.district} 移到了 ${after.district}`)]),
  ];
}

/** The first entry that is not what it was; undefined when all entries stand as they were and in their places. */
function rewriting(old: AllianceRecord, young: AllianceRecord): Diagnostic[] | undefined {
  // Entries that cannot be read are reported as such; with them, nobody can tell what was rewritten.
  if (young.wrong.some(([field]) => field === 'history')) return [];
  const [before, after] = [old.draft.history ?? [], young.draft.history ?? []];
  const first = before.findIndex((entry, i) => !isSame(entry, after[i]));
  if (first < 0) return undefined;
  const [was, now] = [before[first] ?? {}, after[first]];
  const at = young.source.locate(['history', Math.min(first, Math.max(after.length - 1, 0))]);
  const later = (list: readonly Draft<HistoryEntry>[], entry: Draft<HistoryEntry>) =>
    list.slice(first + 1).some((each) => isSame(each, entry));
  const message =
    now === undefined || later(before, now)
      ? `阶段“${inWords(was)}”被删除`
      : later(after, was)
        ? `阶段“${inWords(now)}”插在了已有的“${inWords(was)}”之前，新的事项只能加在末尾`
        : `阶段“${inWords(was)}”被改写为“${inWords(now)}”`;
  return [{ ...checkFinding('change/history-kept', message, at), field: `阶段 第 ${first + 1} 项` }];
}

const PARTS = ['event', 'date', 'until', 'document', 'result', 'reason'] as const;

/** What was left out may be filled in later, such as a document's number; what was said may not be said otherwise. */
const isSame = (before: Draft<HistoryEntry>, after: Draft<HistoryEntry> | undefined) =>
  after !== undefined && PARTS.every((part) => before[part] === undefined || before[part] === after[part]);

const inWords = (entry: Draft<HistoryEntry>) =>
  PARTS.map((part) => entry[part])
    .filter((value) => value !== undefined)
    .join(' ') || '空的一条';

/** A record that leaves the list by the proper way still needs an owner's word. */
function leaving(old: AllianceRecord, young: AllianceRecord, asOf: string): Diagnostic[] {
  if (!isListedOn(old.draft, asOf) || isListedOn(young.draft, asOf)) return [];
  const last = Math.max((young.draft.history?.length ?? 0) - 1, 0);
  const finding = checkFinding(
    'change/list-shrinks',
    `“${young.draft.name ?? young.id}”离开培育名单，须由市局审核人员确认`,
    young.source.locate(['history', last]),
  );
  return [{ ...finding, field: '阶段' }];
}

/** A public record that is called a sample from now on: whoever may delete samples could delete it next. */
function madeSample(old: AllianceRecord, young: AllianceRecord, asOf: string): Diagnostic[] {
  const isNew = isSampleName(young.draft.name) && !isSampleName(old.draft.name);
  if (!isNew || !isPublicOn(old.draft, asOf)) return [];
  const message = `公开过的“${old.draft.name ?? old.id}”被改成了示例，须由市局审核人员确认`;
  return [checkFinding('change/made-sample', message, young.source.locate(['name']))];
}
