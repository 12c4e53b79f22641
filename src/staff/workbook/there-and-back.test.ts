/** Export, time passes, import: on generated registers nothing of a workbook nobody touched is written, whatever the register became. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import type { DataFile } from '#src/registry/read.ts';
import { updateAlliance } from '#src/staff/editing/alliance-text.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { BENCH_DAY } from '#src/testing/generator/history.ts';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { bookCatalogueOf } from './catalogue.ts';
import { planImport } from './import-book.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import type { ReadBook } from './read-book.ts';
import { firstDifference, withoutEmpties } from './record-rows.ts';

const COUNT = 4;
let files: DataFile[];
let book: ReadBook;

const alliancesIn = (all: readonly DataFile[]) => all.filter(({ path }) => path.startsWith('data/alliances/'));
const valueIn = ({ path, bytes }: DataFile) => pass(path, bytes).value as PlainMap;
const recordIn = (file: DataFile) => {
  const [, , district = '', name = ''] = file.path.split('/');
  return { district, id: name.replace('.yaml', ''), value: valueIn(file) };
};

beforeAll(async () => {
  const { catalogue } = loadQuickly({ files: [...baseFiles], diagnostics: [] });
  if (!catalogue) return expect.unreachable();
  const places = {
    districts: catalogue.districts.map(({ id }) => id),
    industries: catalogue.industries.map(({ name }) => name),
  };
  files = [...baseFiles, ...generateAlliances(COUNT, 31, places).map(({ path, text }) => dataFile(path, text))];
  const bytes = await writeFillInBook(alliancesIn(files).map(recordIn), bookCatalogueOf(catalogue), {
    registered: true,
  });
  book = await readFillInBook(bytes, '填报.xlsx', bookCatalogueOf(catalogue));
});

const imported = (now: readonly DataFile[], read: ReadBook = book) => {
  const folder = { files: [...now], diagnostics: [] };
  return planImport(folder, loadQuickly(folder), read, { asOf: BENCH_DAY, update: true });
};

/** What may be written otherwise without a rule or another record minding. */
const PLACES = [
  ['positioning'],
  ['plan'],
  ['governance', 'body'],
  ['governance', 'funding'],
  ['lead', 'role'],
  ['members', 0, 'role'],
  ['members', 1, 'role'],
  ['members', 0, 'team'],
  ['tasks', 0, 'goal'],
  ['tasks', 1, 'goal'],
] as const;
type Place = (typeof PLACES)[number];
interface Edit {
  record: number;
  place: Place;
}
const edit = fc.record({ record: fc.nat(COUNT - 1), place: fc.constantFrom(...PLACES) });
const edits = fc.uniqueArray(edit, {
  minLength: 1,
  maxLength: 6,
  selector: ({ record, place }) => `${record} ${place}`,
});

/** Writes another text at a place, where there is one. */
function changeAt(value: Plain, [step, ...rest]: readonly (string | number)[], how: string): void {
  const at = value as Record<string | number, Plain>;
  const inner = step === undefined ? undefined : at[step];
  if (step === undefined || inner === undefined) return;
  if (rest.length > 0) changeAt(inner, rest, how);
  else if (typeof inner === 'string') at[step] = `${inner.trim()}${how}`;
}

const changed = (all: readonly DataFile[], what: readonly Edit[], how: string) => {
  const paths = alliancesIn(all).map(({ path }) => path);
  return all.map((file) => {
    const own = what.filter(({ record }) => paths[record] === file.path);
    if (own.length === 0) return file;
    const value = structuredClone(valueIn(file));
    for (const { place } of own) changeAt(value, place, how);
    return dataFile(file.path, updateAlliance(new TextDecoder().decode(file.bytes), value));
  });
};

test('what was exported is what is imported: nothing to write, and the same values', () => {
  const { changes, unchanged, files: written, diagnostics } = imported(files);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([changes, written, unchanged.length]).toEqual([[], [], COUNT]);
  for (const [i, file] of alliancesIn(files).entries())
    expect(firstDifference(withoutEmpties(valueIn(file)), book.records[i]?.value)).toBeUndefined();
});

describe('the register has changed since', () => {
  test('a workbook nobody touched takes nothing back', () => {
    holdsFor(8, [edits], (since) => {
      const now = changed(files, since, '（后来改的）');
      expect(now.some((file, i) => file !== files[i])).toBe(true);
      const { changes, files: written, diagnostics } = imported(now);
      expect(diagnostics.filter(({ rule }) => rule.startsWith('workbook/'))).toEqual([]);
      expect([changes, written]).toEqual([[], []]);
    });
  });

  test('what the workbook says otherwise is written, and everything else stays as the register has it', () => {
    holdsFor(8, [edits, edits], (since, typed) => {
      const apart = typed.filter(
        (own) => !since.some((other) => `${other.record} ${other.place}` === `${own.record} ${own.place}`),
      );
      const now = changed(files, since, '（后来改的）');
      const records = book.records.map((entry, i) => {
        const value = structuredClone(entry.value);
        for (const { record, place } of apart) if (record === i) changeAt(value, place, '（表里改的）');
        return { ...entry, value };
      });
      const { files: written, diagnostics } = imported(now, { ...book, records });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const texts = new Map(written.map(({ path, text }) => [path, dataFile(path, text)]));
      const after = now.map((file) => texts.get(file.path) ?? file);
      const expected = changed(now, apart, '（表里改的）');
      for (const [i, file] of alliancesIn(after).entries()) {
        const wanted = alliancesIn(expected)[i] ?? expect.unreachable();
        expect(firstDifference(withoutEmpties(valueIn(file)), withoutEmpties(valueIn(wanted)))).toBeUndefined();
      }
    });
  });
});
