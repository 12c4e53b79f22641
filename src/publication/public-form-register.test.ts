/** What the form gets of the register: enough to judge beside, nothing that is not public. */
import { expect, test } from 'vitest';
import { plantCanaries } from '#src/testing/e2e/canaries.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import { publicFormRegister } from './public-form-register.ts';
import { publish } from './publish.ts';
import { USUAL } from '#src/testing/registers.ts';

const AS_OF = '2026-11-23';

/** The real register with a canary in every internal leaf. */
const planted: { files: DataFile[]; canaries: string[] } = { files: [], canaries: [] };
for (const file of readDataFolder(USUAL).files) {
  const schema = { alliances: Alliance, decisions: Decision }[file.path.split('/')[1] ?? ''];
  const found = schema && plantCanaries(schema, new TextDecoder().decode(file.bytes));
  planted.canaries.push(...(found?.canaries ?? []));
  planted.files.push(found ? { path: file.path, bytes: new TextEncoder().encode(found.text) } : file);
}
const registry = loadRegistry({ files: planted.files, diagnostics: [] });
const catalogue = registry.catalogue as NonNullable<typeof registry.catalogue>;
const { judgements } = judgeRegister(registry, AS_OF);
const published = publish(catalogue, { judgements, decisions: registry.decisions }, { asOf: AS_OF });
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
  expect(size - texts.length).toBeLessThan(140 * records.length);
});

test('what one decision did to several stands once', () => {
  const { acts, records } = publicFormRegister(published);
  const listing = acts.findIndex(({ decision }) => decision === '2024/lieru-52');
  expect(acts[listing]).toEqual({
    decision: '2024/lieru-52',
    kind: '列入培育名单',
    date: '2024-08-05',
    content: { document: '示例连科〔2024〕52号' },
  });
  expect(records.filter(([, , , , , , , own]) => own.includes(listing))).toHaveLength(9);
});

test('records come in the order of their files, whatever order they are published in', () => {
  const input = { ...published, records: published.records.toReversed() };
  expect(publicFormRegister(input)).toEqual(publicFormRegister(published));
  const files = publicFormRegister(published).records.map(([board, id]) => `${published.districts[board]?.id}/${id}`);
  expect(files).toEqual(files.toSorted());
});

test('of a record that is not whole, what there is; names, leads and changes of the past with it', () => {
  const district = { id: 'haizhou' };
  const change = { what: '成员加入', name: '乙', from: '2025-01-01' } as const;
  const content = { matter: '不公开', changes: [{ ...change, alliance: 'b' }, { ...change, alliance: 'c' }, change] };
  const highTech = [{ certificate: 'GR202332000017' }, {}, { certificate: 'GR202632000018' }];
  const records = [
    { id: 'a', district, alliance: { members: [{ name: '甲', highTech }, {}] }, acts: [] },
    {
      id: 'b',
      district,
      alliance: {
        formerNames: [{ name: '旧' }, {}],
        lead: { name: '乙', formerNames: [{ name: '乙旧', until: '2024-01-01' }, {}, { name: '乙老' }] },
        formerLeads: [{ name: '甲', highTech, until: '2025-01-01' }],
        application: { date: '2024-06-01' },
      },
      acts: [{ decision: '2025/biangeng', kind: '变更备案' as const, date: '2025-01-02', content }],
    },
  ];
  const board = published.districts.findIndex(({ id }) => id === 'haizhou');
  expect(publicFormRegister({ ...published, records })).toMatchObject({
    kinds: [''],
    organisations: [
      ['', '', 0, ''],
      ['甲', '', 0, 'GR202332000017 GR202632000018'],
      ['乙', '', 0, '', ['乙旧', '2024-01-01'], ['乙老', '']],
    ],
    acts: [{ decision: '2025/biangeng', kind: '变更备案', date: '2025-01-02', content: { changes: [change, change] } }],
    records: [
      [board, 'a', '', '', 0, [1, 0], '', []],
      [board, 'b', '', '', 2, [], '2024-06-01', [0], ['旧'], [[1, '2025-01-01']]],
    ],
  });
});
