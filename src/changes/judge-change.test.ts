/** Judging only what can have come out otherwise gives what judging everything gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { judgeRegister, type JudgedRegister } from '#src/eligibility/judge.ts';
import type { Judgement } from '#src/eligibility/verdict.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { ReadFiles } from '#src/registry/yaml-file.ts';
import { compareDiagnostics } from '#src/registry/diagnostic.ts';
import type { DataFile } from '#src/registry/read.ts';
import { judgeChange } from './judge-change.ts';

const DAY = '2026-09-30';
const PLACES = { districts: ['haizhou', 'ganyu', 'gaoxin'], industries: ['高性能纤维及复合材料', '石化'] };
const files = generateAlliances(30, 7, PLACES).map(({ path, text }) => dataFile(path, text));
const records = files.filter(({ path }) => path.startsWith('data/alliances/'));
const decisions = files.filter(({ path }) => path.startsWith('data/decisions/'));
const text = (file: DataFile | undefined) => new TextDecoder().decode(file?.bytes);

/** What rules look up of other records: one is given that of another, so that the two meet. */
const PARTS = [
  /^name: .*/m,
  /^lead:\n {2}name: .*\n {2}creditCode: .*/m,
  /^ {2}- name: .*\n {4}creditCode: .*/m,
  /^ {4}creditCode: .*/m,
  /^ {4}highTech: .*/m,
  /^ {2}- \{ event: 申报.*/m,
];

const changes = fc.array(
  fc.record({
    from: fc.nat(29),
    to: fc.nat(29),
    part: fc.nat(PARTS.length - 1),
    how: fc.constantFrom('copy', 'copy', 'copy', 'remove', 'add', 'elsewhere', 'nameless', 'undecide', 'decide'),
  }),
  { minLength: 1, maxLength: 4 },
);

interface Step {
  from: number;
  to: number;
  part: number;
  how: string;
}

/** A decision taken on another day, or about another alliance first. */
function decidedOtherwise(from: number, file: DataFile | undefined): DataFile {
  const [was, other] = [text(file ?? decisions[from]), text(decisions[from])];
  const part = from % 2 === 0 ? /^date: .*/m : /sample-\d+/;
  return dataFile(file?.path ?? decisions[from]?.path ?? '', was.replace(part, part.exec(other)?.[0] ?? ''));
}

/** A register after some steps: records take over each other's parts, vanish and appear. */
function edit(files: Map<string, DataFile>, steps: readonly Step[]): Map<string, DataFile> {
  for (const { from, to, part, how } of steps) {
    const path = records[to]?.path ?? '';
    const copy = path.replace('sample', 'a-copy');
    const pattern = PARTS[part] ?? /$/;
    const taken = pattern.exec(text(records[from]))?.[0] ?? '';
    const changed = text(files.get(path) ?? records[to]).replace(pattern, () => taken);
    const name = /^name: 连云港市.*/m.exec(text(records[from]))?.[0].replace('连云港市', '海州区') ?? '';
    const own = text(files.get(path) ?? records[to]);
    const decision = decisions[(from * 31 + to) % decisions.length]?.path ?? '';
    if (how === 'undecide') files.delete(decision);
    else if (how === 'decide') files.set(decision, decidedOtherwise(from, files.get(decision)));
    else if (how === 'remove') files.delete(path);
    // The same name but for the place; a lead known by its code alone.
    else if (how === 'elsewhere') files.set(path, dataFile(path, own.replace(/^name: .*/m, name)));
    else if (how === 'nameless') files.set(path, dataFile(path, changed.replace(/^lead:\n {2}name: .*\n/m, 'lead:\n')));
    else if (how === 'add') files.set(copy, dataFile(copy, changed));
    else files.set(path, dataFile(path, changed));
  }
  return files;
}

const essence = (judgements: readonly Judgement[]) =>
  judgements.map(({ record, verdicts, later, diagnostics }) => ({
    file: record.source.file,
    verdicts: verdicts.map(({ requirement, status }) => `${requirement.id} ${status}`),
    later: later.map(({ requirement, status, party, day }) => `${requirement.id} ${status} ${party} ${day}`),
    diagnostics,
  }));

test('for records that take over each other’s names, leads, members and dates, vanish and appear', () => {
  holdsFor(60, [changes, changes], (earlier, steps) => {
    const base = edit(new Map([...records, ...decisions].map((file) => [file.path, file])), earlier);
    const edited = edit(new Map(base), steps);
    const known: ReadFiles = new WeakMap();
    const after = loadRegistry({ files: [...baseFiles, ...edited.values()], diagnostics: [] }, known);
    const before = loadRegistry({ files: [...baseFiles, ...base.values()], diagnostics: [] }, known);
    const judged = judgeChange(before, after, DAY, { sameBase: true });
    expect(essence(judged.before.judgements)).toEqual(essence(judgeRegister(before, DAY).judgements));
    const sorted = (each: JudgedRegister) => [...each.diagnostics].sort(compareDiagnostics);
    expect(sorted(judged.before)).toEqual(sorted(judgeRegister(before, DAY)));
    expect(essence(judged.after.judgements)).toEqual(essence(judgeRegister(after, DAY).judgements));
  });
});

test('what no change can have touched is not judged again', () => {
  const known: ReadFiles = new WeakMap();
  const [first, ...rest] = records;
  const edited = [dataFile(first?.path ?? '', `# 核对过\n${text(first)}`), ...rest];
  const after = loadRegistry({ files: [...baseFiles, ...edited, ...decisions], diagnostics: [] }, known);
  const before = loadRegistry({ files: [...baseFiles, ...records, ...decisions], diagnostics: [] }, known);
  const judged = judgeChange(before, after, DAY, { sameBase: true });
  const again = judged.before.judgements.filter((each, i) => each !== judged.after.judgements[i]);
  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThan(records.length / 2);
});

test('a decision has only those judged again that it is about, and whom they share something with', () => {
  const known: ReadFiles = new WeakMap();
  const fewer = decisions.slice(1);
  const after = loadRegistry({ files: [...baseFiles, ...records, ...fewer], diagnostics: [] }, known);
  const before = loadRegistry({ files: [...baseFiles, ...records, ...decisions], diagnostics: [] }, known);
  const judged = judgeChange(before, after, DAY, { sameBase: true });
  const again = judged.before.judgements.filter((each, i) => each !== judged.after.judgements[i]);
  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThan(records.length);
});
