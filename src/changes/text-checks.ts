/** Personal data and unseen characters in what a change adds: any text file, and every name. */
import { CHECKS } from '#src/registry/checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { findRefusedCharacters } from '#src/registry/gate/characters.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { findPersonalData, maskPersonalData } from '#src/registry/privacy.ts';
import { placeOf } from '#src/registry/source.ts';
import { isData, type TouchedFile } from './touched-file.ts';

/** At most this many findings of one kind in one file. */
export const MOST_ALIKE = 20;

/**
 * Findings on the changed files that the register does not read itself, and on all names. What stood there before is
 * not reported: a text that had a number keeps it, another number beside it is new.
 */
export const textFindings = (files: readonly TouchedFile[]): Diagnostic[] =>
  files.flatMap((file) => [...inName(file), ...(isRead(file.path) ? [] : inText(file))]);

/** The register reads every file below data/ but those whose names begin with a dot. */
const isRead = (path: string) => isData(path) && !/\/\./.test(path);

function inName({ path, after }: TouchedFile): Diagnostic[] {
  if (!after) return [];
  const at = { file: path, line: 1, column: 1 };
  return findPersonalData(path).map(({ check, masked }) =>
    checkFinding(check, `文件名里${CHECKS[check].title}：${masked}`, at),
  );
}

function inText({ path, before, after }: TouchedFile): Diagnostic[] {
  const text = after?.text?.replace(/\r\n/g, '\n');
  if (text === undefined) return [];
  const known = counted(before?.text);
  const isNew = (value: string) => {
    const left = known.get(value) ?? 0;
    known.set(value, left - 1);
    return left <= 0;
  };
  const personal = findPersonalData(text).filter(({ start, end }) => isNew(text.slice(start, end)));
  const unseen = refusedIn(text).filter(({ offset, length }) => isNew(text.slice(offset, offset + length)));
  return [
    ...personal
      .slice(0, MOST_ALIKE)
      .map(({ check, masked, start, end }) =>
        checkFinding(check, `${CHECKS[check].title}：${masked}`, placeOf(path, text, start, end - start)),
      ),
    ...unseen.slice(0, MOST_ALIKE).map(({ check, message, offset, length }): Diagnostic => ({
      ...checkFinding(check, message, placeOf(path, text, offset, length)),
      severity: 'warning',
    })),
  ];
}

/** Tabs and carriage returns belong to ordinary text; radicals and private characters mislead nobody in a program. */
const refusedIn = (text: string) =>
  findRefusedCharacters(text).filter(
    ({ check, offset }) =>
      ['text/control', 'text/invisible', 'text/bidi'].includes(check) && !/[\t\r\ufe0f]/.test(text.charAt(offset)),
  );

/** What a text held, each as often as it did; a file that was not there held nothing. */
export function counted(text: string | undefined): Map<string, number> {
  if (text === undefined) return new Map();
  const found = [
    ...findPersonalData(text).map(({ start, end }) => text.slice(start, end)),
    ...refusedIn(text).map(({ offset, length }) => text.slice(offset, offset + length)),
  ];
  return new Map([...Map.groupBy(found, (value) => value)].map(([value, all]) => [value, all.length]));
}

/** A path as it may be shown: personal data in a name is masked like anywhere else. */
export const shownPath = (path: string): string => maskPersonalData(path);

/** A finding with its file as it is shown. */
export const withShownPath = (each: Diagnostic): Diagnostic => {
  const file = shownPath(each.at.file);
  return file === each.at.file ? each : { ...each, at: { ...each.at, file } };
};
