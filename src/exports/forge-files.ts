/** The files of the code host that follow from `data/`: who reviews what, and where its forms lead. */
import type { District } from '#schemas/district.ts';
import type { Site } from '#schemas/site.ts';
import { CODEOWNERS_FILE, toCodeowners } from './codeowners.ts';
import { ISSUE_CHOOSER_FILE, toIssueChooser } from './issue-chooser.ts';

/** Their paths. */
export const FORGE_FILES: readonly string[] = [CODEOWNERS_FILE, ISSUE_CHOOSER_FILE];

/** A file, its path from the root of the repository. */
export interface ForgeFile {
  path: string;
  text: string;
}

/**
 * All of them, as they should read.
 * @throws Error with a Chinese message for an owner that is neither an account nor a team.
 */
export const forgeFiles = (site: Site, districts: readonly District[]): ForgeFile[] => [
  { path: CODEOWNERS_FILE, text: toCodeowners(site, districts) },
  { path: ISSUE_CHOOSER_FILE, text: toIssueChooser(site) },
];
