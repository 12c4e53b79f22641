/** What in the repository belongs to whoever keeps the register: an upgrade never touches it. */
import { CODEOWNERS_FILE } from '#src/exports/codeowners.ts';
import { ISSUE_CHOOSER_FILE } from '#src/exports/issue-chooser.ts';

/** The register, and the code host's files that are written from it. */
export const OWN: readonly string[] = ['data', CODEOWNERS_FILE, ISSUE_CHOOSER_FILE];

/** All the rest, as git takes it. */
export const PROGRAM: readonly string[] = ['.', ...OWN.map((path) => `:(exclude)${path}`)];
