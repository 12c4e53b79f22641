/** Measurements → the figures a person reads, each beside what it is compared with and what is asked. */
import type { Section } from './section.ts';

/** What was measured: milliseconds and peak memory of one process; the size of what it made, if it made something. */
export interface Measurement {
  ms: number;
  mib: number;
  bytes?: number;
  /** Milliseconds of processor time, of all its threads: of a whole command. */
  cpu?: number;
}

/** Every run of every case at one size. */
export interface Measured {
  count: number;
  runs: Readonly<Record<string, readonly Measurement[]>>;
}

/** One line of the report. `met` is undefined where nothing is asked. */
export interface Figure {
  what: string;
  value: string;
  compared?: string;
  asked?: string;
  met?: boolean | undefined;
}

/** The middle of a list of numbers; of two middles, their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** Asked of the project; memory and comparing of a large register alone, for in a small one the start counts most. */
const ASKED = { timesYaml: 1.3, timesValidate: 1.3, growth: 11, mib: 400, lookup: 1, large: 10_000 };

/** The median of one part of a case's measurements. @throws Error when it was not measured: no figure is shown then. */
export function medianOf(runs: readonly Measurement[] | undefined, part: keyof Measurement): number {
  const value = median((runs ?? []).map((run) => run[part] ?? NaN));
  if (Number.isNaN(value)) throw new Error(`没有量过 ${part}`);
  return value;
}

const inMs = (ms: number) => `${ms.toFixed(0)} ms`;
const inKb = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

/** The figures of one size. */
export function figuresOf({ count, runs }: Measured): Figure[] {
  const ms = (name: string) => medianOf(runs[name], 'ms');
  const mib = medianOf(runs['validate'], 'mib');
  const times = (value: number, of: string) => `${(value / ms(of)).toFixed(2)} × ${of === 'yaml' ? 'yaml' : 'JSON'}`;
  const made = (what: string, name: string): Figure => ({
    what,
    value: inMs(ms(name)),
    compared: `${inKb(medianOf(runs[name], 'bytes'))}，内存 ${medianOf(runs[name], 'mib').toFixed(0)} MiB`,
  });
  return [
    {
      what: '校验：读取、解析、判断',
      value: inMs(ms('validate')),
      compared: times(ms('validate'), 'yaml'),
      asked: `≤ ${ASKED.timesYaml} × yaml`,
      met: ms('validate') <= ASKED.timesYaml * ms('yaml'),
    },
    { what: '只用 yaml 库解析', value: inMs(ms('yaml')) },
    { what: '底线：读取和 JSON.parse', value: inMs(ms('json')), compared: `校验为 ${times(ms('validate'), 'json')}` },
    { what: '判断', value: inMs(ms('judge')), compared: `每个 ${((ms('judge') * 1000) / count).toFixed(0)} µs` },
    {
      what: '查询：所在联合体最多的单位，逐个变动日的状态',
      value: `${ms('stateOn').toFixed(2)} ms`,
      ...(count >= ASKED.large ? { asked: `≤ ${ASKED.lookup} ms`, met: ms('stateOn') <= ASKED.lookup } : {}),
    },
    {
      what: '比较：改一个文件，与提交相比',
      value: inMs(ms('change')),
      compared: `${(ms('change') / ms('validate')).toFixed(2)} × 校验`,
      ...(count >= ASKED.large
        ? { asked: `≤ ${ASKED.timesValidate} × 校验`, met: ms('change') <= ASKED.timesValidate * ms('validate') }
        : {}),
    },
    { what: '整条命令 validate', value: inMs(ms('command')) },
    {
      what: '内存峰值',
      value: `${mib.toFixed(0)} MiB`,
      ...(count >= ASKED.large ? { asked: `≤ ${ASKED.mib} MiB`, met: mib <= ASKED.mib } : {}),
    },
    made('汇总表 xlsx（写入、读回、核对）', 'xlsx'),
    made('汇总表 csv', 'csv'),
    made('全部公开数据 json', 'jsonFile'),
  ];
}

/** How validation grows from each size to the next; ten times the files may take eleven times as long. */
export function growthOf(sizes: readonly Measured[]): Figure[] {
  return sizes.slice(1).flatMap((larger, i) => {
    const smaller = sizes[i];
    if (!smaller) return [];
    const growth = medianOf(larger.runs['validate'], 'ms') / medianOf(smaller.runs['validate'], 'ms');
    const allowed = (ASKED.growth / 10) * (larger.count / smaller.count);
    return {
      what: `校验 ${smaller.count} → ${larger.count}`,
      value: `${growth.toFixed(1)} 倍`,
      asked: `≤ ${allowed.toFixed(0)} 倍`,
      met: growth <= allowed,
    };
  });
}

/** Figures as a table. */
export const sectionOf = (heading: string, figures: readonly Figure[]): Section => ({
  heading,
  headings: ['项目', '中位数', '对照', '目标', '结果'],
  rows: figures.map(({ what, value, compared = '', asked = '', met }) => [
    what,
    value,
    compared,
    asked,
    met === undefined ? '' : met ? '达到' : '未达到',
  ]),
});

/** What a comparison has: who, doing what, with which measurements. `asked` is the most of a ratio that may be. */
export interface Contestant {
  who: string;
  does: string;
  runs: readonly Measurement[];
}

/** Contestants beside the first of them, by medians of one run. */
export function comparisonOf(heading: string, all: readonly Contestant[], notes: readonly string[] = []): Section {
  const base = medianOf(all[0]?.runs, 'ms');
  return {
    heading,
    notes,
    headings: ['工具', '做了什么', '中位数', '倍数', '内存峰值'],
    rows: all.map(({ who, does, runs }) => {
      const ms = medianOf(runs, 'ms');
      const value = ms < 10_000 ? inMs(ms) : `${(ms / 1000).toFixed(1)} 秒`;
      return [who, does, value, (ms / base).toFixed(2), `${medianOf(runs, 'mib').toFixed(0)} MiB`];
    }),
  };
}
