/** One YAML file → a value read by its schema; and what was read of a file is kept with it, so that it is read once. */
import type { z } from 'zod';
import type { DataPath } from '#schemas/shape.ts';
import type { CheckId } from './checks.ts';
import { conform, type Conformed } from './conform.ts';
import type { Diagnostic } from './diagnostic.ts';
import { pass } from './gate/gate.ts';
import type { Plain } from './gate/structure.ts';
import type { DataFile } from './read.ts';
import { sensitivePaths } from './sensitive.ts';
import { yamlSource, type Source } from './source.ts';

/** What files said, by the file itself: two registers that share files share what was read of them. */
export type ReadFiles = WeakMap<DataFile, { readonly diagnostics: readonly Diagnostic[] }>;

/**
 * What a file said: as it is known, or read now and then known. A file is always read in one way, that of its path;
 * `isStill` tells whether what is known was read as it would be now, where that depends on more than the file.
 */
export function readOnce<R extends { readonly diagnostics: readonly Diagnostic[] }>(
  known: ReadFiles,
  file: DataFile,
  read: (file: DataFile) => R,
  isStill: (found: R) => boolean = () => true,
): R {
  const before = known.get(file) as R | undefined;
  const found = before && isStill(before) ? before : read(file);
  known.set(file, found);
  return found;
}

export interface ReadFile<T> extends Conformed<T> {
  source: Source;
  /** Where something is wrong with the shape: where sensitive values are written, readable or not. */
  sensitive?: DataPath[];
}

/** Gate, source and schema for one YAML file; undefined when its text cannot be trusted. */
export const readYaml = <S extends z.ZodType>(
  schema: S,
  file: DataFile,
  diagnostics: Diagnostic[],
): ReadFile<z.output<S>> | undefined => readYamlBy(() => schema, file, diagnostics);

/** The same where what is written says by which schema it is to be read. */
export function readYamlBy<S extends z.ZodType>(
  schemaOf: (value: Plain) => S,
  file: DataFile,
  diagnostics: Diagnostic[],
): ReadFile<z.output<S>> | undefined {
  const passed = pass(file.path, file.bytes);
  if (passed.value === undefined || passed.text === undefined) {
    diagnostics.push(...passed.diagnostics);
    return undefined;
  }
  const source = yamlSource(file.path, passed.text);
  const schema = schemaOf(passed.value);
  const conformed = conform(schema, passed.value, source, passed.empty);
  // What is wrong with a value says more than how its lines are read.
  const isToldOtherwise = ({ rule, at }: Diagnostic) =>
    rule === ('text/joined-lines' satisfies CheckId) &&
    conformed.diagnostics.some((each) => each.at.line === at.line && each.at.column === at.column);
  diagnostics.push(...passed.diagnostics.filter((each) => !isToldOtherwise(each)), ...conformed.diagnostics);
  return conformed.diagnostics.length === 0
    ? { ...conformed, source }
    : { ...conformed, source, sensitive: sensitivePaths(schema, passed.value) };
}
