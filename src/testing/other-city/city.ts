/** For tests: the other city's register in memory, as it is and with files changed. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { judgedAlliance } from '#src/reporters/report.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { compareDiagnostics } from '#src/registry/diagnostic.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import type { Report } from '#src/reporters/report.ts';
import { changed, dataFile } from '../judged.ts';
import { loadQuickly } from '../load-quickly.ts';
import { OTHER_CITY, OTHER_CITY_DAY } from '../registers.ts';

const { files } = readDataFolder(OTHER_CITY);

/** Its records, the first of the first notice and the first of the second among them. */
export const JIAONING = 'data/alliances/tongshan/jiaoning.yaml';
export const CHUANGAN = 'data/alliances/wangjin/chuangan.yaml';
export const SHUICHAN = 'data/alliances/gaoxin/shuichan.yaml';
export const BAOWEN = 'data/alliances/tongshan/baowen.yaml';

export const textOf = (path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

/** The files with some changed or added; `undefined` takes one away. */
export const filesWith = (changes: Readonly<Record<string, string | undefined>> = {}): DataFile[] => [
  ...files.filter(({ path }) => !(path in changes)),
  ...Object.entries(changes).flatMap(([path, text]) => (text === undefined ? [] : [dataFile(path, text)])),
];

/** A file's text, each change made once. */
export const textWith = (path: string, ...changes: readonly (readonly [string, string])[]): string =>
  changed(textOf(path), ...changes);

export const cityWith = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  loadQuickly({ files: filesWith(changes), diagnostics: [] });

/** What the commands report of it. */
export function reportWith(changes: Readonly<Record<string, string | undefined>> = {}): Report {
  const registry = cityWith(changes);
  const { judgements, diagnostics } = judgeRegister(registry, OTHER_CITY_DAY);
  return {
    asOf: OTHER_CITY_DAY,
    alliances: judgements.map(judgedAlliance),
    diagnostics: [...registry.diagnostics, ...diagnostics].sort(compareDiagnostics),
  };
}

export const catalogue = cityWith().catalogue ?? fail();
function fail(): never {
  throw new Error('the other city has no catalogue');
}

/** Of a list so many items are spoiled: the others are like them. */
const MOST = 5;
/** How a value is spoiled; undefined takes it away. */
const SPOILT = [undefined, '2031-02-03'] as const;

/** A file in which each value in turn is left out or is another: a day to come, which is no word, number or name. */
export function spoiled(path: string): string[] {
  const places: (readonly (string | number)[])[] = [];
  const walk = (node: unknown, at: readonly (string | number)[]): void => {
    if (at.length > 0) places.push(at);
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...at, keyOf(key)]);
    if (isSeq(node)) node.items.slice(0, MOST).forEach((item, i) => walk(item, [...at, i]));
  };
  const whole = parseDocument(textOf(path));
  walk(whole.contents, []);
  return places.flatMap((at) =>
    SPOILT.map((value) => {
      const document = whole.clone();
      if (value === undefined) document.deleteIn(at);
      else document.setIn(at, value);
      return document.toString();
    }),
  );
}

const keyOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');
