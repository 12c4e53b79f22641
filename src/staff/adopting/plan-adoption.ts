/** Answers → the files to write and to remove, and what the register would be found to be with them. */
import type { OfficeContact } from '#schemas/office-contact.ts';
import { Site } from '#schemas/site.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { forgeFiles } from '#src/exports/forge-files.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { updateText } from '../editing/alliance-text.ts';
import { ASKED, isOfSample, type Adoption } from './adoption.ts';
import { boardsText } from './boards-text.ts';

/** A change of one file; the path from the root. Without `text` it is removed, without `before` it is new. */
export interface PlannedChange {
  path: string;
  text?: string;
  before?: Uint8Array;
}

export interface AdoptionPlan {
  /** In the order they are made: what says that the register is in use comes last. */
  changes: readonly PlannedChange[];
  /** What is written already as it should be. */
  unchanged: readonly string[];
  /** The register as it would be, and everything found in it. */
  registry: Registry;
  diagnostics: readonly Diagnostic[];
}

const SITE = 'data/site.yaml';
const BOARDS = 'data/districts.yaml';

/**
 * Plans the files. `samples` are to be removed; `read` gives a file outside `data/` as it is now.
 * @throws Error with a Chinese message where an answer cannot be written.
 */
export function planAdoption(
  folder: DataFolder,
  { districts, ...site }: Adoption,
  samples: readonly DataFile[],
  asOf: string,
  read: (path: string) => Uint8Array | undefined,
): AdoptionPlan {
  const bytesOf = (path: string) => folder.files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  const texts: Readonly<Record<string, string>> = {
    [BOARDS]: boardsText(textOf(BOARDS, bytesOf(BOARDS)), districts),
    [SITE]: siteText(textOf(SITE, bytesOf(SITE)), site),
  };
  const removed = new Set(samples);
  const files = folder.files
    .filter((file) => !removed.has(file))
    .map(({ path, bytes }) => ({ path, bytes: texts[path] === undefined ? bytes : Buffer.from(texts[path]) }));
  const registry = loadRegistry({ files, diagnostics: folder.diagnostics });
  const writes = [
    { path: BOARDS, text: texts[BOARDS] ?? '', before: bytesOf(BOARDS) },
    ...forgeFiles({ site, districts, policies: registry.catalogue?.policies ?? new Map() }).map((file) =>
      withBefore(file, read(file.path)),
    ),
    { path: SITE, text: texts[SITE] ?? '', before: bytesOf(SITE) },
  ];
  const isSame = ({ text, before }: PlannedChange) => before !== undefined && Buffer.from(text ?? '').equals(before);
  return {
    changes: [
      ...samples.map(({ path, bytes }) => ({ path, before: bytes })),
      ...writes.filter((each) => !isSame(each)),
    ],
    unchanged: writes.filter(isSame).map(({ path }) => path),
    registry,
    diagnostics: [...registry.diagnostics, ...judgeRegister(registry, asOf).diagnostics],
  };
}

/** The site's file keeps what nobody is asked for, like the version it is written in; the sample's contact takes its comment along. */
function siteText(text: string, answers: Omit<Adoption, 'districts'>): string {
  const written = pass(SITE, Buffer.from(text)).value as { [key: string]: Plain };
  const kept = Object.fromEntries(Object.entries(written).filter(([key]) => !ASKED.has(key)));
  const site = { ...kept, ...(answers as unknown as { [key: string]: Plain }) };
  const { contact, ...others } = written;
  const own = isOfSample(contact as OfficeContact | undefined) ? updateText(text, others, Site) : text;
  return updateText(own, site, Site);
}

const textOf = (path: string, bytes: Uint8Array): string => pass(path, bytes).text ?? '';

const withBefore = (file: { path: string; text: string }, before: Uint8Array | undefined): PlannedChange =>
  before === undefined ? file : { ...file, before };
