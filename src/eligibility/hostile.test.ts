/** Hostile cases: what somebody might try, or slip into, and what must come of it. Examples of rules are not repeated. */
import { expect, test } from 'vitest';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import {
  allianceFile,
  baseFiles,
  baseWith,
  baseText,
  changed,
  dataFile,
  exampleText,
  TODAY,
} from '#src/testing/judged.ts';
import { LEAD } from '#src/testing/hostile/changes.ts';
import { FIGURES_AND_TEXTS } from '#src/testing/hostile/figures-and-texts.ts';
import { PARTIES_AND_PLACES } from '#src/testing/hostile/parties-and-places.ts';
import { judgeRegister } from './judge.ts';

const TEXT = exampleText('certificate-distinct/pass-own-numbers');
const PUBLIC = exampleText('finance-confirmed/pass-board');

function diagnosticsOf(text: string, base = baseFiles) {
  const registry = loadQuickly({ files: [...base, allianceFile(text)], diagnostics: [] });
  const all = [...registry.diagnostics, ...judgeRegister(registry, TODAY).diagnostics];
  return all.map(({ severity, rule, message }) => ({ say: `${severity} ${rule}`, message }));
}

const before = new Set(diagnosticsOf(TEXT).map(({ say, message }) => `${say} ${message}`));

test('the text they start from is in order', () => {
  expect([...before].filter((each) => !each.startsWith('notice '))).toEqual([]);
});

test.each([...PARTIES_AND_PLACES, ...FIGURES_AND_TEXTS])('%s', (_what, changes, brings) => {
  const brought = diagnosticsOf(changed(TEXT, ...changes)).filter(
    ({ say, message }) => !before.has(`${say} ${message}`),
  );
  expect(
    brought
      .map(({ say }) => say)
      .sort()
      .join(', '),
  ).toBe(brings);
});

const publicBase = baseWith('data/site.yaml', baseText('data/site.yaml').replace(/(visibility: )\w+/, '$1public'));

test.each([
  ['海州区科技局', ''],
  ['灌南县科技局', ''],
  ['连云港市科学技术局', ''],
  [LEAD, 'error finance-confirmed'],
  ['示例会计师事务所', 'error finance-confirmed'],
  ['科技局', 'error finance-confirmed'],
])('in a public repository figures confirmed by %s', (office, brings) => {
  const said = diagnosticsOf(changed(PUBLIC, ['confirmedBy: 海州区科技局', `confirmedBy: ${office}`]), publicBase);
  expect(
    said
      .map(({ say }) => say)
      .filter((say) => !say.startsWith('notice '))
      .join(),
  ).toBe(brings);
});

test('an office that has been renamed may have confirmed under its former name', () => {
  const file = 'data/districts.yaml';
  const renamed = baseText(file).replace(
    'authority: 海州区科技局',
    'authority: 海州区工业和科技局, formerAuthorities: [{ name: 海州区科技局, until: 2025-03-01 }]',
  );
  const base = publicBase.map((each) => (each.path === file ? dataFile(file, renamed) : each));
  expect(diagnosticsOf(PUBLIC, base).map(({ say }) => say)).not.toContain('error finance-confirmed');
});
