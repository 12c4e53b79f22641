/** Puts a file's text right where there is one way to: what `npm run fix` does to each file. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Calendar } from '#schemas/calendar.ts';
import { Decision } from '#schemas/decision.ts';
import { Districts } from '#schemas/district.ts';
import { Industries } from '#schemas/industry.ts';
import { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import { labelOf } from '#schemas/shape.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { decode } from '#src/registry/gate/bytes.ts';
import { pass, passText } from '#src/registry/gate/gate.ts';
import { ALLIANCE, DECISION, POLICY, REGISTER } from '#src/registry/place.ts';
import { applyEdits, type Change, type Edit } from './edit.ts';
import { characterEdits, compositionEdits, lineEndEdits, slipEdits } from './repair-text.ts';
import { repairValues } from './repair-values.ts';

/** A file put right as far as can be. */
export interface Repaired {
  /** The whole text as it should be written; undefined when the bytes are no text that could be. */
  text?: string;
  changes: Change[];
  /** What only a person can put right, one sentence each. */
  left: string[];
}

/** A slip may hide another; more rounds than this no file needs. */
const MOST_ROUNDS = 20;

/** Repairs one file. Repairing what it gives changes nothing more. */
export function repair(path: string, bytes: Uint8Array): Repaired {
  // Written by a command, and as the other register has it.
  if (REGISTER.test(path)) return { changes: [], left: [] };
  const decoded = decode(bytes);
  if ('check' in decoded) return { changes: [], left: [decoded.message] };
  const changes: Change[] = [];
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const make = (edits: readonly Edit[]): boolean => {
    const edited = applyEdits(text, edits);
    text = edited.text;
    changes.push(...edited.changes);
    return edits.length > 0;
  };
  make(lineEndEdits(text));
  const isYaml = path.endsWith('.yaml');
  const steps = isYaml ? [characterEdits, compositionEdits, slipEdits] : [characterEdits];
  for (let round = 0; round < MOST_ROUNDS; round++) if (!steps.some((step) => make(step(text)))) break;
  const schema = schemaOf(path);
  const passed = isYaml ? pass(path, Buffer.from(text)) : passText(path, Buffer.from(text));
  const left = passed.diagnostics
    .filter(({ rule, severity }) => severity === 'error' && /^(text|yaml|file)\//.test(rule))
    .map(sentence);
  if (!schema || passed.value === undefined) return { text, changes, left };
  const values = repairValues(schema, text, passed.value);
  const unwritten = values.left.map(({ path: at, canonical }) => `${labelOf(schema, at)}请写成“${canonical}”`);
  return { text: values.text, changes: [...changes, ...values.changes], left: [...left, ...unwritten] };
}

const sentence = ({ at, message }: Diagnostic) => `第 ${at.line} 行  ${message}`;

const BASE: Readonly<Record<string, z.ZodType>> = {
  'data/site.yaml': Site,
  'data/districts.yaml': Districts,
  'data/industries.yaml': Industries,
  'data/calendar.yaml': Calendar,
};

/** The schema of a file of the register. */
function schemaOf(path: string): z.ZodType | undefined {
  if (ALLIANCE.test(path)) return Alliance;
  if (DECISION.test(path)) return Decision;
  return POLICY.exec(path)?.[2] === 'yaml' ? Policy : BASE[path];
}
