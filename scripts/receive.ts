/** npm run receive: files that came by mail → a branch each, and a receipt to be sent back. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Slug } from '#schemas/text-fields.ts';
import { readChange } from '#src/changes/git/read-change.ts';
import { commitOf, whyNoRepository } from '#src/changes/git/revision.ts';
import { tryGit } from '#src/changes/git/run-git.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readOneFile } from '#src/registry/read.ts';
import { inert } from '#src/reporters/inert.ts';
import { readNumber } from '#src/staff/form/receipt-number.ts';
import { findInWords, nextSteps, outcomesInWords } from '#src/staff/receiving/desk-words.ts';
import { findNumber } from '#src/staff/receiving/find-number.ts';
import { readIncoming } from '#src/staff/receiving/incoming.ts';
import { isRefused } from '#src/staff/receiving/outcome.ts';
import { receive } from '#src/staff/receiving/receive.ts';
import { otherRegister } from '#src/staff/receiving/other-register.ts';
import { receiptText } from '#src/staff/receiving/receipt-text.ts';
import { usualBase } from '#src/staff/receiving/store.ts';
import { isReceipt, writeReceipt } from '#src/staff/receiving/write-receipts.ts';
import { CannotRun, runCommand } from './command.ts';
import { dayIn } from './day-option.ts';
import { districtNamed } from './district-named.ts';
import { scopeOf } from './register-path.ts';

const USAGE = `用法：npm run receive -- 文件… [选项]

  收件：板块或牵头单位用邮件发来的登记文件（.yaml）、填报工作簿（.xlsx），可以一次收几个。
  逐个校验，没有错误的，各放到一个新分支上，一个联合体一次提交；有错误的不收。
  每个文件旁边写一份回执（文件名-回执.txt），附在回信里发回去：编号，收下了没有，哪里不对、怎么改。
  现在的分支、没有提交的改动、来件本身都不动；同一份再收一次，不会收成两份；后来又有别的内容的，按更新再收。

  --district 板块    来件由哪个板块推荐（标识或名称）；不写的，按登记簿、所在文件夹、牵头单位注册地判断，都写在回执里
  --id 标识          起什么标识，只能用于一个登记文件；不写的，取自文件名，没有的代起一个
  --receipts 文件夹  回执写到这里，默认在来件旁边
  --dry-run          只校验，把回执显示出来，什么也不写
  --find 编号        查一个编号：哪天收到，在哪个分支，登入登记簿了没有

  --base 版本        新分支从哪里开始，默认 origin/main，没有的用 main；先运行 git fetch origin
  --as-of 日期       判断日期，默认今天
  --data 文件夹      登记簿所在的仓库，默认当前文件夹
  --help             显示本说明

  结果：0 全部收下（或以前收过），--find 找到了；1 有没有收下的，--find 没找到；2 无法运行
`;

const OPTIONS = {
  district: { type: 'string' },
  id: { type: 'string' },
  receipts: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  find: { type: 'string' },
  base: { type: 'string' },
  'as-of': { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const here = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const asOf = dayIn(values['as-of']);
  const { root } = scopeOf(values.data, []);
  if (tryGit(root, ['rev-parse', '--git-dir']) === undefined) throw new CannotRun(whyNoRepository(root));
  const named = values.base ?? usualBase(root);
  const base = commitOf(root, named);
  const { after: folder } = readChange(root, base, base);
  if (values.find !== undefined)
    return find(values.find, positionals, (number) => findNumber(root, base, folder, number));
  const registry = loadRegistry(folder);
  if (!registry.catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const { site } = registry.catalogue;
  const stranger = otherRegister(folder, readOneFile(resolve(root, 'data/site.yaml')));
  if (stranger !== undefined)
    throw new CannotRun(
      `${named} 是${stranger}的另一个登记簿（${site.url}），不是这里的：从它开始，回执会用它的名义\n${named.startsWith('origin/') ? 'origin 还指着程序的来处的，照 .github/OPERATING.md 第 1 节（没有代码平台的，第 4 节）改称 upstream，再把自己的仓库设为 origin' : '用 --base 写自己的主分支'}`,
    );
  const incoming = filesIn(positionals);
  if (values.id !== undefined && incoming.length > 1) throw new CannotRun('--id 只能用于一个登记文件');
  if (values.id !== undefined && !z.safeDecode(Slug, values.id).success)
    throw new CannotRun('--id 应为标识：只用小写字母、数字和单个连字符，如 gaochun-shiying');
  const district = values.district === undefined ? undefined : districtNamed(values.district, registry.catalogue);
  const received = await receive(incoming, {
    root,
    base,
    folder,
    registry,
    asOf,
    dry: values['dry-run'],
    district: district?.id,
    id: values.id,
  });
  const form = new URL(`${site.base.replace(/\/*$/, '')}/apply/`, site.url).href;
  const head = { bureau: site.bureau, contact: site.contact, day: asOf, form };
  for (const each of received) {
    process.stdout.write(outcomesInWords(each, values['dry-run']));
    if (values['dry-run']) process.stdout.write(indented(receiptText(each, head)));
    else
      for (const path of writeReceipt(each, head, values.receipts && here(values.receipts)))
        process.stdout.write(`  回执  ${inert(relative(here('.'), path))}\n`);
  }
  process.stdout.write(
    `\n${nextSteps(
      received.flatMap(({ outcomes }) => outcomes),
      named,
      values['dry-run'],
    )}`,
  );
  return received.some(isRefused) ? 1 : 0;
});

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    │ ');
}

/** Files in the order they were given, receipts of earlier runs left out. @throws CannotRun where one is not there. */
function filesIn(positionals: readonly string[]) {
  if (positionals.length === 0) throw new CannotRun('没有写要收的文件，如 npm run receive -- 来件/*');
  const paths = [...new Set(positionals.map(here))];
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new CannotRun(`找不到 ${missing}`);
  const incoming = paths
    .map(readIncoming)
    .filter(({ path, content }) => 'problem' in content || !isReceipt(path, content.bytes));
  if (incoming.length === 0) throw new CannotRun('给出的都是回执，没有要收的文件');
  return incoming;
}

function find(
  typed: string,
  positionals: readonly string[],
  look: (number: string) => ReturnType<typeof findNumber>,
): number {
  if (positionals.length > 0) throw new CannotRun('--find 只查编号，不收文件');
  const number = readNumber(typed);
  if (number === undefined) throw new CannotRun(`“${typed}”不是编号；编号八位，写作 A7K3-9QXM`);
  const found = look(number);
  process.stdout.write(findInWords(number, found));
  return found ? 0 : 1;
}
