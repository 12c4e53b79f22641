/** Layers of the register: shapes, records, verdicts, changes, reports, review. */
import type { Layer } from './layer.ts';

export const OF_REGISTER: readonly Layer[] = [
  { folder: 'schemas/', may: ['schemas/'], packages: ['zod'] },
  {
    // Annexes that are filled in: opened where they are read, so that every check of a register knows what is wrong.
    folder: 'src/registry/templates/',
    may: ['schemas/', 'src/registry/'],
    packages: ['fflate', 'zod'],
  },
  {
    folder: 'src/registry/',
    may: ['schemas/', 'src/registry/', 'src/dates.ts'],
    packages: ['zod', 'yaml', 'node:fs', 'node:path'],
  },
  {
    folder: 'src/eligibility/rules/fixtures.ts',
    may: ['src/registry/', 'src/eligibility/rules/fixtures/'],
    packages: ['node:fs', 'node:path'],
  },
  {
    folder: 'src/eligibility/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/dates.ts'],
    packages: ['zod'],
  },
  {
    folder: 'src/changes/git/',
    may: ['src/registry/', 'src/changes/'],
    packages: ['node:child_process', 'node:fs', 'node:os', 'node:path'],
  },
  {
    folder: 'src/changes/change-report.ts',
    may: ['schemas/', 'src/registry/state/', 'src/eligibility/', 'src/changes/told.ts'],
  },
  { folder: 'src/changes/told.ts', may: ['src/eligibility/'] },
  { folder: 'src/changes/passages.ts', may: ['src/registry/privacy.ts'], packages: ['diff'] },
  { folder: 'src/changes/compare-lines.ts', may: ['src/changes/'], packages: ['diff'] },
  {
    folder: 'src/changes/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/', 'src/dates.ts'],
    packages: ['zod'],
  },
  {
    folder: 'src/reporters/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/',
      'src/changes/change-report.ts',
      'src/changes/change-checks.ts',
      'src/changes/told.ts',
      'src/dates.ts',
      'src/reporters/',
    ],
    packages: ['node:util'],
  },
  // Posting has the right to write, and summing up installs nothing: what they run needs no package.
  { folder: 'src/review/github-api.ts', may: [], packages: ['node:timers/promises'] },
  { folder: 'src/review/needs.ts', may: [] },
  { folder: 'src/review/check-verdict.ts', may: ['src/review/needs.ts'] },
  { folder: 'src/review/role.ts', may: ['src/review/github-api.ts'] },
  { folder: 'src/review/may-override.ts', may: ['src/review/github-api.ts', 'src/review/role.ts'] },
  { folder: 'src/review/clashes.ts', may: [] },
  { folder: 'src/review/publication-issue.ts', may: ['src/review/clashes.ts', 'src/review/needs.ts'] },
  { folder: 'src/review/keep-issue.ts', may: ['src/review/github-api.ts'] },
  { folder: 'src/review/tell-agenda.ts', may: ['src/review/github-api.ts', 'src/review/keep-issue.ts'] },
  {
    folder: 'src/review/tell-publication.ts',
    may: [
      'src/review/github-api.ts',
      'src/review/keep-issue.ts',
      'src/review/needs.ts',
      'src/review/publication-issue.ts',
    ],
  },
  { folder: 'src/review/handover.ts', may: [], packages: ['node:fs'] },
  { folder: 'src/review/post-comments.ts', may: ['src/review/github-api.ts', 'src/review/handover.ts'] },
  {
    folder: 'src/review/',
    may: [
      'src/registry/diagnostic.ts',
      'src/check-change.ts',
      'src/changes/',
      'src/dates.ts',
      'src/reporters/',
      'src/review/',
    ],
    packages: ['zod', 'node:child_process'],
  },
];
