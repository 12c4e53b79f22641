/** npm run adopt: takes the register into use: asks who publishes it and where, empties the sample, writes what follows. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { adoptionTemplate } from '#src/staff/adopting/adoption-template.ts';
import { changesText, textsText } from '#src/staff/adopting/adoption-text.ts';
import type { Adoption } from '#src/staff/adopting/adoption.ts';
import { BOARD_LINE } from '#src/staff/adopting/board-line.ts';
import { carryOut } from '#src/staff/adopting/carry-out.ts';
import { collectAdoption } from '#src/staff/adopting/collect-adoption.ts';
import { planAdoption, type AdoptionPlan } from '#src/staff/adopting/plan-adoption.ts';
import { readAdoption } from '#src/staff/adopting/read-adoption.ts';
import { stateOf, type RegisterState } from '#src/staff/adopting/state.ts';
import { repositoryAt, uncommittedFiles } from '#src/staff/adopting/repository-state.ts';
import { tasksText, whatRemains } from '#src/staff/adopting/what-remains.ts';
import { collectAnswers, type Ask } from '#src/staff/editing/collect-answers.ts';
import { choice } from '#src/staff/editing/question.ts';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, readOneFile } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { today } from '#src/today.ts';
import { atTerminal } from './at-terminal.ts';
import { CannotRun, runCommand } from './command.ts';
import { scopeOf } from './register-path.ts';

const USAGE = `用法：npm run adopt -- [选项]

  启用登记簿：写明由谁发布、发布在哪里、有哪些板块，清空示例，并生成代码托管平台上的文件。
  没有写在选项里的，逐项询问；真实的通知和产业目录不动，虚构的通知（文号以“示例”开头）随示例删去。
  要么全部写好，要么什么也不改。

  --template 文件     写一份待填的答案，填好、核对后用 --from
  --from 文件         用填好的答案，不再询问
  --dry-run           只列出将删除、改写、新建的文件和新的内容，什么也不写

  --city 城市  --bureau 主办单位  --name 网站名称  --site-code 政府网站标识码（没有的写 无）
  --url 网址          首页的完整地址，如 https://kjj.city.example/alliances/
  --repository 地址   代码仓库，如 https://github.com/组织/仓库；没有放到托管平台的写 无
  --forge 平台        自建平台的，是 github、gitee 还是 gitlab
  --visibility        private 或 public
  --documents 代字    市局的发文代字，如 "×科 ×科函"；决定的文号只能用这些
  --place 注册地  --board-series 县区发文代字  --area-code 电话区号
                      填写说明里举的例子；没有的写 无
  --contact-office 收件部门  --email 单位邮箱  --phone 办公电话  --address 通信地址
                      向市局交文件、打听结果用，会公开；没有的写 无
  --owners 审核组     市局的，如 "@组织/bureau"；没有的写 无
  --boards 沿用       沿用现有的板块；要自己写的用 --board，一个板块写一次：
  --board 板块        ${BOARD_LINE}
  --board-owners      没有写审核组的板块由谁审核，如 "@组织/<标识>"；都由市局审核的写 无

  --again             已经启用过、有真实记录的也运行；真实的记录不会删除，只删示例
  --uncommitted       有没有提交的改动也运行
  --data 文件夹       登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help              显示本说明

  结果：0 已启用；1 答案或登记簿有错误，什么也没写；2 无法运行
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const ANSWERS = {
  city: text,
  bureau: text,
  name: text,
  'site-code': text,
  url: text,
  repository: text,
  forge: text,
  visibility: text,
  documents: text,
  place: text,
  'board-series': text,
  'area-code': text,
  'contact-office': text,
  email: text,
  phone: text,
  address: text,
  owners: text,
  boards: text,
  'board-owners': text,
} as const;
const OPTIONS = {
  ...ANSWERS,
  board: { type: 'string', multiple: true },
  from: text,
  template: text,
  data: text,
  'dry-run': flag,
  again: flag,
  uncommitted: flag,
  help: flag,
} as const;

const arguments_ = () => parseArgs({ options: OPTIONS }).values;
type Values = ReturnType<typeof arguments_>;

await runCommand(async () => {
  const values = arguments_();
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { root } = scopeOf(values.data, []);
  const folder = readDataFolder(root);
  const registry = loadRegistry(folder);
  if (!registry.catalogue) throw new CannotRun('基础文件（站点、板块、产业、通知）读不了，先运行 npm run validate');
  if (values.template !== undefined) return writeTemplate(values.template, registry.catalogue);
  const state = stateOf(registry, folder.files);
  refuseUnsuitable(root, state, values);
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined);
  const planOf = (adoption: Adoption) => planAdoption(folder, adoption, state.samples, today(), read);
  if (values.from !== undefined) {
    const adoption = answersFrom(values.from, values);
    return adoption ? finish(planOf(adoption), root, values) : 1;
  }
  const { catalogue } = registry;
  return atTerminal(async (ask) => {
    let wasAsked = false;
    const asking: Ask | undefined = ask && ((...each) => ((wasAsked = true), ask(...each)));
    const plan = planOf(await collectAdoption(catalogue, { answers: values, boards: values.board ?? [] }, asking));
    if (ask && wasAsked && !values['dry-run'] && !(await agreed(plan, ask))) throw new CannotRun('已取消，没有写文件');
    return finish(plan, root, values);
  });
});

function here(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

function writeTemplate(to: string, catalogue: Catalogue): number {
  const path = resolve(here(), to);
  createAtomically(path, adoptionTemplate(catalogue));
  process.stdout.write(`已写：${to}\n填好以后：npm run adopt -- --from ${to} --dry-run\n`);
  return 0;
}

/** A register that is somebody's already, or holds what git has not kept, is left alone unless that is said. */
function refuseUnsuitable(
  root: string,
  { kept, adopted }: RegisterState,
  { again, uncommitted, 'dry-run': dry }: Values,
): void {
  if (!again && adopted !== undefined)
    throw new CannotRun(
      `已经启用过：data/site.yaml 的网址是 ${adopted}\n平时改网址、板块和审核组，直接改 data/ 下的文件，再运行 npm run forge-files；要重新回答全部问题的，加 --again`,
    );
  if (!again && kept.length > 0)
    throw new CannotRun(`登记簿里有不是示例的文件：${shown(kept)}\n它们不会删除；确要启用的，加 --again`);
  const changed = uncommitted || dry ? [] : uncommittedFiles(root);
  if (changed.length > 0)
    throw new CannotRun(
      `有没有提交的改动：${shown(changed)}\n先提交，以便看清这次改了什么；不提交也要运行的，加 --uncommitted`,
    );
}

