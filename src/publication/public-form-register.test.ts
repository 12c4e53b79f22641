/** What the form gets of the register: enough to judge beside, nothing that is not public. */
import { expect, test } from 'vitest';
import { plantCanaries } from '#src/testing/e2e/canaries.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { Alliance } from '#schemas/alliance.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import { publicFormRegister } from './public-form-register.ts';
import { publish } from './publish.ts';
import { USUAL } from '#src/testing/registers.ts';

const AS_OF = '2026-11-23';

/** The real register with a canary in every internal leaf. */
const planted: { files: DataFile[]; canaries: string[] } = { files: [], canaries: [] };
for (const file of readDataFolder(USUAL).files) {
  const schema = file.path.startsWith('data/alliances/') ? Alliance : undefined;
  const found = schema && plantCanaries(schema, new TextDecoder().decode(file.bytes));
  planted.canaries.push(...(found?.canaries ?? []));
  planted.files.push(found ? { path: file.path, bytes: new TextEncoder().encode(found.text) } : file);
}
const registry = loadRegistry({ files: planted.files, diagnostics: [] });
const catalogue = registry.catalogue as NonNullable<typeof registry.catalogue>;
const published = publish(catalogue, judgeRegister(registry, AS_OF).judgements, { asOf: AS_OF });
const json = JSON.stringify(publicFormRegister(published));

test('nothing internal is in it, and nothing of a record that is not public yet', () => {
  expect(planted.canaries.length).toBeGreaterThan(300);
  expect(planted.canaries.filter((canary) => json.includes(canary))).toEqual([]);
  const hidden = registry.alliances.filter(({ id }) => !published.records.some((record) => record.id === id));
  expect(hidden.length).toBeGreaterThan(2);
  expect(hidden.filter(({ id, draft }) => json.includes(`"${id}"`) || json.includes(`${draft.name}`))).toEqual([]);
  expect(json).not.toContain('owners');
  // Also of a register that was not published first.
  const whole = publicFormRegister({
    asOf: AS_OF,
    ...catalogue,
    policies: [...catalogue.policies.values()],
    records: [],
  });
  expect(catalogue.site.owners).toBeDefined();
  expect(JSON.stringify(whole)).not.toContain('owners');
});

test('the notice’s own text, tasks and measures stay out of it; its clauses are in it', () => {
  expect(json).not.toContain(published.policies[0]?.policy.measures[0]?.text);
  expect(json).not.toContain(published.policies[0]?.policy.tasks[0]?.text);
  expect(json).toContain('成员单位原则上不少于 3 个');
});

test('a record costs little more than its own texts', () => {
  const { records, organisations } = publicFormRegister(published);
  const texts = [...organisations.flat(), ...records.map(([, id, name]) => id + name)].join('');
  const size = JSON.stringify({ records, organisations }).length;
  expect(size - texts.length).toBeLessThan(150 * records.length);
});

test('records come in the order of their files, whatever order they are published in', () => {
  const input = { ...published, records: published.records.toReversed() };
  expect(publicFormRegister(input)).toEqual(publicFormRegister(published));
  const files = publicFormRegister(published).records.map(([board, id]) => `${published.districts[board]?.id}/${id}`);
  expect(files).toEqual(files.toSorted());
});

test('of a record that is not whole, what there is', () => {
  const records = [
    { id: 'a', district: { id: 'haizhou' }, alliance: { members: [{ name: '甲' }, {}], history: [{}] } },
  ];
  expect(publicFormRegister({ ...published, records })).toMatchObject({
    kinds: [''],
    events: [''],
    organisations: [
      ['', '', 0],
      ['甲', '', 0],
    ],
    records: [[published.districts.findIndex(({ id }) => id === 'haizhou'), 'a', '', '', 0, [1, 0], [[0, '']]]],
  });
});
