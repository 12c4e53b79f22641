/** The record in the form → its YAML file. */
import { updateAlliance, writeAlliance } from '#src/staff/editing/alliance-text.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord, PlainMap } from './form-record.ts';
import { fileOf } from './form-register.ts';

/** A file of the repository. */
export interface AllianceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
}

/**
 * The file as it should stand in the repository: what was imported with its comments and layout, else a new one. Blank
 * space around what was typed in, which the register does not count, is not written.
 * @throws Error with a Chinese message when a text holds what no file can hold, such as half a character.
 */
export function allianceFile(record: FormRecord): AllianceFile {
  const { value, origin } = record;
  const path = fileOf(record);
  if (!origin) return { path, text: writeAlliance(tidied(value, new Set())) };
  const written = pass(origin.name, new TextEncoder().encode(origin.text)).value ?? {};
  return { path, text: updateAlliance(origin.text, tidied(value, new Set(textsIn(written)))) };
}

function* textsIn(value: Plain): Iterable<string> {
  if (typeof value === 'string') yield value;
  else for (const each of Object.values(value)) yield* textsIn(each);
}

/** A value without blank space around its texts; those of an imported file stay as they were read. */
export function tidied(value: PlainMap, asRead: ReadonlySet<string>): PlainMap {
  const tidy = (each: Plain): Plain => {
    if (typeof each === 'string') return asRead.has(each) ? each : withoutBlankEnds(each);
    if (Array.isArray(each)) return each.map(tidy);
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, tidy(inner)]));
  };
  return tidy(value) as PlainMap;
}

/** Several lines end in a line end, so that they stand in a `|` block. */
function withoutBlankEnds(text: string): string {
  const bare = text.replace(/[ \t]+$/gm, '').trim();
  return bare.includes('\n') ? `${bare}\n` : bare;
}
