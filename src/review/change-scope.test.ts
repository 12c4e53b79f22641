import { expect, test } from 'vitest';
import { touchesProgram } from './change-scope.ts';

const CODEOWNERS = '.github/CODEOWNERS';

test.each([
  ['nothing', [], false],
  [
    'records and base files',
    ['data/alliances/haizhou/fibre.yaml', 'data/site.yaml', 'data/policies/2025.md', 'data/decisions/2025/lieru.yaml'],
    false,
  ],
  ['a board, and who reviews its folder', ['data/districts.yaml', CODEOWNERS], false],
  ['a workflow beside data', ['data/site.yaml', '.github/workflows/check.yml'], true],
  ['code alone', ['src/today.ts'], true],
  ['words alone', ['README.md'], true],
  ['a file that only looks like data', ['database/x.yaml', 'src/data/x.ts', 'Data/site.yaml'], true],
  ['a file that only looks generated', [`sub/${CODEOWNERS}`], true],
  ['what is not known', undefined, true],
])('%s', (_, paths, program) => {
  expect(touchesProgram(paths, [CODEOWNERS])).toBe(program);
});
