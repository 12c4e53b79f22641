/** Files that came in → branches that can be reviewed, and what is said of each file to whoever sent it. */
import { checkChange } from '#src/check-change.ts';
import { chineseDate } from '#src/dates.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { standingOf } from '#src/reporters/standing.ts';
import { candidatesIn, type Candidate, type Desk } from './candidates.ts';
import { findReceived, lastPending, type Found } from './find-received.ts';
import { hideUnseen } from './hide-unseen.ts';
import type { Incoming } from './incoming.ts';
import type { Outcome, Received } from './outcome.ts';
import { freeBranch, numberLine, storeBranch, treeWith, unnamedCommit } from './store.ts';

/** Where records are received. */
export interface Reception extends Desk {
  root: string;
  /** Id of the commit that branches start from. */
  base: string;
  /** Nothing is kept: it is only said what would be. */
  dry: boolean;
}

/**
 * Receives files one by one. Each record becomes a branch with one commit on top of the base; what is checked out, the
 * index and every other branch stay as they are. A record with an error becomes none.
 * @throws Error in Chinese when git cannot take what is in order.
 */
export async function receive(incoming: readonly Incoming[], reception: Reception): Promise<Received[]> {
  const read = [];
  for (const file of incoming) read.push({ file, ...(await candidatesIn(file, reception)) });
  const all = read.flatMap(({ file, records }) =>
    records.flatMap((record) => (record.kind === 'candidate' ? [{ file, record }] : [])),
  );
  return read.map(({ file, records, marked }) => ({
    path: file.path,
    shown: file.shown,
    outcomes: records.map((record) => {
      if (record.kind !== 'candidate') return record;
      const others = all.filter((each) => each.record.path === record.path && each.record !== record);
      return (
        amongOthers(
          record,
          others,
          all.findIndex((each) => each.record === record),
          all,
        ) ?? take(record, reception)
      );
    }),
    ...(marked ? { marked } : {}),
  }));
}

interface Given {
  file: Incoming;
  record: Candidate;
}

/** Two files for one place: the same once; of two different ones nobody knows which is meant. */
function amongOthers(
  record: Candidate,
  others: readonly Given[],
  at: number,
  all: readonly Given[],
): Outcome | undefined {
  const { number, name } = record;
  const different = others.find((each) => each.record.number !== number);
  if (different)
    return {
      kind: 'refused',
      number,
      name,
      findings: [
        refusal(`这次收到的“${different.file.shown}”也是这个联合体，内容不同`, '说明以哪一份为准，只发那一份', record),
      ],
    };
  const before = others.find((each) => all.indexOf(each) < at);
  return before && { kind: 'twin', number, name, of: before.file.shown };
}

function take(record: Candidate, { root, base, asOf, dry, registry }: Reception): Outcome {
  const { number, name, district, id, path, update } = record;
  const found = findReceived(root, base, number);
  // That it came before is no reason to throw it away once another came after it: whoever sent it means it.
  if (found && !found.merged && lastPending(root, base, found.path)?.number === number)
    return { kind: 'before', number, name, found };
  const notes = [...record.notes, ...(found ? [againNote(found)] : [])];
  const tree = treeWith(root, { base, path: record.path, text: record.text });
  const { diagnostics } = checkChange(root, asOf, { base, head: unnamedCommit(root, base, tree) });
  const findings = hideUnseen(diagnostics, [id], registry, asOf);
  if (findings.some((each) => standingOf(each) === 'error')) return { kind: 'refused', number, name, findings };
  const branch = freeBranch(root, id, number);
  if (!dry)
    storeBranch(root, {
      base,
      tree,
      branch,
      message: messageOf(record),
      after: lastPending(root, base, path)?.seconds,
    });
  return {
    kind: 'taken',
    number,
    name,
    district,
    id,
    path,
    branch,
    update,
    notes,
    hasLines: record.hasLines,
    findings,
  };
}

const againNote = ({ day, merged }: Found) =>
  `${chineseDate(day)}收到过同样的一份${merged ? '、已登入登记簿' : ''}，后来又有别的内容；这次按这一份再收一次`;

/** What the commit says: nothing of what is not public, and not the stranger's name for the file. */
const messageOf = ({ id, number, update }: Candidate): string =>
  `${update ? '收到更新' : '收到申报'}：${id}\n\n${numberLine(number)}\n`;

const refusal = (message: string, fix: string, { path }: Candidate): Diagnostic => ({
  ...checkFinding('file/place', message, { file: path, line: 1, column: 1 }),
  fix,
});