function shown(paths: readonly string[]): string {
  return `${paths.slice(0, 3).join('、')}${paths.length > 3 ? ` 等 ${paths.length} 个` : ''}`;
}

/** The answers of a file; what is wrong with them is printed, and then there are none. */
function answersFrom(from: string, values: Values): Adoption | undefined {
  const given = [...Object.keys(ANSWERS), 'board'].filter(
    (option) => [values[option as keyof typeof ANSWERS] ?? []].flat().length > 0,
  );
  if (given.length > 0) throw new CannotRun(`--from 和 --${given[0]} 不能一起用：答案都写在文件里`);
  const file = readOneFile(resolve(here(), from));
  if (!file) throw new CannotRun(`找不到 ${from}；先用 --template 写一份`);
  const { adoption, diagnostics } = readAdoption({ ...file, path: from });
  if (!adoption) printFindings(diagnostics, `答案有错误，什么也没写。改好 ${from} 再运行。`);
  return adoption;
}

async function agreed(plan: AdoptionPlan, ask: Ask): Promise<boolean> {
  process.stdout.write(`\n${changesText(plan, false)}`);
  const words = [{ text: '是' }, { text: '否' }];
  const answer = await collectAnswers(
    [{ ...choice('confirm', '写入以上文件', '是或否', words), usual: '是' }],
    {},
    ask,
  );
  return answer['confirm'] === '是';
}

/** Writes the plan, unless the register would have errors, or it is only to be seen. */
function finish(plan: AdoptionPlan, root: string, values: Values): number {
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    printFindings(errors, '这样启用，登记簿会有以上错误，什么也没写。');
    return 1;
  }
  const dry = values['dry-run'];
  if (!dry) carryOut(plan, root);
  process.stdout.write(`\n${changesText(plan, !dry)}`);
  if (dry) process.stdout.write(`\n${textsText(plan)}以上只是列出，什么也没写。\n`);
  else process.stdout.write(lastWords(plan, root, values));
  return 0;
}

function printFindings(diagnostics: readonly Diagnostic[], last: string): void {
  const report = { asOf: today(), alliances: [], diagnostics: [...diagnostics].sort(compareDiagnostics) };
  const blocks = consoleReporter(process.stdout.isTTY && !process.env['NO_COLOR'])(report).split('\n\n');
  process.stdout.write(`${[...blocks.slice(0, -1), last].join('\n\n')}\n`);
}

function lastWords({ registry: { catalogue } }: AdoptionPlan, root: string, { from }: Values): string {
  const repository = repositoryAt(root);
  const back = repository ? '' : '（这里不是代码仓库，删去的示例要从下载的压缩包里找回）';
  const used = from === undefined ? '' : `；${from} 用完了，可以删去`;
  const remains = catalogue ? tasksText(whatRemains(catalogue, repository)) : '';
  return `\n登记簿已启用，校验没有错误${back}${used}。接下来由人来做：\n\n${remains}\n`;
}
