/** The plan of the house: its rooms in their order, and what each layer may import. Held by src/architecture.test.ts. */

/**
 * The rooms of the house in the order of the flow: each may import those before it, never one behind it. A folder's
 * longest entry counts; `src/` itself holds the entrances that put rooms together.
 */
export const ROOMS: readonly { room: string; holds: string }[] = [
  { room: 'schemas/', holds: 'shapes of what is written' },
  { room: 'src/dates.ts', holds: 'arithmetic of days' },
  { room: 'src/written-day.ts', holds: 'days as people write them' },
  { room: 'src/today.ts', holds: 'the clock' },
  { room: 'src/registry/', holds: 'files → records that know where they were written' },
  { room: 'src/eligibility/', holds: 'records × notice → verdicts' },
  { room: 'src/changes/', holds: 'before × after → what a change brings' },
  { room: 'src/reporters/', holds: 'findings → text' },
  { room: 'src/check-', holds: 'a register, a draft or a change → a report' },
  { room: 'src/review/', holds: 'what the code host is told of a change' },
  { room: 'src/publication/', holds: 'records → what is public: the only door' },
  { room: 'src/release/', holds: 'a built site → fit to be published, or why not' },
  { room: 'src/views/', holds: 'public records → what a page shows' },
  { room: 'src/exports/', holds: 'public records → tables, feeds and files' },
  { room: 'src/staff/', holds: 'what staff write with: form, workbook, papers, files' },
  { room: 'src/site/', holds: 'what the public sees: pages, components, styles, scripts' },
  { room: 'scripts/', holds: 'commands: read arguments, call a function, print' },
  { room: 'src/testing/', holds: 'what tests stand on; nothing of the product imports it' },
  { room: 'scripts/guide-pictures.ts', holds: 'the pictures of the guide, taken as the tests take them' },
  { room: 'scripts/proof/', holds: 'benches, faults, mutation: packages of their own' },
];

/**
 * What the public side may know of the register: the published records and the rules, fields and revision behind them;
 * how a notice is read; and the one place that knows time, which answers from public acts as it does from all.
 */
const DOOR = [
  'schemas/vocabulary.ts',
  'schemas/word-meaning.ts',
  'src/registry/state/',
  'src/registry/notice-lines.ts',
  'src/registry/readings.ts',
  'src/publication/public-registry.ts',
  'src/publication/public-form-register.ts',
  'src/publication/load-publication.ts',
  'src/publication/public-rules.ts',
  'src/publication/load-rules.ts',
  'src/publication/data-dictionary.ts',
  'src/publication/public-schema.ts',
  'src/publication/revision.ts',
];
const PICTURES = ['d3-force', 'd3-scale', 'd3-shape'];

