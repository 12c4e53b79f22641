/** How many of the slips somebody could make are noticed by a test, from the report of Stryker. */
import { besideEarlier, rowsIn, type Section } from '../bench/section.ts';

/** What of Stryker's `mutation.json` is read. */
export interface MutationReport {
  files: Readonly<Record<string, { mutants: readonly { status: string }[] }>>;
}

interface Score {
  noticed: number;
  missed: number;
  leftOut: number;
}

/** Stopped by a failing test, or by running on without end. */
const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
const NOT_REACHED = '未达到';

/** Where a score stands that was measured on another day: a run of all takes hours. */
export interface Measured {
  /** The day of the report. */
  day: string;
  /** Every folder that is to be measured. */
  folders: readonly string[];
  /** Rows of folders as they were measured before, without the one for all; those in the report take their places. */
  earlier?: readonly string[][];
}

/** The share in percent that is asked for, of each folder and over all. */
export interface Asked {
  folder: number;
  all: number;
}

/** A score per folder and one for all, the asked share beside each; prose for people is left out. */
export function mutationScores(
  { files }: MutationReport,
  asked: Asked,
  { day, folders: expected, earlier = [] }: Measured,
): Section {
  const folders = new Map<string, Score>();
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = path.replace(/\/[^/]*$/, '');
    const score = folders.get(folder) ?? { noticed: 0, missed: 0, leftOut: 0 };
    for (const { status } of mutants) score[kindOf(status)]++;
    folders.set(folder, score);
  }
  const measured = [...folders].map(([name, score]) => [...rowOf(name, score, asked.folder), day]);
  const rows = besideEarlier(measured, earlier);
  const missing = expected.filter((folder) => !rows.some(([name]) => name === folder));
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  const all = { noticed: sum(2), missed: sum(3), leftOut: sum(4) };
  return {
    heading: `${rows.length} 个文件夹`,
    notes: [
      '每处改坏一点（换条件、删语句、换文字……），看测试是否变红。不算写给人看的中文说明，和编译或运行不了的改法。',
      ...(missing.length > 0 ? [`还没有量的：${missing.join('、')}。`] : []),
    ],
    headings: ['文件夹', '改坏', '发现', '没发现', '不算', '得分', '目标', '结果', '量于'],
    rows: [...rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)), [...rowOf(ALL, all, asked.all), '']],
  };
}

const ALL = '合计';

/** Whether every share asked for was reached. */
export const isReached = ({ rows }: Section): boolean => !rows.some((row) => row.includes(NOT_REACHED));

/** The rows of a part of the report that `mutationScores` made, without the one for all. */
export const earlierScores = (part: string): string[][] => rowsIn(part).filter(([name]) => name !== ALL);

function kindOf(status: string): keyof Score {
  if (NOTICED.includes(status)) return 'noticed';
  return MISSED.includes(status) ? 'missed' : 'leftOut';
}

function rowOf(name: string, { noticed, missed, leftOut }: Score, asked: number): string[] {
  const total = noticed + missed;
  const share = (100 * noticed) / total;
  const result = total === 0 ? '' : share >= asked ? '达到' : NOT_REACHED;
  const counts = [total, noticed, missed, leftOut].map(String);
  return [name, ...counts, total === 0 ? '' : `${share.toFixed(1)}%`, `≥ ${asked}%`, result];
}
