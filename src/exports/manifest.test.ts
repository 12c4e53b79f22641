/** The manifest of a publication: what it is of, and what it holds. */
import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';
import { toManifest } from './manifest.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });

test('the manifest states revision, day, counts and downloads, and claims no revision it does not have', () => {
  const file = {
    path: '/a.csv',
    title: '表',
    format: 'CSV',
    type: 'text/csv',
    size: 3,
    sha256: 'f'.repeat(64),
  } as const;
  const manifest = JSON.parse(
    toManifest(registry, [file], { revision: { commit: 'a'.repeat(40), modified: false }, history: 'shallow' }),
  ) as Manifest;
  expect(manifest).toMatchObject({
    version: 2,
    asOf: '2026-11-23',
    preview: false,
    revision: { commit: 'a'.repeat(40) },
  });
  expect(manifest.downloads).toEqual([{ path: '/a.csv', type: 'text/csv', size: 3, sha256: 'f'.repeat(64) }]);
  const { standings, alliances } = manifest.counts;
  expect(Object.values(standings).reduce((sum, count) => sum + count, 0)).toBe(alliances);
  expect(manifest.counts.periods).toBe(registry.records.flatMap(({ periods }) => periods).length);
  const outside = { revision: undefined, history: 'none' } as const;
  expect(JSON.parse(toManifest(registry, [], outside))).toMatchObject({
    revision: null,
    history: 'none',
    sample: true,
  });
  expect(JSON.parse(toManifest({ ...registry, sample: false }, [], outside))).toMatchObject({ sample: false });
});

interface Manifest {
  counts: { alliances: number; periods: number; standings: Record<string, number> };
  downloads: unknown[];
}
