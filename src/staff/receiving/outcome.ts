/** What comes of a file that was received, record by record. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Found } from './find-received.ts';

/** A record that can be taken in. */
export interface Taken {
  number: string;
  name: string;
  district: string;
  id: string;
  /** From the repository's root. */
  path: string;
  branch: string;
  /** Whether the register has the record already. */
  update: boolean;
  /** What the file did not say and was told or concluded. */
  notes: readonly string[];
  /** Whether whoever sent it has the file on whose lines findings stand: of a workbook, nobody has. */
  hasLines: boolean;
  /** What is worth a look, and what only a word of the bureau lets in. */
  findings: readonly Diagnostic[];
}

/** 收下; 收过 (waiting already, and nothing came after it); 相同 (the register says so already); 重复 (another of the files given says the same); 没有收下. */
export type Outcome =
  | ({ kind: 'taken' } & Taken)
  | { kind: 'before'; number: string; name: string; found: Found }
  | { kind: 'same'; number?: string; name: string; path: string }
  | { kind: 'twin'; number: string; name: string; of: string }
  | { kind: 'refused'; number?: string; name?: string; findings: readonly Diagnostic[] };

/** A file with what came of it; of a workbook that was refused, the copy in which every mistake is marked. */
export interface Received {
  path: string;
  shown: string;
  outcomes: readonly Outcome[];
  marked?: Uint8Array;
}

export const isRefused = ({ outcomes }: Received): boolean => outcomes.some(({ kind }) => kind === 'refused');
