/** What OPERATING.md says of batches that are older than the register: what one has to know of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { loadQuickly } from './load-quickly.ts';
import { LEGACY } from './registers.ts';

const DAY = '2026-11-23';
const APPLIED = /^application:.*\n/m;

/** Errors of the old register, with another line for when each of its alliances applied. */
function errorsWith(line: string): string[] {
  const { files, diagnostics } = readDataFolder(LEGACY);
  const edited = files.map(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    return {
      path,
      bytes: path.includes('/alliances/') ? new TextEncoder().encode(text.replace(APPLIED, line)) : bytes,
    };
  });
  const registry = loadQuickly({ files: edited, diagnostics });
  return [...registry.diagnostics, ...judgeRegister(registry, DAY).diagnostics].flatMap(({ severity, rule }) =>
    severity === 'error' ? [rule] : [],
  );
}

test('the day of an application has to be there; the first day that proves one will do, as the guide says', () => {
  expect(errorsWith('')).toContain('shape/missing');
  expect(errorsWith('application: { date: 2022-08-01 } # 公示的第一天\n')).toEqual([]);
  expect(readFileSync('.github/OPERATING.md', 'utf8')).toMatch(/只有申报日期（`application`）一定要写/);
});
