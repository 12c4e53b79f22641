/** What the gate refuses in a file's text, looked for in each text of the record in the form. */
import type { DataPath } from '#schemas/shape.ts';
import { CHECKS } from '#src/registry/checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { findRefusedCharacters } from '#src/registry/gate/characters.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { findPersonalData, type PersonalData } from '#src/registry/privacy.ts';
import { placeAt } from './form-source.ts';
import type { PlainMap } from './form-record.ts';

/** A record's texts checked. */
export interface CheckedTexts {
  findings: Diagnostic[];
  /** The value to judge: what stands for nothing is left out, refused characters as they would be mended. */
  value: PlainMap;
  /** Keys with nothing after them, which the value leaves out. */
  empty: DataPath[];
}

/** Personal data in the text of a field. What may be a code or a resident ID is told by the field, as in a file. */
function personalDataIn(text: string, path: DataPath): PersonalData[] {
  const before = path.at(-1) === 'creditCode' ? 'creditCode: ' : '';
  const shift = before.length;
  return findPersonalData(before + text).map((each) => ({ ...each, start: each.start - shift, end: each.end - shift }));
}

/** Checks every key and text. A character that hides in personal data goes with it: one mistake. */
export function checkTexts(file: string, record: PlainMap): CheckedTexts {
  const findings: Diagnostic[] = [];
  const empty: DataPath[] = [];
  const checked = (text: string, path: DataPath, part: 'key' | 'value'): string => {
    const at = placeAt(file, path, part);
    const personal = part === 'value' ? personalDataIn(text, path) : findPersonalData(text);
    const refused = findRefusedCharacters(text).filter(
      ({ offset }) => !personal.some(({ start, end }) => start <= offset && offset < end),
    );
    for (const { check, message } of refused) findings.push(checkFinding(check, message, at));
    for (const { check, masked } of personal)
      findings.push(checkFinding(check, `${CHECKS[check].title}：${masked}`, at));
    return refused.reduceRight(
      (rest, { offset, length, replacement }) =>
        replacement === undefined ? rest : rest.slice(0, offset) + replacement + rest.slice(offset + length),
      text,
    );
  };
  const visit = (value: Plain, path: DataPath): Plain => {
    if (typeof value === 'string') return checked(value, path, 'value');
    if (Array.isArray(value)) return value.map((item, i) => visit(item, [...path, i]));
    const pairs = Object.entries(value).flatMap(([key, each]): [string, Plain][] => {
      const own = [...path, key];
      checked(key, own, 'key');
      if (each !== '') return [[key, visit(each, own)]];
      empty.push(own);
      return [];
    });
    return Object.fromEntries(pairs);
  };
  return { findings, value: visit(record, []) as PlainMap, empty };
}
