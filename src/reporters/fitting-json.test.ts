import { expect, test } from 'vitest';
import type { ChangeReport, RecordChange } from '#src/changes/change-report.ts';
import { fitChange } from './fitting-json.ts';
import { jsonReporter } from './json.ts';
import { decisionOf, finding, reportOf } from '#src/testing/sample-reports.ts';

const LONG = '长'.repeat(60);
const record = (i: number): RecordChange => ({
  kind: '修改',
  id: `a${i}`,
  file: `data/alliances/haizhou/a${i}.yaml`,
  name: LONG,
  fields: Array.from({ length: 40 }, () => ({ field: LONG, kind: '修改', from: LONG, to: LONG })),
  fieldsLeftOut: 0,
  clauses: Array.from({ length: 40 }, () => ({ clause: 'x', rule: 'y', title: LONG, from: '通过', to: '不通过' })),
});
const none = { before: 0, after: 0 };
const change = (records: number, left: readonly number[] = []): ChangeReport => ({
  base: 'a'.repeat(40),
  files: { total: 1, added: 0, modified: 1, removed: 0, paths: Array.from({ length: 100 }, () => 'p'.repeat(200)) },
  counts: { listed: none, public: none, applying: none },
  records: Array.from({ length: records }, (_, i) => record(i)),
  recordsLeftOut: 3,
  decisions: Array.from({ length: records }, (_, i) =>
    decisionOf({ id: `2024/a${i}`, concerned: Array.from({ length: 50 }, () => ({ id: 'a', name: LONG })) }),
  ),
  decisionsLeftOut: 2,
  data: Array.from({ length: Math.min(records, 10) }, (_, i) => ({
    kind: '修改',
    what: '通知',
    file: `data/policies/${2000 + i}.yaml`,
    fields: Array.from({ length: 100 }, () => ({ field: LONG, kind: '修改', from: LONG, to: LONG })),
    fieldsLeftOut: 5,
    told: [],
    toldLeftOut: 0,
  })),
  outside: [
    {
      what: '程序',
      files: Array.from({ length: 60 }, () => ({ kind: '修改', file: 'p'.repeat(200) })),
      leftOut: 1,
    },
  ],
  findings: {
    brought: 1,
    left,
    forgiven: left,
    untouched: left,
    elsewhere: 0,
    solved: Array.from({ length: 50 }, () => ({ rule: 'x', file: 'p'.repeat(80), message: LONG })),
    solvedLeftOut: 0,
  },
  accepted: [],
});

test('the largest report of a change stays below what the robot takes, and says what it lacks', () => {
  const report = reportOf(...Array.from({ length: 10_000 }, (_, i) => finding({ message: `${LONG} ${i}` })));
  const [alliance] = report.alliances;
  const alliances = Array.from({ length: 10_000 }, () => ({
    ...alliance!,
    verdicts: Array.from({ length: 30 }, () => alliance!.verdicts[0]!),
  }));
  const left = Array.from({ length: 10_000 }, (_, i) => i);
  const text = jsonReporter({ ...report, alliances, change: change(100, left) });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200 * 1024);
  const read = JSON.parse(text);
  expect(read.summary).toEqual({ alliances: 10_000, error: 10_000, awaited: 0, warning: 0, notice: 0 });
  expect(read.diagnostics.length + read.leftOut.diagnostics).toBe(10_000);
  expect(read.alliances.length + read.leftOut.alliances).toBe(10_000);
  expect(read.change.records.length + read.change.recordsLeftOut).toBe(103);
  expect(read.change.decisions.length + read.change.decisionsLeftOut).toBe(102);
  for (const { fields, fieldsLeftOut } of read.change.data) expect(fields.length + fieldsLeftOut).toBe(105);
  expect(read.change.findings.left).toHaveLength(read.diagnostics.length);
  expect(read.change.findings.untouched).toHaveLength(read.diagnostics.length);
  for (const list of [read.diagnostics, read.alliances, read.change.records]) expect(list.length).toBeGreaterThan(0);
});

test('what fits is not cut', () => {
  const small = { ...change(1), data: [], recordsLeftOut: 0 };
  const read = JSON.parse(jsonReporter({ ...reportOf(finding()), change: small }));
  expect(read.leftOut).toEqual({ alliances: 0, diagnostics: 0 });
  expect(read.change).toEqual(small);
});

test('a report without a change holds everything', () => {
  const read = JSON.parse(jsonReporter(reportOf(...Array.from({ length: 1000 }, () => finding()))));
  expect(read.diagnostics).toHaveLength(1000);
  expect(read).not.toHaveProperty('leftOut');
});

