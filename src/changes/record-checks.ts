/** What a change may not do to records: delete, rename or move them, write another over them, lose what they told. */
import type { Industry } from '#schemas/industry.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { shorten } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { isListedOn, isPublicOn } from '#src/registry/state/standing.ts';
import { changeFinding, type ChangeCheckId } from './change-checks.ts';
import { keptFindings } from './kept-facts.ts';
import type { RecordPair, Written } from './pair-records.ts';
import { isOtherAlliance } from './same-alliance.ts';
import { shownPath } from './text-checks.ts';
import { isAllianceFile } from './touched-file.ts';
import { unfiledFindings } from './unfiled-changes.ts';

/** What is known besides the pairs. */
export interface Known {
  /** The whole register was a sample, and nothing of it is left. */
  emptied?: boolean;
  /** Records that were taken out of the register before this change, by their ids. */
  takenOut?: ReadonlyMap<string, AllianceRecord>;
  industries?: readonly Industry[];
  /** The ids of the alliances that decisions name after the change. */
  decided?: ReadonlySet<string>;
  /** The paths of the change where something stands after it. */
  present?: readonly string[];
}

/** The checks on records over all pairs, as of an ISO date. */
export function recordFindings(
  pairs: readonly RecordPair[],
  asOf: string,
  { emptied = false, takenOut = new Map(), industries = [], decided = new Set(), present = [] }: Known = {},
): Diagnostic[] {
  if (emptied) return [];
  return pairs.flatMap(({ before, after }) => {
    const used = after && after.id !== before?.id ? reusedId(after, takenOut.get(after.id)) : [];
    if (!before) return used;
    if (!after) return [...recased(before, present), ...removal(before, asOf, decided)].slice(0, 1);
    const [old, young] = [before.record, after.record];
    const moved = [...relocation(before, after), ...used];
    // What could not be read cannot have been on a list; what cannot be read now is reported as such.
    if (!old || !young) return moved;
    if (isOtherAlliance(old.draft, young.draft)) return [...moved, overwritten(old, young)];
    const kept = [...keptFindings(old, young, asOf, industries), ...unfiledFindings(old, young, asOf)];
    return [...moved, ...kept, ...madeSample(old, young, asOf)];
  });
}

const atStart = (file: string): Location => ({ file, line: 1, column: 1 });

/** An alliance in words: its name and who leads it. */
function inWords({ id, draft: { name, lead } }: AllianceRecord): string {
  const led = [lead?.name && said(lead.name), lead?.creditCode].filter((each) => each !== undefined).join('，');
  return `${name === undefined ? id : `“${said(name)}”`}${led === '' ? '' : `（牵头单位：${led}）`}`;
}

/** A stranger may have written it. */
const said = (text: string) => shorten(maskPersonalData(text));

/** Another alliance stands where one stood. */
function overwritten(old: AllianceRecord, young: AllianceRecord): Diagnostic {
  const message = `这里原来是${inWords(old)}，改成了另一个联合体${inWords(young)}`;
  return changeFinding('change/other-alliance', message, young.source.locate(['name']));
}

/** A new file under an id that was another alliance's. A sample's may be taken; so may one's own, when a file comes back. */
function reusedId({ id, record }: Written, former: AllianceRecord | undefined): Diagnostic[] {
  if (!record || !former || isSampleName(former.draft.name) || !isOtherAlliance(former.draft, record.draft)) return [];
  const message = `标识 ${id} 用过：以前是${inWords(former)}，后来删去了；这是另一个联合体`;
  const finding = changeFinding('change/other-alliance', message, record.source.locate(['name']));
  return [{ ...finding, fix: '换一个没有用过的标识（文件名）；确是同一个联合体的，由市局审核人员核对后同意' }];
}

/** A record deleted; how grave depends on how far it had come. */
function removal({ record, file, id }: Written, asOf: string, decided: ReadonlySet<string>): Diagnostic[] {
  const at = atStart(file.path);
  // What could not be read cannot have been on a list.
  if (!record) return [changeFinding('change/application-removed', `读不出来的登记文件 ${id} 被删除${ASKED}`, at)];
  const name = record.draft.name ? `“${record.draft.name}”` : id;
  if (isSampleName(record.draft.name)) {
    const check = isListedOn(record, asOf)
      ? 'change/listed-removed'
      : isPublicOn(record, asOf)
        ? 'change/public-removed'
        : 'change/application-removed';
    // Nobody's word makes a decision right that names what is gone.
    if (decided.has(id))
      return [{ ...changeFinding(check, `示例${name}被删除，还有决定写着它`, at), fix: ALL_SAMPLES }];
    const message = `示例${name}被删除，须由市局审核人员确认它确是示例`;
    return [{ ...changeFinding(check, message, at), fix: '确是示例的，请市局审核人员确认；不是的，恢复这个文件' }];
  }
  if (isListedOn(record, asOf))
    return [changeFinding('change/listed-removed', `${name}在培育名单上，记录被删除；不再建设的由市局登记退出`, at)];
  if (isPublicOn(record, asOf))
    return [changeFinding('change/public-removed', `${name}已经公示，记录被删除；应保留，由市局登记结果`, at)];
  return [changeFinding('change/application-removed', `申报中的${inWords(record)}被删除${ASKED}`, at)];
}

const ALL_SAMPLES =
  '恢复这个文件；写在决定里的示例不能单独删，启用登记簿时运行 npm run adopt，全部示例和它们的决定一起清空';

/** A file whose name was only written in other letters, which makes it no record's: it is not gone. */
function recased({ file, id }: Written, present: readonly string[]): Diagnostic[] {
  const now = present.find(
    (path) => isAllianceFile(path) && path !== file.path && path.toLowerCase() === file.path.toLowerCase(),
  );
  if (now === undefined) return [];
  const message = `${file.path} 的大小写被改成了 ${shownPath(now)}，标识 ${id} 的记录就没有了`;
  return [{ ...changeFinding('change/id-kept', message, atStart(file.path)), fix: '把文件名的大小写改回来' }];
}

const ASKED = '；牵头单位会来查询结果，须由市局审核人员确认';

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
