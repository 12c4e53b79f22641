/** The files beside the register that follow from `data/`: who reviews what, where forms of the host lead, words for editors. */
import type { District } from '#schemas/district.ts';
import type { Policy } from '#schemas/policy.ts';
import type { Site } from '#schemas/site.ts';
import { CODEOWNERS_FILE, toCodeowners } from './codeowners.ts';
import { ISSUE_CHOOSER_FILE, toIssueChooser } from './issue-chooser.ts';
import { toWordSchema, WORD_SCHEMA_FILE } from './word-schema.ts';

/** Their paths. */
export const FORGE_FILES: readonly string[] = [CODEOWNERS_FILE, ISSUE_CHOOSER_FILE, WORD_SCHEMA_FILE];

/** A file, its path from the root of the repository. */
export interface ForgeFile {
  path: string;
  text: string;
}

/** What they follow from; a catalogue is one. */
export interface ForgeFilesInput {
  site: Site;
  districts: readonly District[];
  policies: ReadonlyMap<string, { policy: Pick<Policy, 'vocabulary' | 'clauses'> }>;
}

/**
 * All of them, as they should read.
 * @throws Error with a Chinese message for an owner that is neither an account nor a team.
 */
export function forgeFiles({ site, districts, policies }: ForgeFilesInput): ForgeFile[] {
  const latestFirst = [...policies].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, { policy }]) => policy);
  return [
    { path: CODEOWNERS_FILE, text: toCodeowners(site, districts) },
    { path: ISSUE_CHOOSER_FILE, text: toIssueChooser(site) },
    { path: WORD_SCHEMA_FILE, text: toWordSchema(latestFirst) },
  ];
}
