/** The one-way flow, executable: which folder may import what, and what no layer may do. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What the public side may know of the register: the published records and the rules, fields and revision behind them. */
const DOOR = [
  'src/publication/public-registry.ts',
  'src/publication/public-form-register.ts',
  'src/publication/load-publication.ts',
  'src/publication/public-rules.ts',
  'src/publication/load-rules.ts',
  'src/publication/data-dictionary.ts',
  'src/publication/revision.ts',
];
const PICTURES = ['d3-force', 'd3-scale', 'd3-shape'];

/** Layer → folders (or packages) it may import from. Files are judged by their first matching entry. */
const LAYERS: readonly { folder: string; may: readonly string[]; packages?: readonly string[] }[] = [
  { folder: 'schemas/', may: ['schemas/'], packages: ['zod'] },
  { folder: 'src/registry/', may: ['schemas/', 'src/registry/'], packages: ['zod', 'yaml', 'node:fs', 'node:path'] },
  { folder: 'src/eligibility/rules/fixtures.ts', may: ['src/registry/'], packages: ['node:fs', 'node:path'] },
  {
    folder: 'src/eligibility/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/dates.ts'],
    packages: ['zod'],
  },
  { folder: 'src/fuzz/', may: ['schemas/', 'src/fuzz/'], packages: ['fast-check', 'yaml', 'zod'] },
  {
    folder: 'src/changes/branches/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/', 'scripts/temporary-register.ts'],
    packages: ['node:child_process', 'node:fs', 'node:os', 'node:path', 'node:v8'],
  },
  {
    folder: 'src/changes/git/',
    may: ['src/registry/', 'src/changes/'],
    packages: ['node:child_process', 'node:fs', 'node:path'],
  },
  { folder: 'src/changes/change-report.ts', may: ['schemas/', 'src/eligibility/'] },
  { folder: 'src/changes/', may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/'], packages: ['zod'] },
  {
    folder: 'src/reporters/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/change-report.ts', 'src/reporters/'],
    packages: ['node:util'],
  },
  { folder: 'src/review/fake-github.ts', may: [], packages: ['node:http', 'node:net'] },
  {
    folder: 'src/review/runner-bench.ts',
    may: ['src/changes/branches/', 'src/review/'],
    packages: ['node:child_process', 'node:fs', 'node:os', 'node:path', 'vitest', 'yaml'],
  },
  // Posting has the right to write: what it runs needs no package.
  { folder: 'src/review/github-api.ts', may: [], packages: ['node:timers/promises'] },
  { folder: 'src/review/handover.ts', may: [], packages: ['node:fs'] },
  { folder: 'src/review/post-comments.ts', may: ['src/review/github-api.ts', 'src/review/handover.ts'] },
  {
    folder: 'src/review/',
    may: ['src/check-change.ts', 'src/changes/', 'src/reporters/', 'src/review/'],
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
  { folder: 'src/publication/record-history.ts', may: ['src/registry/privacy.ts'], packages: ['node:child_process'] },
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
    folder: 'src/release/',
    may: ['schemas/', 'src/registry/', 'src/publication/public-registry.ts', 'src/release/'],
    packages: ['zod', 'jszip', 'node:child_process', 'node:crypto', 'node:fs', 'node:os', 'node:path'],
  },
  { folder: 'src/exports/codeowners.ts', may: ['schemas/'] },
  {
    folder: 'src/exports/',
    may: [...DOOR, 'schemas/json/', 'src/exports/', 'src/views/', 'src/dates.ts'],
    packages: ['exceljs', 'jszip', 'node:crypto'],
  },
  {
    folder: 'src/views/pictures/',
    may: ['src/publication/public-registry.ts', 'src/views/', 'src/dates.ts'],
    packages: PICTURES,
  },
  {
    folder: 'src/application/',
    may: ['schemas/', 'src/application/', 'src/dates.ts'],
    packages: ['docx', 'jszip', 'zod'],
  },
  {
    folder: 'src/workbook/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/',
      'src/editing/alliance-text.ts',
      'src/editing/field-names.ts',
      'src/form/form-record.ts',
      'src/publication/',
      'src/reporters/report.ts',
      'src/exports/',
      'src/workbook/',
    ],
    packages: ['exceljs', 'jszip', 'zod'],
  },
  {
    // What the instructions say of the form is read from the form.
    folder: 'src/views/guide/',
    may: [...DOOR, 'src/views/guide/', 'src/form/field-model.ts', 'src/form/ui/ways-out.ts'],
  },
  { folder: 'src/views/', may: [...DOOR, 'src/views/', 'src/dates.ts'] },
  {
    folder: 'src/client/',
    may: ['src/client/', 'src/views/', 'src/exports/', 'src/dates.ts', 'src/publication/public-registry.ts'],
    packages: ['exceljs'],
  },
  ...['src/form/parity.ts', 'src/form/sample-register.ts'].map((folder) => ({
    // For tests: what the command line says of the examples, for the form to say too.
    folder,
    may: ['src/form/', 'src/registry/', 'src/eligibility/', 'src/publication/public-form-register.ts'],
  })),
  {
    folder: 'src/form/ui/',
    may: [
      'schemas/',
      'src/form/',
      'src/registry/',
      'src/eligibility/',
      'src/publication/public-form-register.ts',
      'src/publication/public-registry.ts',
      'src/publication/project-public.ts',
      'src/views/',
      'src/exports/',
      'src/application/',
      'src/workbook/',
      'src/editing/field-names.ts',
      'src/client/save-as.ts',
      'src/today.ts',
    ],
    packages: ['preact', 'preact/hooks', 'zod'],
  },
  {
    folder: 'src/form/',
    may: [
      'schemas/',
      'src/registry/',
      'src/eligibility/',
      'src/editing/alliance-text',
      'src/publication/public-form-register.ts',
      'src/views/repository.ts',
      'src/form/',
      'src/dates.ts',
    ],
    packages: ['zod'],
  },
  { folder: 'src/editing/field-names.ts', may: ['schemas/'] },
  {
    folder: 'src/editing/alliance-text',
    may: ['schemas/', 'src/registry/', 'src/editing/'],
    packages: ['yaml', 'zod'],
  },
  {
    folder: 'src/components/',
    may: [...DOOR, 'src/components/', 'src/views/', 'src/client/', 'src/exports/', 'src/assets/', 'src/dates.ts'],
  },
  { folder: 'src/layouts/', may: [...DOOR, 'src/layouts/', 'src/components/', 'src/views/', 'src/styles/'] },
  {
    folder: 'src/pages/',
    may: [
      ...DOOR,
      'src/components/',
      'src/layouts/',
      'src/views/',
      'src/exports/',
      'src/client/',
      'src/dates.ts',
      'src/form/ui/start.ts',
      'src/workbook/blank-download.ts',
      'src/styles/apply.css',
      'src/styles/help.css',
    ],
  },
];

