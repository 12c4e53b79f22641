/** What in the repository belongs to whoever keeps the register: an upgrade never touches it. */

/** The register, and the two files that are written from it. */
export const OWN: readonly string[] = ['data', '.github/CODEOWNERS', '.github/ISSUE_TEMPLATE/config.yml'];

/** All the rest, as git takes it. */
export const PROGRAM: readonly string[] = ['.', ...OWN.map((path) => `:(exclude)${path}`)];
