/** npm run report: writes a record's 建设申请书 as a Word file, outside everything that is published. */
import { parseArgs } from 'node:util';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { formRegisterOf, leftIn } from '#src/staff/form/whole-register.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { readDataFolder, type DataFolder } from '#src/registry/read.ts';
import { CannotRun, runCommand } from './command.ts';
import { dayIn } from './day-option.ts';
import { recordNamed } from './record-named.ts';
import { scopeOf } from './register-path.ts';
import { layoutTold, templateRefused } from './templates.ts';
import { unpublishedPath } from './unpublished-path.ts';

const USAGE = `用法：npm run report -- <名称、标识或登记文件> [选项]

  把一条登记做成 Word 格式的建设申请书，供打印、盖章、报送。名称写一部分也行，只要只有一个联合体的名称中有它；
  标识即登记文件名（不含 .yaml）。

  --output 文件        写到哪里，默认当前文件夹的 建设申请书-<标识>.docx；不写进 dist/、public/、data/
  --as-of 2024-08-05   按这一天判断（默认今天，北京时间）
  --data 文件夹        登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help               显示本说明
`;

/** The file of a record. */
const fileAt = ({ files }: DataFolder, path: string) =>
  files.find((file) => file.path === path) ?? { path, bytes: new Uint8Array() };

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: text, data: text, 'as-of': text, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [named] = positionals;
  if (named === undefined || positionals.length > 1)
    throw new CannotRun('写一个名称或标识，例如 npm run report -- carbon-fibre');
  const asOf = dayIn(values['as-of']);
  const { root, only } = scopeOf(values.data, /\.yaml$/i.test(named) ? [named] : []);
  const folder = readDataFolder(root);
  const registry = loadRegistry(folder);
  const { catalogue } = registry;
  if (!catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const record = recordNamed(registry, only[0] ?? named);
  const district = catalogue.districts.find((each) => each.id === record.district);
  if (!district) throw new CannotRun(`没有板块“${record.district}”，先运行 npm run validate -- ${record.source.file}`);
  const output = unpublishedPath(root, values.output, `建设申请书-${record.id}.docx`);
  const file = fileAt(folder, record.source.file);
  const missing = leftIn(file, formRegisterOf(registry, catalogue, asOf), asOf);
  const { draft } = record;
  // Loaded when there is something to write: the library is a megabyte.
  const { applicationPaper } = await import('#src/staff/application/application-paper.ts');
  const notice = catalogue.policies.get(draft.batch ?? '');
  const template = notice?.templates?.application;
  const input = {
    id: record.id,
    alliance: draft,
    written: pass(file.path, file.bytes).value,
    district,
    site: catalogue.site,
    policy: notice?.policy,
    industry: catalogue.industries.find(({ name }) => name === draft.industry),
    asOf,
    missing,
  };
  const bytes = await applicationPaper(input, template?.bytes).catch(templateRefused(template));
  createAtomically(output, bytes);
  const marked = template ? '先改正再盖章' : '每页都标了“草稿”';
  const state =
    missing === 0
      ? '没有错误'
      : `还有 ${missing} 项未填或待改，${marked}；错误用 npm run validate -- ${record.source.file} 查看，没有填的在填报页打开这个文件，逐项标着`;
  process.stdout.write(
    `已写：${output}\n${state}\n${layoutTold(template)}\n其中有不公开的内容（姓名、经营数据、意见等），不要上网或放进公开的仓库\n`,
  );
  return 0;
});
