/** npm run import: a filled-in workbook → files of the register; all of them or none. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { writeTogether } from '#src/staff/editing/write-together.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { collectAnswers } from '#src/staff/editing/collect-answers.ts';
import { choice } from '#src/staff/editing/question.ts';
import { inert } from '#src/reporters/inert.ts';
import { rowsOf } from '#src/reporters/outline.ts';
import { fieldOutline } from '#src/reporters/passage-words.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { countBySeverity } from '#src/reporters/report.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { readEvaluation } from '#src/staff/evaluation/read-evaluation.ts';
import { planImport, type ImportPlan } from '#src/staff/workbook/import-book.ts';
import type { BookCheck } from '#src/staff/workbook/checks.ts';
import { markFindings, readFillInBook } from '#src/staff/workbook/node.ts';
import type { Side } from '#src/staff/workbook/three-way.ts';
import { atTerminal } from './at-terminal.ts';
import { CannotRun, runCommand } from './command.ts';
import { dayIn } from './day-option.ts';
import { importEvaluation } from './import-evaluation.ts';
import { scopeOf } from './register-path.ts';

const USAGE = `用法：npm run import -- 工作簿.xlsx [选项]

  把填报工作簿写成登记文件：逐个校验，全部合格才写，有一处错误就一个也不写。
  有错误时，在工作簿旁另存一份“…-错误.xlsx”，第一张表列出每一处和改法，原来的工作簿不动。
  空白工作簿：npm run export -- --blank
  年度评估的工作簿（npm run export -- --evaluation 2026）写成一份决定文件，不改动已有的文件。

  --update         登记簿中已有的联合体按工作簿更新，文件里的说明（# 开头）保留；不写则拒绝改动
                   只写工作簿导出以后改过的；登记簿那边后来改的不会退回去。写之前列出全部改动，问过再写
  --yes            列出改动以后不再问，直接写
  --on-conflict 谁 同一处两边都改过的以谁为准：register（登记簿）或 workbook（工作簿）；不写则拒绝，逐处列出
  --allow-removal  允许删去已经公开的内容（成员、任务、证书等）；不写则拒绝，逐项列出
  --dry-run        只校验，列出将要写的文件和改动，什么也不写
  --as-of 日期     判断日期，默认今天
  --data 文件夹    登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help           显示本说明

  结果：0 已写好；1 有错误，或没有同意写，什么也没写；2 无法运行
`;

const OPTIONS = {
  update: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'on-conflict': { type: 'string' },
  'allow-removal': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'as-of': { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** What this command can be told, where that helps: said once, and not in the workbook, which goes back to whoever filled it in. */
const WAYS_OUT = {
  'workbook/registered': '要用工作簿更新登记簿的，加 --update',
  'workbook/clash':
    '要以一边为准的，加 --on-conflict register（以登记簿为准）或 --on-conflict workbook（以工作簿为准）',
  'workbook/removal': '确要删去已经公开的内容的，加 --allow-removal',
  'workbook/unreadable': '登记文件错在哪里，运行 npm run validate',
} as const satisfies Partial<Record<BookCheck, string>>;

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const asOf = dayIn(values['as-of']);
  const side = sideIn(values['on-conflict']);
  const path = bookPath(positionals);
  const { root } = scopeOf(values.data, []);
  say('正在读登记簿…');
  const folder = readDataFolder(root);
  const registry = loadRegistry(folder);
  if (!registry.catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  say(`正在读 ${basename(path)}…`);
  const bytes = readBytes(path);
  const evaluation = await readEvaluation(bytes, basename(path));
  if (evaluation) return importEvaluation(evaluation, registry, { root, asOf, dry: values['dry-run'] });
  const book = await readFillInBook(bytes, basename(path), bookCatalogueOf(registry.catalogue));
  const [unread] = book.diagnostics.filter(({ rule }) => rule === 'workbook/file');
  if (unread) throw new CannotRun(`${basename(path)}：${unread.message}。${unread.fix ?? ''}`);
  say(`正在校验 ${book.records.length} 个联合体…`);
  const plan = planImport(folder, registry, book, {
    asOf,
    update: values.update,
    onConflict: side,
    removal: values['allow-removal'],
  });
  process.stdout.write(findingsText(plan, asOf));
  if (countBySeverity(plan.diagnostics).error > 0) {
    const marked = values['dry-run'] ? undefined : await saveMarked(path, bytes, plan);
    process.stdout.write(waysOut(plan));
    process.stdout.write(
      `没有写入任何登记文件。${marked ? `错误已列在 ${marked} 的第一张表“错误清单”里，各表的“错误”列也逐行写明。` : ''}\n`,
    );
    return 1;
  }
  process.stdout.write(plannedInWords(plan));
  if (!values['dry-run'] && plan.changes.length > 0 && !values.yes && !(await isAgreed())) {
    process.stdout.write('没有写入任何登记文件。改动无误的，再运行一次，加 --yes\n');
    return 1;
  }
  const files = plan.files.map((file) => ({ ...file, path: resolve(root, file.path) }));
  if (!values['dry-run']) writeTogether(files);
  process.stdout.write(outcome(plan, values['dry-run']));
  return 0;
});

