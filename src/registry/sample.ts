/** Samples: fictional records that show how a register works, told by the end of their names; and notices, by their numbers. */
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import type { AllianceRecord, Catalogue } from './registry.ts';

/** Whether a name is that of a sample; a record whose name cannot be read is none. */
export const isSampleName = (name: string | undefined): boolean => name?.endsWith('（示例）') ?? false;

/** Whether a register is there for show: it has records, and all are samples. */
export const isSampleRegister = (alliances: readonly Pick<AllianceRecord, 'draft'>[]): boolean =>
  alliances.length > 0 && alliances.every(({ draft }) => isSampleName(draft.name));

/** Where the sample says it is published: nowhere. */
export const SAMPLE_URL = 'https://register.example';
/** How the series of a fictional document begins. */
export const SAMPLE_SERIES = '示例';

/** Whether a document's number says that it is fictional: 示例 before a series of its own, not the name of a place. */
export const isSampleDocument = (document: string): boolean =>
  document.startsWith(SAMPLE_SERIES) && !/^[一-龥]?[市县区]/.test(document.slice(SAMPLE_SERIES.length));

/** Of more samples than these, the first says how many there are. */
const MOST = 3;

/**
 * A warning at each sample that stands among real records, and at each fictional notice once the register is in use: it
 * has real records, or its bureau writes no fictional documents. Where all are samples, and where none is, there is nothing
 * to say.
 */
export function sampleFindings(alliances: readonly AllianceRecord[], catalogue: Catalogue | undefined): Diagnostic[] {
  const real = alliances.filter(({ draft }) => draft.name !== undefined && !isSampleName(draft.name)).length;
  const isInUse = real > 0 || !(catalogue?.site.documents.some(isSampleDocument) ?? true);
  return [...(real > 0 ? recordFindings(alliances, real) : []), ...(isInUse ? noticeFindings(catalogue) : [])];
}

function recordFindings(alliances: readonly AllianceRecord[], real: number): Diagnostic[] {
  const samples = alliances.filter(({ draft }) => isSampleName(draft.name));
  const [told, message] =
    samples.length > MOST
      ? [samples.slice(0, 1), `这个和另外 ${samples.length - 1} 个示例，与 ${real} 个真实的联合体并存`]
      : [samples, `示例与 ${real} 个真实的联合体并存`];
  return told.map(({ source }) => diagnostic({ ...WARNING, message, at: source.locate(['name']) }));
}

const noticeFindings = (catalogue: Catalogue | undefined): Diagnostic[] =>
  [...(catalogue?.policies.values() ?? [])]
    .filter(({ policy }) => isSampleDocument(policy.document))
    .map(({ policy: { id, document }, source }) =>
      diagnostic({
        ...WARNING,
        message: `登记簿已经启用，还留着虚构的通知 ${document}`,
        fix: `删去 data/policies/ 里 ${id} 开头的文件；已经换成真实的通知的，把 document 改成真实的文号`,
        at: source.locate(['document']),
      }),
    );

const WARNING = {
  rule: 'register/sample-left',
  severity: 'warning',
  fix: CHECKS['register/sample-left'].fix,
} as const;
