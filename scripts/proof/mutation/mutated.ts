/** What `npm run mutate` spoils when no file is named: what judges, knows time, compares, publishes, keeps and escapes. */
export const MUTATED: readonly string[] = [
  'schemas/*.ts',
  'src/registry/gate/**/*.ts',
  'src/registry/{state,decisions,templates}/*.ts',
  'src/registry/{privacy,conform,canonical,shape-finding,place}.ts',
  'src/eligibility/**/*.ts',
  'src/changes/*.ts',
  'src/publication/publish.ts',
  'src/release/{leaks,secrets,evidence,scanner,unseen-parts,succession,verify}.ts',
  'src/release/kept/{kept-pages,program}.ts',
  'src/reporters/*.ts',
  'src/exports/{book,csv,columns,filtered-book,paper,print-sets,*-columns,sheet,sheet-looks,workbook,zip}.ts',
  'src/staff/agenda/*.ts',
  '!**/*.test.ts',
];