function waysOut({ diagnostics }: ImportPlan): string {
  const found = new Set(diagnostics.map(({ rule }) => rule));
  const lines = Object.entries(WAYS_OUT).flatMap(([rule, way]) => (found.has(rule) ? [`${way}\n`] : []));
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}

function sideIn(given: string | undefined): Side | undefined {
  if (given === undefined || given === 'register' || given === 'workbook') return given;
  throw new CannotRun('--on-conflict 应为 register（以登记簿为准）或 workbook（以工作簿为准）');
}

/** Every change to a record of the register, before anything is written. */
function plannedInWords({ changes }: ImportPlan): string {
  const blocks = changes.map(({ name, path, fields }) => {
    const rows = rowsOf(fields.map((field) => fieldOutline(field, '用 git diff 看')));
    const lines = rows.map(({ text, depth }) => `${'  '.repeat(depth + 1)}${inert(text)}`);
    return [`${inert(name)}（${path}）将改 ${fields.length} 处：`, ...(lines.length > 0 ? lines : ['  只统一写法'])];
  });
  return blocks.map((lines) => `${lines.join('\n')}\n\n`).join('');
}

/** Asks whoever sits at the terminal; where nobody does, nobody has agreed. */
async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const words = [{ text: '是' }, { text: '否' }];
  const question = choice('confirm', '写入以上改动', '是或否', words);
  const { confirm } = await atTerminal((ask) => collectAnswers([question], {}, ask));
  return confirm === '是';
}

/** Where somebody watches, what is being done: large workbooks take a few seconds. */
function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${what}\n`);
}

function bookPath(positionals: readonly string[]): string {
  const [given, ...more] = positionals;
  if (given === undefined) throw new CannotRun('没有写要导入的工作簿，如 npm run import -- 填报.xlsx');
  if (more.length > 0) throw new CannotRun('一次只导入一份工作簿；文件名里有空格的，加引号');
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!existsSync(path)) throw new CannotRun(`找不到 ${given}`);
  return path;
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new CannotRun(`${path} 是文件夹，不是工作簿`);
    if (code === 'EBUSY') throw new CannotRun(`${path} 正被占用，请先在 WPS 或 Excel 中关闭它`);
    throw error;
  }
}

function findingsText({ alliances, diagnostics }: ImportPlan, asOf: string): string {
  const reporter = consoleReporter(process.stdout.isTTY && !process.env['NO_COLOR']);
  return reporter({ asOf, alliances, diagnostics }).replace('再运行一次 npm run validate', '再运行一次 npm run import');
}

/** Saves the marked workbook beside the one that was read, under a name that is free: theirs is never written over. */
async function saveMarked(path: string, bytes: Uint8Array, { diagnostics }: ImportPlan): Promise<string> {
  const marked = await markFindings(bytes, diagnostics);
  const name = basename(path)
    .replace(/\.[^.]*$/, '')
    .replace(/-错误\d*$/, '');
  for (let i = 1; ; i++) {
    const free = join(dirname(path), `${name}-错误${i === 1 ? '' : i}.xlsx`);
    if (existsSync(free)) continue;
    createAtomically(free, marked);
    return relative(process.env['INIT_CWD'] ?? process.cwd(), free);
  }
}

function outcome({ files, unchanged }: ImportPlan, dry: boolean): string {
  const lines = files.map(({ path, before }) => `${dry ? '将' : '已'}${before ? '更新' : '新建'}  ${path}`);
  const same = unchanged.length > 0 ? [`${unchanged.length} 个没有变化，未改动`] : [];
  return `${[...lines, ...same].join('\n')}\n`;
}
