/** Samples: fictional records that show how a register works, told by the end of their names. */
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import type { AllianceRecord } from './registry.ts';

/** Whether a name is that of a sample; a record whose name cannot be read is none. */
export const isSampleName = (name: string | undefined): boolean => name?.endsWith('（示例）') ?? false;

/** Whether a register is there for show: it has records, and all are samples. */
export const isSampleRegister = (alliances: readonly Pick<AllianceRecord, 'draft'>[]): boolean =>
  alliances.length > 0 && alliances.every(({ draft }) => isSampleName(draft.name));

/** Of more samples than these, the first says how many there are. */
const MOST = 3;

/** A warning at each sample that stands among real records. Where all are samples, and where none is, there is nothing to say. */
export function sampleFindings(alliances: readonly AllianceRecord[]): Diagnostic[] {
  const samples = alliances.filter(({ draft }) => isSampleName(draft.name));
  const real = alliances.filter(({ draft }) => draft.name !== undefined && !isSampleName(draft.name)).length;
  if (real === 0) return [];
  const [told, message] =
    samples.length > MOST
      ? [samples.slice(0, 1), `这个和另外 ${samples.length - 1} 个示例，与 ${real} 个真实的联合体并存`]
      : [samples, `示例与 ${real} 个真实的联合体并存`];
  return told.map(({ source }) => diagnostic({ ...WARNING, message, at: source.locate(['name']) }));
}

const WARNING = {
  rule: 'register/sample-left',
  severity: 'warning',
  fix: CHECKS['register/sample-left'].fix,
} as const;
