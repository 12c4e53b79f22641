/** Keeps a report of a change small enough for the robot that comments on it: lists are cut and say by how much. */
import type { ChangeReport, DataChange, RecordChange } from '#src/changes/change-report.ts';

/** Characters a report of a change may take; the robot refuses what is over 200 KB. */
const MOST = { diagnostics: 50_000, decisions: 20_000, records: 36_000, verdicts: 12_000, data: 24_000 };
/** A Han character is one character and three bytes; the rest is indentation and quotation marks. */
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2)).length;
/** How much deeper than its own text an item stands in the report, in bytes a line. */
const INDENT = 10;

/** What an item takes in the report. */
const sizeOf = (item: unknown) => bytesOf(item) + INDENT * JSON.stringify(item, null, 2).split('\n').length;

/** As many items from the front as fit, at least one. */
function fitting<T>(items: readonly T[], most: number): readonly T[] {
  let room = most;
  const first = items.findIndex((item, i) => {
    room -= sizeOf(item);
    return room < 0 && i > 0;
  });
  return first === -1 ? items : items.slice(0, first);
}

/** A list that fits and how many items it lacks. */
function cut<T>(items: readonly T[], most: number): { kept: readonly T[]; leftOut: number } {
  const kept = fitting(items, most);
  return { kept, leftOut: items.length - kept.length };
}

/** What is told of one record or decision, its changed fields within most of the room there is for all. */
function withFittingFields<T extends { fields: readonly unknown[]; fieldsLeftOut: number }>(told: T, most: number): T {
  const { kept, leftOut } = cut(told.fields, most * 0.9);
  return leftOut === 0 ? told : { ...told, fields: kept, fieldsLeftOut: told.fieldsLeftOut + leftOut };
}

/** Records, of which those in front are told whole: one left out altogether would be worse than one that is only named. */
function introducing(records: readonly RecordChange[], most: number): RecordChange[] {
  const slim = records.map(withoutWholes);
  let room = most - slim.reduce((sum, record) => sum + sizeOf(record), 0);
  return records.map((record, i) => {
    const named = slim[i] ?? record;
    const more = sizeOf(record) - sizeOf(named);
    if (more > room) return named;
    room -= more;
    return record;
  });
}

/** A record without what is told whole in it. */
function withoutWholes(record: RecordChange): RecordChange {
  const { introduced, newLead: _, fields, ...rest } = record;
  return {
    ...rest,
    fields: fields.map(({ told: _told, ...field }) => field),
    ...(introduced ? { introducedElsewhere: true } : {}),
  };
}

/** One of the bureau's files, as much of it as fits. */
function fitData(data: DataChange, most: number): DataChange {
  const [fields, told] = [cut(data.fields, most), cut(data.told, most)];
  return {
    ...data,
    fields: fields.kept,
    fieldsLeftOut: data.fieldsLeftOut + fields.leftOut,
    told: told.kept,
    toldLeftOut: data.toldLeftOut + told.leftOut,
  };
}

/** The parts of a report of a change, within {@link MOST}. */
export function fitChange<A, D>(change: ChangeReport, alliances: readonly A[], diagnostics: readonly D[]) {
  const found = cut(diagnostics, MOST.diagnostics);
  const decided = cut(
    change.decisions.map((each) => withFittingFields(each, MOST.decisions)),
    MOST.decisions,
  );
  const told = cut(
    introducing(change.records, MOST.records).map((each) => withFittingFields(each, MOST.records)),
    MOST.records,
  );
  const judged = cut(alliances, MOST.verdicts);
  const isKept = (position: number) => position < found.kept.length;
  return {
    alliances: judged.kept,
    diagnostics: found.kept,
    leftOut: { alliances: judged.leftOut, diagnostics: found.leftOut },
    change: {
      ...change,
      decisions: decided.kept,
      decisionsLeftOut: change.decisionsLeftOut + decided.leftOut,
      records: told.kept,
      recordsLeftOut: change.recordsLeftOut + told.leftOut,
      data: change.data.map((each) => fitData(each, MOST.data / change.data.length)),
      findings: {
        ...change.findings,
        left: change.findings.left.filter(isKept),
        forgiven: change.findings.forgiven.filter(isKept),
        untouched: change.findings.untouched.filter(isKept),
      },
    },
  };
}
