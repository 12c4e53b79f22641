/** Pairs and judgements → what is told of each record that the change touches or affects. */
import type { JudgedRegister } from '#src/eligibility/judge.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { stepsOf } from '#src/registry/state/steps.ts';
import { MOST_RECORDS, type RecordChange, type RecordChangeKind } from './change-report.ts';
import { compareFields } from './compare-fields.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { fileOf, type RecordPair, type Written } from './pair-records.ts';
import { shownPath } from './text-checks.ts';
import { shown } from './value-in-words.ts';

const MOST_FIELDS = 100;

/** The records in the order of their files; `files` are those of all, also of the ones left out. */
export function describeRecords(
  pairs: readonly RecordPair[],
  judged: { before: JudgedRegister; after: JudgedRegister },
): { records: RecordChange[]; leftOut: number; files: ReadonlySet<string> } {
  const old = new Map(judged.before.judgements.map((each) => [each.record.source.file, each]));
  const young = new Map(judged.after.judgements.map((each) => [each.record.source.file, each]));
  const touched = new Set(pairs.map(fileOf));
  const affected = judged.after.judgements.flatMap((now) => {
    const { file } = now.record.source;
    const was = old.get(file);
    if (touched.has(file) || !was || was === now) return [];
    const told = { ...stageOf(was.record, now.record), clauses: compareVerdicts(was, now) };
    if (told.clauses.length === 0 && !told.stage) return [];
    const { id, draft } = now.record;
    return [{ kind: '受影响' as const, ...named(id, file, draft.name), fields: [], fieldsLeftOut: 0, ...told }];
  });
  const told = pairs.flatMap((pair): RecordChange[] => {
    const { before, after } = pair;
    const written = after ?? before;
    if (!written) return [];
    const fields = before?.record && after?.record ? compareFields(before.record.draft, after.record.draft) : [];
    const kind = kindOf(before, after);
    const name = (written.record ?? before?.record)?.draft.name;
    const unreadable = after !== undefined && after.record === undefined;
    const clauses = before && after ? compareVerdicts(old.get(before.file.path), young.get(after.file.path)) : [];
    const isElsewhere = kind === '移动' || kind === '改标识';
    return [
      {
        kind,
        ...named(written.id, written.file.path, name),
        ...(isElsewhere && before ? { fromFile: shownPath(before.file.path) } : {}),
        ...(unreadable ? { unreadable } : stageOf(before?.record, after?.record)),
        fields: fields.slice(0, MOST_FIELDS),
        fieldsLeftOut: Math.max(0, fields.length - MOST_FIELDS),
        clauses,
      },
    ];
  });
  const records = [...told, ...affected].sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    records: records.slice(0, MOST_RECORDS),
    leftOut: Math.max(0, records.length - MOST_RECORDS),
    files: new Set([...touched, ...affected.map(({ file }) => file)]),
  };
}

const named = (id: string, file: string, name: string | undefined) => ({
  id: shownPath(id),
  file: shownPath(file),
  ...(name === undefined ? {} : { name: shown(name) }),
});

function kindOf(before: Written | undefined, after: Written | undefined): RecordChangeKind {
  if (!before) return '新增';
  if (!after) return '移除';
  if (before.id !== after.id) return '改标识';
  return before.district === after.district ? '修改' : '移动';
}

/** The last steps, where they are of two kinds. */
function stageOf(before: AllianceRecord | undefined, after: AllianceRecord | undefined): Pick<RecordChange, 'stage'> {
  const [from, to] = [before, after].map((record) => record && stepsOf(record).at(-1));
  if (from?.kind === to?.kind) return {};
  return { stage: { ...(from ? { from: from.kind } : {}), ...(to ? { to: to.kind } : {}) } };
}
