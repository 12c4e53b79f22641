/** Measurements → the figures a person reads, each beside what it is compared with and what is asked. */

/** What was measured: milliseconds and peak memory of one process. */
export interface Measurement {
  ms: number;
  mib: number;
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
  compared: string;
  asked: string;
  met: boolean | undefined;
}

/** The middle of a list of numbers; of two middles, their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** Asked of the project: see the performance notes. */
const ASKED = { timesYaml: 1.3, timesValidate: 1.3, growth: 11, mib: 400, mibAt: 10_000 };

const medianOf = ({ runs }: Measured, name: string, part: keyof Measurement) =>
  median((runs[name] ?? []).map((run) => run[part]));

/** The figures of one size. */
export function figuresOf(measured: Measured): Figure[] {
  const ms = (name: string) => medianOf(measured, name, 'ms');
  const mib = medianOf(measured, 'validate', 'mib');
  const times = (value: number, of: string) => `${(value / ms(of)).toFixed(2)} × ${of === 'yaml' ? 'yaml' : 'JSON'}`;
  const plain = { compared: '', asked: '', met: undefined };
  return [
    {
      what: '校验：读取、解析、判断',
      value: `${ms('validate').toFixed(0)} ms`,
      compared: times(ms('validate'), 'yaml'),
      asked: `≤ ${ASKED.timesYaml} × yaml`,
      met: ms('validate') <= ASKED.timesYaml * ms('yaml'),
    },
    { ...plain, what: '只用 yaml 库解析', value: `${ms('yaml').toFixed(0)} ms` },
    {
      ...plain,
      what: '底线：读取和 JSON.parse',
      value: `${ms('json').toFixed(0)} ms`,
      compared: `校验为 ${times(ms('validate'), 'json')}`,
    },
    {
      ...plain,
      what: '判断',
      value: `${ms('judge').toFixed(0)} ms`,
      compared: `每个 ${((ms('judge') * 1000) / measured.count).toFixed(0)} µs`,
    },
    {
      what: '比较：改一个文件，与提交相比',
      value: `${ms('change').toFixed(0)} ms`,
      compared: `${(ms('change') / ms('validate')).toFixed(2)} × 校验`,
      asked: `≤ ${ASKED.timesValidate} × 校验`,
      met: ms('change') <= ASKED.timesValidate * ms('validate'),
    },
    { ...plain, what: '整条命令 validate', value: `${ms('command').toFixed(0)} ms` },
    {
      what: '内存峰值',
      value: `${mib.toFixed(0)} MiB`,
      compared: '',
      asked: measured.count >= ASKED.mibAt ? `≤ ${ASKED.mib} MiB` : '',
      met: measured.count >= ASKED.mibAt ? mib <= ASKED.mib : undefined,
    },
  ];
}

/** How validation grows from each size to the next; ten times the files may take eleven times as long. */
export function growthOf(sizes: readonly Measured[]): Figure[] {
  return sizes.slice(1).flatMap((larger, i) => {
    const smaller = sizes[i];
    if (!smaller) return [];
    const growth = medianOf(larger, 'validate', 'ms') / medianOf(smaller, 'validate', 'ms');
    const allowed = (ASKED.growth / 10) * (larger.count / smaller.count);
    return {
      what: `校验 ${smaller.count} → ${larger.count}`,
      value: `${growth.toFixed(1)} 倍`,
      compared: '',
      asked: `≤ ${allowed.toFixed(0)} 倍`,
      met: growth <= allowed,
    };
  });
}