/** Layer → folders (or packages) it may import from. Files are judged by their first matching entry. */
export const LAYERS: readonly { folder: string; may: readonly string[]; packages?: readonly string[] }[] = [
  { folder: 'schemas/', may: ['schemas/'], packages: ['zod'] },
  { folder: 'src/registry/', may: ['schemas/', 'src/registry/'], packages: ['zod', 'yaml', 'node:fs', 'node:path'] },
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
  { folder: 'src/changes/', may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/'], packages: ['zod'] },
  {
    folder: 'src/reporters/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/',
      'src/changes/change-report.ts',
      'src/changes/change-checks.ts',
      'src/changes/told.ts',
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
    may: ['src/registry/diagnostic.ts', 'src/check-change.ts', 'src/changes/', 'src/reporters/', 'src/review/'],
    packages: ['zod', 'node:child_process'],
  },
  {
    folder: 'src/publication/site-settings.ts',
    may: ['schemas/', 'src/registry/gate/'],
    packages: ['zod', 'node:fs', 'node:path'],
  },
  {
    folder: 'src/publication/load-publication.ts',
    may: ['src/registry/', 'src/eligibility/', 'src/reporters/', 'src/publication/', 'src/today.ts'],
  },
  {
    folder: 'src/publication/record-history.ts',
    may: ['src/registry/', 'src/changes/git/', 'src/publication/revision.ts'],
  },
  {
    // What differs between two versions is found and named as in a change that is reviewed.
    folder: 'src/publication/record-edits.ts',
    may: ['schemas/', 'src/registry/', 'src/changes/', 'src/publication/'],
    packages: ['zod'],
  },
  {
    folder: 'src/publication/public-rules.ts',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/change-checks.ts', 'src/publication/'],
  },
  { folder: 'src/publication/changes-in-words.ts', may: ['src/changes/change-report.ts'] },
  {
    folder: 'src/publication/revision.ts',
    may: ['src/publication/'],
    packages: ['node:child_process', 'node:fs', 'node:path'],
  },
  {
    folder: 'src/publication/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/publication/'],
    packages: ['zod'],
  },
  {
    folder: 'src/release/origin.ts',
    may: [
      'src/registry/place.ts',
      'src/changes/git/run-git.ts',
      'src/publication/revision.ts',
      'src/release/secrets.ts',
    ],
  },
  {
    folder: 'src/release/',
    may: [
      'schemas/',
      'src/registry/',
      'src/publication/public-registry.ts',
      'src/publication/revision.ts',
      'src/release/',
    ],
    packages: ['zod', 'jszip', 'node:child_process', 'node:crypto', 'node:fs', 'node:os', 'node:path'],
  },
  { folder: 'src/exports/codeowners.ts', may: ['schemas/'] },
  { folder: 'src/exports/issue-chooser.ts', may: ['schemas/'] },
  { folder: 'src/exports/word-schema.ts', may: ['schemas/'] },
  {
    folder: 'src/exports/forge-files.ts',
    may: ['schemas/', 'src/exports/codeowners.ts', 'src/exports/issue-chooser.ts', 'src/exports/word-schema.ts'],
  },
  {
    folder: 'src/exports/',
    may: [...DOOR, 'schemas/json/', 'src/exports/', 'src/views/', 'src/dates.ts'],
    packages: ['exceljs', 'jszip', 'node:crypto'],
  },
  {
    folder: 'src/views/pictures/',
    may: [
      'schemas/word-meaning.ts',
      'src/publication/public-registry.ts',
      'src/registry/state/',
      'src/views/',
      'src/dates.ts',
    ],
    packages: PICTURES,
  },
  {
    folder: 'src/staff/upgrade/',
    may: [
      'src/publication/revision.ts',
      'src/exports/codeowners.ts',
      'src/exports/issue-chooser.ts',
      'src/exports/word-schema.ts',
      'src/staff/upgrade/',
    ],
    packages: ['node:child_process', 'node:fs', 'node:os', 'node:path'],
  },
  {
    folder: 'src/staff/application/',
    may: ['schemas/', 'src/registry/state/', 'src/views/batch.ts', 'src/staff/application/', 'src/dates.ts'],
    packages: ['docx', 'jszip', 'zod'],
  },
  {
    folder: 'src/staff/workbook/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/',
      // What an update changes is found and named as in a change that is reviewed.
      'src/changes/',
      'src/staff/editing/alliance-text.ts',
      'src/staff/editing/field-names.ts',
      'src/staff/editing/proposed-id.ts',
      'src/staff/form/form-record.ts',
      'src/publication/',
      'src/reporters/report.ts',
      'src/exports/',
      'src/staff/workbook/',
    ],
    packages: ['exceljs', 'jszip', 'zod'],
  },
  {
    // What the instructions say of the form is read from the form.
    folder: 'src/site/guide/',
    may: [
      ...DOOR,
      'schemas/help.ts',
      'src/site/guide/',
      'src/views/repository.ts',
      'src/staff/form/field-model.ts',
      'src/staff/form/ui/ways-out.ts',
    ],
  },
  { folder: 'src/views/', may: [...DOOR, 'src/views/', 'src/dates.ts'] },
  {
    folder: 'src/site/client/lookup/near/',
    may: ['schemas/credit-code.ts', 'src/site/client/', 'src/views/search-text.ts'],
    packages: ['opencc-js/t2cn', 'pinyin-pro'],
  },
  {
    folder: 'src/site/client/',
    may: [
      'src/site/client/',
      'src/views/',
      'src/exports/',
      'src/dates.ts',
      'src/written-day.ts',
      'src/today.ts',
      'src/publication/public-registry.ts',
      'src/registry/state/',
    ],
    packages: ['exceljs'],
  },
  {
    folder: 'src/staff/form/ui/',
    may: [
      'schemas/',
      'src/staff/form/',
      'src/registry/',
      'src/eligibility/',
      'src/publication/public-form-register.ts',
      'src/publication/public-registry.ts',
      'src/views/',
      'src/exports/',
      'src/staff/application/',
      'src/staff/workbook/',
      'src/staff/editing/field-names.ts',
      'src/staff/editing/proposed-id.ts',
      'src/exports/save-as.ts',
      'src/dates.ts',
      'src/today.ts',
    ],
    packages: ['preact', 'preact/hooks', 'zod'],
  },
  {
    folder: 'src/staff/form/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/',
      // What a change of a published record needs is asked as in a change that is reviewed.
      'src/changes/kept-facts.ts',
      'src/changes/unfiled-changes.ts',
      'src/staff/editing/alliance-text',
      'src/staff/editing/proposed-id.ts',
      'src/changes/same-alliance.ts',
      'src/publication/public-form-register.ts',
      'src/views/repository.ts',
      'src/staff/form/',
      'src/dates.ts',
    ],
    packages: ['zod'],
  },
  {
    folder: 'src/staff/adopting/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/judge.ts',
      'src/changes/git/run-git.ts',
      'src/exports/forge-files.ts',
      'src/views/forges.ts',
      'src/staff/editing/',
      'src/staff/adopting/',
    ],
    packages: ['zod', 'node:fs', 'node:path'],
  },
  {
    folder: 'src/staff/next-notice/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/notice-checks/',
      'src/eligibility/quantities.ts',
      'src/eligibility/rules/index.ts',
      'src/staff/editing/',
      'src/staff/next-notice/',
    ],
    packages: ['zod'],
  },
  {
    folder: 'src/staff/agenda/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/exports/ics.ts', 'src/dates.ts', 'src/staff/agenda/'],
  },
  { folder: 'src/staff/editing/field-names.ts', may: ['schemas/'] },
  { folder: 'src/staff/editing/proposed-id.ts', may: ['schemas/'], packages: ['zod'] },
  {
    folder: 'src/staff/editing/alliance-text',
    may: ['schemas/', 'src/registry/', 'src/staff/editing/'],
    packages: ['yaml', 'zod'],
  },
  {
    folder: 'src/site/components/',
    may: [
      ...DOOR,
      'src/site/components/',
      'src/site/guide/',
      'src/views/',
      'src/site/client/',
      'src/exports/',
      'src/site/assets/',
      'src/dates.ts',
    ],
  },
  {
    folder: 'src/site/layouts/',
    may: [...DOOR, 'src/site/layouts/', 'src/site/components/', 'src/views/', 'src/site/styles/'],
  },
  {
    folder: 'src/site/pages/',
    may: [
      ...DOOR,
      'src/site/components/',
      'src/site/guide/',
      'src/site/layouts/',
      'src/views/',
      'src/exports/',
      'src/site/client/',
      'src/dates.ts',
      'src/staff/form/ui/start.ts',
      'src/staff/workbook/blank-download.ts',
      'src/site/styles/apply.css',
      'src/site/styles/help.css',
    ],
  },
];
