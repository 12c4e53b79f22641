/** The register as the form reads it asks and answers like the one it was made from. */
import { expect, test } from 'vitest';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import { fileOf, newRecord, readFormRegister } from './form-register.ts';
import { USUAL } from '#src/testing/registers.ts';

const registry = loadRegistry(readDataFolder(USUAL));
const { catalogue, alliances } = registry;
if (!catalogue) throw new Error('no catalogue');
const register = readFormRegister(
  JSON.parse(
    JSON.stringify(
      publicFormRegister({
        asOf: '2026-11-23',
        ...catalogue,
        policies: [...catalogue.policies.values()],
        records: alliances.map(({ id, district, draft, acts }) => ({
          id,
          district: { id: district },
          alliance: draft,
          acts,
        })),
      }),
    ),
  ),
);

test('the index answers by names, codes and leads as the register’s own does', () => {
  const whole = indexRegister(registry, catalogue);
  const form = register.judging.register;
  const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);
  for (const { id, draft } of alliances) {
    expect(form.byId.get(id)?.source.file).toBe(whole.byId.get(id)?.source.file);
    expect(form.byId.get(id)?.acts.map(({ kind, date }) => [kind, date])).toEqual(
      whole.byId.get(id)?.acts.map(({ kind, date }) => [kind, date]),
    );
    expect(ids(form.byName.get(draft.name ?? ''))).toEqual(ids(whole.byName.get(draft.name ?? '')));
    for (const { creditCode = '', highTech = [] } of [draft.lead ?? {}, ...(draft.members ?? [])]) {
      for (const { certificate = '' } of highTech)
        expect(ids(form.byCertificate.get(certificate))).toEqual(ids(whole.byCertificate.get(certificate)));
      expect(form.byCreditCode.get(creditCode)).toEqual(whole.byCreditCode.get(creditCode));
      expect(ids(form.byLead.get(creditCode))).toEqual(ids(whole.byLead.get(creditCode)));
      expect(form.disputed.has(creditCode)).toBe(whole.disputed.has(creditCode));
    }
  }
});

test('each year’s requirements are those of its notice', () => {
  const requirements = register.judging.policies.get('2024')?.requirements ?? [];
  const policy = catalogue.policies.get('2024')?.policy;
  expect(requirements.map(({ id }) => id)).toEqual(
    [...(policy?.clauses ?? []), ...(policy?.practice ?? []).filter(({ rule }) => rule !== undefined)].map(
      ({ id }) => id,
    ),
  );
});

test('it says what there is to choose from', () => {
  expect(register.districts.map(({ id }) => id)).toEqual(catalogue.districts.map(({ id }) => id));
  expect(register.industries).toEqual(catalogue.industries);
  expect(register.batches).toEqual([
    { id: '2024', document: '连科〔2024〕31号', title: expect.stringContaining('2024 年度') as string },
  ]);
  expect(register.files.get('carbon-fibre')).toBe('data/alliances/haizhou/carbon-fibre.yaml');
  expect(register.files.size).toBe(alliances.length);
});

test('a new record has the latest batch; a file stands in its board’s folder', () => {
  expect(newRecord(register)).toEqual({ district: '', id: '', value: { batch: '2024' } });
  expect(newRecord({ ...register, batches: [] }).value).toEqual({});
  expect(fileOf({ district: 'haizhou', id: 'shi-li' })).toBe('data/alliances/haizhou/shi-li.yaml');
});
