import { describe, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField, fieldAt } from '#schemas/shape.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { basisOf } from '#src/eligibility/verdict.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { isPublicOn } from '#src/registry/stages.ts';
import { publish } from './publish.ts';
import { USUAL } from '#src/testing/registers.ts';

const registry = loadRegistry(readDataFolder(USUAL));

function published(asOf: string, drafts = false) {
  const { catalogue } = registry;
  if (!catalogue) throw new Error('no catalogue');
  return publish(catalogue, judgeRegister(registry, asOf).judgements, { asOf, drafts });
}

test('only records from 公示 on are published, and the day decides', () => {
  const ids = published('2026-11-23').records.map(({ id }) => id);
  const expected = registry.alliances
    .filter(({ whole }) => whole && isPublicOn(whole, '2026-11-23'))
    .map(({ id }) => id);
  expect(ids.toSorted()).toEqual(expected.toSorted());
  expect(ids.length).toBeLessThan(registry.alliances.length);
  const carbon = registry.alliances
    .find(({ id }) => id === 'carbon-fibre')
    ?.whole?.history.find(({ event }) => event === '公示');
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  expect(published(carbon?.date ?? '').records.map(({ id }) => id)).toContain('carbon-fibre');
  expect(published(before(carbon?.date ?? '')).records.map(({ id }) => id)).not.toContain('carbon-fibre');
});

test('drafts are published only when asked for, and marked', () => {
  const { records } = published('2026-11-23', true);
  expect(records).toHaveLength(registry.alliances.length);
  expect(records.filter(({ draft }) => draft).map(({ id }) => id)).toContain('marine-bioproducts');
  expect(records.find(({ id }) => id === 'carbon-fibre')?.draft).toBe(false);
});

test('a preview says what changed, nothing when nobody told; a publication has none', () => {
  const { catalogue } = registry;
  if (!catalogue) throw new Error('no catalogue');
  const asked = { asOf: '2026-11-23', drafts: true };
  const preview = { changes: [], base: 'main' };
  expect(published('2026-11-23', true).preview).toEqual({ changes: [] });
  expect(publish(catalogue, [], { ...asked, preview }).preview).toBe(preview);
  expect(publish(catalogue, [], { ...asked, drafts: false, preview })).not.toHaveProperty('preview');
});

test('a published record holds public fields and nothing else', () => {
  const allowed = new Set(
    [...eachField(Alliance)].filter(({ path }) => isShown(path)).map(({ path }) => path.join('.')),
  );
  const internal = [...eachField(Alliance)].filter(({ path }) => !isShown(path)).map(({ path }) => path.join('.'));
  expect(internal).toContain('lead.legalRepresentative');
  for (const { alliance } of published('2026-11-23').records) {
    for (const path of pathsOf(alliance)) expect(allowed, path).toContain(path);
  }
});

/** A field is shown when it and everything above it say so. */
function isShown(path: readonly string[]): boolean {
  return path.every(
    (step, i) => step === '[]' || fieldAt(Alliance, indexes(path.slice(0, i + 1)))?.meta()?.visibility === 'public',
  );
}

const indexes = (path: readonly string[]) => path.map((step) => (step === '[]' ? 0 : step));

function pathsOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? '[]' : key];
    return Array.isArray(value) ? pathsOf(inner, at) : [at.join('.'), ...pathsOf(inner, at)];
  });
}

test('standings follow the history', () => {
  const { records } = published('2026-11-23');
  const standing = (id: string) => records.find((record) => record.id === id)?.standing;
  expect(standing('carbon-fibre')).toBe('在册');
  expect(standing('precision-forging')).toBe('公示');
  expect(standing('quartz-crucibles')).toBe('已退出');
  expect(standing('offshore-photovoltaics')).toBe('未列入');
  expect(standing('biodegradable-plastics')).toBe('在册');
});

describe('answers', () => {
  const judgements = judgeRegister(registry, '2026-11-23').judgements;
  const { catalogue } = registry;

  test('that say the same are one object, and each says what its own verdict does', () => {
    const { records } = published('2026-11-23');
    for (const { id, alliance, verdicts } of records) {
      const own = judgements.find(({ record }) => record.id === id)?.verdicts ?? [];
      expect(verdicts.map(({ clause, status, basis, waivers }) => [clause, status, basis, waivers])).toEqual(
        own.map((verdict) => [verdict.requirement.id, verdict.status, basisOf(verdict, alliance), verdict.waivers]),
      );
    }
    const all = records.flatMap(({ verdicts }) => verdicts);
    expect(new Set(all).size).toBeLessThan(all.length / 2);
  });

  test('with a waiver are never shared: the reason may be the same and the document another', () => {
    const waived = judgements.find(({ verdicts }) => verdicts.some(({ waivers }) => waivers.length > 0));
    if (!catalogue || !waived) throw new Error('no waiver among the samples');
    const documents = ['连科函〔2024〕1号', '连科函〔2024〕2号'];
    const twins = documents.map((document) => ({
      ...waived,
      verdicts: waived.verdicts.map((verdict) => ({
        ...verdict,
        waivers: verdict.waivers.map((waiver) => ({ ...waiver, document })),
      })),
    }));
    const { records } = publish(catalogue, twins, { asOf: '2026-11-23' });
    const shown = records.map(({ verdicts }) =>
      verdicts.flatMap(({ waivers }) => waivers.map((each) => each.document)),
    );
    expect(shown.map((each) => [...new Set(each)])).toEqual(documents.map((document) => [document]));
  });
});
