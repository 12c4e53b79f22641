/** What `npm run mutate` spoils when no file is named: what judges, compares, publishes and escapes. */
export const MUTATED: readonly string[] = [
  'schemas/*.ts',
  'src/registry/gate/**/*.ts',
  'src/registry/{privacy,conform,canonical,shape-finding,stages,place}.ts',
  'src/eligibility/**/*.ts',
  'src/changes/*.ts',
  'src/publication/publish.ts',
  'src/reporters/*.ts',
  'src/exports/{book,csv,columns,filtered-book,paper,print-sets,*-columns,sheet,sheet-looks,workbook,zip}.ts',
  '!**/*.test.ts',
];
