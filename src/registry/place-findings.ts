/** Findings on where files of the register stand. */
import type { Diagnostic } from './diagnostic.ts';
import { checkFinding } from './gate/check-finding.ts';
import { passText } from './gate/gate.ts';
import { ALLIANCE, boardFinding, takenBy, wrongPlace } from './place.ts';
import type { DataFile } from './read.ts';
import type { Catalogue } from './registry.ts';

/** Findings on files that stand where none may stand, on boards that do not exist and on ids that are taken. */
export function placeFindings(files: Iterable<DataFile>, catalogue: Catalogue | undefined): Diagnostic[] {
  const taken = new Map<string, string>();
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => {
      const { path } = file;
      const say = (message: string) => checkFinding('file/place', message, { file: path, line: 1, column: 1 });
      const [, board, id] = ALLIANCE.exec(path) ?? [];
      const wrong = wrongPlace(path);
      if (wrong) return [{ ...say(wrong.message), ...wrong }, ...personalData(file)];
      if (board === undefined || id === undefined) return [];
      const other = taken.get(id);
      taken.set(id, other ?? path);
      return [
        ...(other === undefined ? [] : [say(takenBy(id, other))]),
        ...boardFinding(board, say, catalogue?.districts),
      ];
    });
}

/** A file that is read for nothing else is still read for personal data. */
const personalData = ({ path, bytes }: DataFile) =>
  passText(path, bytes).diagnostics.filter(({ rule }) => rule.startsWith('privacy/'));