const files = ['schemas', 'src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const sources = files
  .filter((file) => /\.(tsx?|astro)$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('judged.ts'))
  .map((file) => file.replaceAll('\\', '/'));

test.each(LAYERS)('$folder imports only what its layer may', ({ folder, may, packages = [] }) => {
  const own = sources.filter((file) => LAYERS.find((layer) => file.startsWith(layer.folder))?.folder === folder);
  const forbidden = own.flatMap((file) =>
    importsOf(file)
      .filter((target) => !(may.some((allowed) => target.startsWith(allowed)) || packages.includes(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(forbidden).toEqual([]);
});

/** What a file imports, as paths from the root or package names. Imports of types alone count like any other. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(
    text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
    (match) => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      if (target.startsWith('#')) return target.slice(1);
      return target.startsWith('.') ? relative('.', resolve(dirname(file), target)).replaceAll('\\', '/') : target;
    },
  );
}

test('rules, registry and reporters read no clock; only the entrances print', () => {
  const pure = sources.filter((file) =>
    /^(schemas|src\/(registry|eligibility|changes|reporters|exports|application|views|publication|form\/[^/]+$))/.test(
      file,
    ),
  );
  const offences = pure.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return [/\bDate\.now\(|new Date\(\)/, /\bconsole\.(log|error|warn|info)|process\.std(out|err)/, /\bfetch\(/]
      .filter((pattern) => pattern.test(text))
      .map((pattern) => `${file}: ${pattern}`);
  });
  expect(offences).toEqual([]);
});

test('data is read from disk in one place; the other readers of files are named', () => {
  const readers = sources.filter(
    (file) =>
      !/^src\/(e2e|bench|editing|release|changes\/branches)\//.test(file) && importsOf(file).includes('node:fs'),
  );
  expect(readers.toSorted()).toEqual([
    'src/changes/git/read-change.ts',
    'src/eligibility/rules/fixtures.ts',
    'src/publication/revision.ts',
    'src/publication/site-settings.ts',
    'src/registry/read.ts',
    'src/review/handover.ts',
    'src/review/runner-bench.ts',
  ]);
});

test('raw colours stand only in tokens.css', () => {
  const styles = files.filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'));
  const raw = styles.flatMap((file) =>
    /#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i.test(readFileSync(file, 'utf8')) ? [file] : [],
  );
  expect(raw).toEqual([]);
});

test('no style attribute anywhere: the content security policy refuses it', () => {
  const styled = sources.filter((file) => /\.(astro|tsx)$/.test(file) && /\sstyle=/.test(readFileSync(file, 'utf8')));
  expect(styled).toEqual([]);
});
