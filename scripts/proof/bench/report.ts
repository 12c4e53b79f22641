/** Where what was measured is kept, and on what kind of machine they were measured. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { partOf, toMarkdown, withPart, type Section } from './section.ts';

export const REPORT = '.github/BENCHMARK.md';

/** The head of a new report; what was tried is written there by hand, and stays when a part is measured again. */
const HEAD = `# 量过的：性能和检验

每一节由节首的命令量出，加 \`--write\` 写到这里；登记簿是虚构的，同样的种子生成同样的登记簿。机器忙闲不一，毫秒数只供参考，
要看同一次运行中的倍数；负载比核数大得多时，倍数也不可信，应重新量。目标写在每行，没有达到的照实写“未达到”。
`;

/** Parts of the report, each written by one run of one command. */
export type Part = 'check' | 'peers' | 'site' | 'peer-site' | 'mutation' | 'faults' | 'soak';

/** `2 核（型号），24 GiB 内存，Node 24.21.0，负载 1.2`: no name of a host or a person. A high load says that others worked there too. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || '型号未知';
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${availableParallelism()} 核（${model}），${memory} GiB 内存，Node ${process.versions.node}，负载 ${load}`;
}

/** One part of the report as it stands; empty when it was never written. */
export const readPart = (part: Part): string => (existsSync(REPORT) ? partOf(readFileSync(REPORT, 'utf8'), part) : '');

/** Writes one part of the report; `command` is what was run. */
export async function writePart(part: Part, command: string, day: string, sections: readonly Section[]): Promise<void> {
  const document = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : HEAD;
  const content = [
    `## ${TITLES[part]}`,
    `${day}，${machine()}。命令：\`${command}\``,
    ...sections.map(toMarkdown),
  ].join('\n\n');
  const options = await resolveConfig(REPORT);
  writeFileSync(REPORT, await format(withPart(document, part, content), { ...options, parser: 'markdown' }));
}

const TITLES: Record<Part, string> = {
  check: '校验和导出',
  peers: '与同类工具：校验',
  site: '网站',
  'peer-site': '与同类工具：网站',
  mutation: '改坏代码，测试能否发现',
  faults: '中止、磁盘写满、没有权限、同时运行',
  soak: '用一千次，内存是否增长',
};
