/** What in the repository belongs to whoever keeps the register: an upgrade never touches it. */
import { CODEOWNERS_FILE } from '#src/exports/codeowners.ts';
import { ISSUE_CHOOSER_FILE } from '#src/exports/issue-chooser.ts';
import { WORD_SCHEMA_FILE } from '#src/exports/word-schema.ts';

/** The register, and the files outside it that are written from it. */
export const OWN: readonly string[] = ['data', CODEOWNERS_FILE, ISSUE_CHOOSER_FILE, WORD_SCHEMA_FILE];

/** All the rest, as git takes it. */
export const PROGRAM: readonly string[] = ['.', ...OWN.map((path) => `:(exclude)${path}`)];