test('findings that just fill their part of the report stay, a character more and the last is left out', () => {
  const kept = (...diagnostics: unknown[]) => {
    const { diagnostics: found, leftOut } = fitChange(change(1), [], diagnostics);
    return [found.length, leftOut.diagnostics];
  };
  // In the report: its characters, two quotation marks and ten for the indentation of its line.
  const text = (takes: number) => 'x'.repeat(takes - 12);
  expect(kept(text(30_000), text(20_000))).toEqual([2, 0]);
  expect(kept(text(30_000), text(20_001))).toEqual([1, 1]);
  // Twelve characters on three lines.
  expect(kept(text(50_000 - 42), { a: 1 })).toEqual([2, 0]);
  expect(kept(text(50_000 - 41), { a: 1 })).toEqual([1, 1]);
  expect(kept(text(50_001), 'x')).toEqual([1, 1]);
});

test('records told whole come in front; of one more only its name, before any record is left out', () => {
  const whole = (i: number): RecordChange => ({
    kind: '新增',
    id: `a${i}`,
    file: `data/alliances/haizhou/a${i}.yaml`,
    fields: [],
    fieldsLeftOut: 0,
    clauses: [],
    introduced: { told: Array.from({ length: 60 }, () => ({ label: LONG, value: LONG })), verdicts: [] },
  });
  const { records, recordsLeftOut } = fitChange({ ...change(0), records: [0, 1, 2].map(whole) }, [], []).change;
  expect(records.map(({ introduced, introducedElsewhere }) => [introduced !== undefined, introducedElsewhere])).toEqual(
    [
      [true, undefined],
      [false, true],
      [false, true],
    ],
  );
  expect(recordsLeftOut).toBe(3);
});

test('one record with more in it than there is room for says how much is left out', () => {
  const passages = Array.from({ length: 20 }, () => ({ from: LONG, to: LONG }));
  const fields = Array.from({ length: 40 }, () => ({ field: LONG, kind: '修改' as const, passages }));
  const { change: told } = fitChange({ ...change(1), records: [{ ...record(0), fields, fieldsLeftOut: 2 }] }, [], []);
  const [only] = told.records;
  expect(only!.fields.length).toBeGreaterThan(0);
  expect(only!.fields.length + only!.fieldsLeftOut).toBe(42);
  expect(Buffer.byteLength(JSON.stringify(only, null, 2))).toBeLessThan(60_000);
});

/** What an item takes in the report: its bytes, and ten more for each of its lines. */
const takes = (item: unknown) => {
  const printed = JSON.stringify(item, null, 2);
  return Buffer.byteLength(printed) + 10 * printed.split('\n').length;
};
const bare = (id: string): RecordChange => ({ ...record(0), id, name: 'x', fields: [], clauses: [] });

test('a record is told whole while there is room beside the names of all, to the byte', () => {
  const named = (id: string) => ({ ...bare(id), introducedElsewhere: true });
  const whole = (id: string, value: string): RecordChange => ({
    ...bare(id),
    introduced: { told: [{ label: 'x', value }], verdicts: [] },
  });
  const empty = takes(whole('a1', '')) - takes(named('a1'));
  const room = 36_000 - takes(named('a1')) - takes(named('a2')) - empty;
  const toldWhole = (length: number) => {
    const records = [whole('a1', 'x'.repeat(length)), whole('a2', 'x'.repeat(40_000))];
    return fitChange({ ...change(0), records }, [], []).change.records.map(
      ({ introduced }) => introduced !== undefined,
    );
  };
  expect(toldWhole(room)).toEqual([true, false]);
  expect(toldWhole(room + 1)).toEqual([false, false]);
});

test('the fields of one record take nine tenths of the room of all; one that fits is the same record', () => {
  const field = (value: string) => ({ field: 'x', kind: '新增' as const, to: value });
  const empty = takes(field(''));
  const kept = (length: number) => {
    const fields = [field('x'.repeat(16_000 - empty)), field('x'.repeat(length - empty))];
    return fitChange({ ...change(0), records: [{ ...bare('a1'), fields }] }, [], []).change.records[0]!;
  };
  expect(kept(32_400 - 16_000)).toMatchObject({ fields: { length: 2 }, fieldsLeftOut: 0 });
  expect(kept(32_400 - 16_000 + 1)).toMatchObject({ fields: { length: 1 }, fieldsLeftOut: 1 });
  const small = { ...bare('a1'), fields: [field('x')], fieldsLeftOut: 4 };
  expect(fitChange({ ...change(0), records: [small] }, [], []).change.records).toEqual([small]);
});

test('what one of the bureau’s files is told whole is cut too, and added to what was left out before', () => {
  const told = Array.from({ length: 300 }, () => ({ label: LONG, value: LONG }));
  const [file] = change(1).data;
  const data = [{ ...file!, fields: [], fieldsLeftOut: 0, told, toldLeftOut: 7 }];
  const [kept] = fitChange({ ...change(0), data }, [], []).change.data;
  expect(kept!.told.length).toBeLessThan(300);
  expect(kept!.told.length + kept!.toldLeftOut).toBe(307);
});
