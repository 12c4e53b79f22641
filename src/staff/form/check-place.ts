/** The checks on a file's name and folder, for the record in the form. */
import { CHECKS } from '#src/registry/checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { boardFinding, takenBy, wrongPlace } from '#src/registry/place.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { placeIn } from './file-name.ts';
import type { FormRecord } from './form-record.ts';
import { fileOf, type FormRegister } from './form-register.ts';
import { placeAt } from './form-source.ts';

/** Findings at `['$district']` and `['$id']`. */
export function checkPlace(record: FormRecord, { districts, files }: FormRegister): Diagnostic[] {
  const { district, id } = record;
  const file = fileOf(record);
  const say = (key: '$district' | '$id') => (message: string) =>
    checkFinding('file/place', message, placeAt(file, [key]));
  const board =
    district === ''
      ? [{ ...say('$district')('还没有选择推荐板块'), fix: '选择审核推荐这个联合体的板块' }]
      : boardFinding(district, say('$district'), districts);
  if (id === '') return [...board, { ...say('$id')('还没有标识'), fix: '填写标识：小写字母、数字和连字符' }];
  const personal = findPersonalData(id).map(({ check, masked }) =>
    checkFinding(check, `${CHECKS[check].title}：${masked}`, placeAt(file, ['$id'])),
  );
  // While no board is chosen, the id is looked at as if it stood in the first one.
  const wrong = wrongPlace(district === '' ? fileOf({ district: districts[0]?.id ?? '', id }) : file);
  const other = files.get(id);
  const taken = other === undefined || other === file ? replaced(record, other) : takenBy(id, other);
  return [
    ...board,
    ...personal,
    ...(wrong ? [{ ...say('$id')(wrong.message), ...wrong }] : []),
    ...(taken === undefined ? [] : [say('$id')(taken)]),
  ];
}

/**
 * A new record must not take the place of a published one, whose unpublished fields would be lost with it: only what was
 * read from that record's own file may. A pasted text does not tell its file.
 */
function replaced({ id, origin }: FormRecord, other: string | undefined): string | undefined {
  if (other === undefined || (origin && [id, ''].includes(placeIn(origin.name).id))) return undefined;
  return `${takenBy(id, other)}；要修改那份记录的，先导入它的文件`;
}
