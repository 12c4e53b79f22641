/** The checks on a file's name and folder, for the record in the form: in the form's words, which knows no folders. */
import { isOtherAlliance } from '#src/changes/same-alliance.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import { CHECKS } from '#src/registry/checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { deviceNameProblem } from '#schemas/device-name.ts';
import { Slug } from '#schemas/text-fields.ts';
import { boardFinding, LONGEST_PATH } from '#src/registry/place.ts';
import { isMap, shorten } from '#src/registry/plain.ts';
import { findPersonalData, maskPersonalData } from '#src/registry/privacy.ts';
import { ID_PROBLEM, meantId, proposedId } from '#src/staff/editing/proposed-id.ts';
import { z } from 'zod';
import { placeIn } from './file-name.ts';
import type { FormRecord } from './form-record.ts';
import { fileOf, type FormRegister } from './form-register.ts';
import { placeAt } from './form-source.ts';

/** What is said where another alliance stands in a published one's place, as `npm run validate -- --base` does. */
export const OTHER_ALLIANCE = 'change/other-alliance';
/** How its message begins; after a colon it says which two. */
export const OTHER_SAID = '这是另一个联合体，不能用同一个标识';

/** Findings at `['$district']` and `['$id']`; `draft` is the record's value converted. */
export function checkPlace(record: FormRecord, register: FormRegister, draft: AllianceDraft): Diagnostic[] {
  const { district, id } = record;
  const { districts } = register;
  const file = fileOf(record);
  const say = (key: '$district' | '$id') => (message: string) =>
    checkFinding('file/place', message, placeAt(file, [key]));
  const board =
    district === ''
      ? [{ ...say('$district')('还没有选择推荐板块'), fix: '补上推荐板块' }]
      : boardFinding(district, say('$district'), districts);
  if (id === '') return [...board, { ...say('$id')('还没有标识'), fix: '补上标识' }];
  const personal = findPersonalData(id).map(({ check, masked }) =>
    checkFinding(check, `${CHECKS[check].title}：${masked}`, placeAt(file, ['$id'])),
  );
  const other = otherAlliance(record, register, draft);
  if (other) return [...board, ...personal, { ...say('$id')(other), rule: OTHER_ALLIANCE, fix: OTHER_FIX }];
  const wrong = wrongId(id, file) ?? takenId(record, register);
  return [...board, ...personal, ...(wrong ? [{ ...say('$id')(wrong.message), ...wrong }] : [])];
}

/** An id of this applicant's own, or what was meant by the one that is written: to be taken by a button. */
export function idToTake(
  { district, id, value }: FormRecord,
  { files }: Pick<FormRegister, 'files'>,
): string | undefined {
  const { lead, batch } = value;
  const creditCode = isMap(lead) ? lead['creditCode'] : undefined;
  const isTaken = (each: string) => files.has(each);
  const meant = meantId(id);
  return meant !== undefined && !isTaken(meant) ? meant : proposedId({ district, batch, creditCode }, isTaken);
}

interface Wrong {
  message: string;
  fix: string;
}

function wrongId(id: string, file: string): Wrong | undefined {
  const device = deviceNameProblem(id);
  if (device) return { message: device.problem, fix: device.needed };
  if (!z.safeDecode(Slug, id).success)
    return { message: ID_PROBLEM, fix: '改用小写英文字母、数字，词与词之间用连字符' };
  if (file.length <= LONGEST_PATH) return undefined;
  const most = LONGEST_PATH - file.length + id.length;
  return { message: `标识有 ${id.length} 个字符，最多 ${most} 个`, fix: '改短一些，只留最要紧的一两个词' };
}

/**
 * A new record must not take the place of a published one, whose unpublished fields would be lost with it: only what was
 * read from that record's own file may. A pasted text does not tell its file.
 */
function takenId(record: FormRecord, { files, judging }: FormRegister): Wrong | undefined {
  const { id, origin } = record;
  const other = files.get(id);
  const isOwn = other === fileOf(record) && origin && [id, ''].includes(placeIn(origin.name).id);
  if (other === undefined || isOwn) return undefined;
  const name = shorten(judging.register.byId.get(id)?.draft.name ?? id);
  return {
    message: `标识 ${id} 已经是“${name}”的`,
    fix: '是新的联合体，换一个标识；要修改已登记的那一个，回到开始页打开它的登记文件，推荐板块不要改',
  };
}

const OTHER_FIX = '换一个新的标识；确是同一个联合体的，改过的名称写在曾用名里，换了的牵头单位写在以前的牵头单位里';

/** That a published id is used for a record that is another alliance. */
function otherAlliance({ id }: FormRecord, { judging }: FormRegister, draft: AllianceDraft): string | undefined {
  const published = judging.register.byId.get(id)?.draft;
  if (!published || !isOtherAlliance(published, draft)) return undefined;
  return `${OTHER_SAID}：${id} 是${inWords(published)}的，现在填的是${inWords(draft)}`;
}

const inWords = ({ name, lead }: AllianceDraft): string =>
  `“${shorten(maskPersonalData(name ?? '尚未命名'))}”${lead?.name ? `（牵头单位：${shorten(maskPersonalData(lead.name))}）` : ''}`;
