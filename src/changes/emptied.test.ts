/** When a sample register is taken into use: nothing of it is left, or something real stands in its place. */
import { expect, test } from 'vitest';
import type { DataFile } from '#src/registry/read.ts';
import {
  FIBRE,
  FIBRE_TEXT,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { isEmptied } from './emptied.ts';
import { pairDecisions } from './pair-decisions.ts';
import { pairRecords } from './pair-records.ts';

const sample = (text: string) => text.replace(/^(name: .*)$/m, '$1（示例）');
const [OF_FIBRE, OF_VIDEO] = [dataFile(FIBRE, sample(FIBRE_TEXT)), dataFile(VIDEO, sample(VIDEO_TEXT))];
const DECIDED = dataFile(VIDEO_LISTED, VIDEO_LISTED_TEXT);
const ALL = [OF_FIBRE, OF_VIDEO, DECIDED];

test.each<[what: string, before: readonly DataFile[], after: readonly DataFile[], emptied: boolean]>([
  ['all of it is gone', ALL, [], true],
  ['the same is there', ALL, ALL, false],
  ['one sample is left', ALL, [OF_FIBRE], false],
  ['a decision is left', ALL, [DECIDED], false],
  ['a decision was edited', ALL, [dataFile(VIDEO_LISTED, `# 甲\n${VIDEO_LISTED_TEXT}`)], false],
  ['something real stands in its place', [OF_FIBRE], [dataFile(FIBRE, STORAGE_TEXT)], true],
  ['something real stands beside it', [OF_FIBRE], [OF_FIBRE, dataFile(VIDEO, VIDEO_TEXT)], false],
  ['a sample stands in its place', [OF_FIBRE], [dataFile(FIBRE, sample(STORAGE_TEXT))], false],
  ['what stands in its place cannot be read', [OF_FIBRE], [dataFile(FIBRE, 'name: [\n')], false],
  ['its place has no name', [OF_FIBRE], [dataFile(FIBRE, FIBRE_TEXT.replace(/^name: .*\n/, ''))], false],
  ['it was real', [dataFile(FIBRE, FIBRE_TEXT)], [], false],
  ['some of it was real', [OF_FIBRE, dataFile(VIDEO, VIDEO_TEXT)], [], false],
  ['it had no records', [], [], false],
])('%s', (_, before, after, emptied) => {
  const [old, young] = [sideOf([...baseFiles, ...before]), sideOf([...baseFiles, ...after])];
  const present = new Set(after.map(({ path }) => path));
  const [records, decisions] = [pairRecords(old, young, present), pairDecisions(old, young, present)];
  expect(isEmptied(old.registry, records, decisions)).toBe(emptied);
});
