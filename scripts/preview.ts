/** npm run preview: the site with drafts, marked, the changed records first; to look at, never to publish. */
import { parseArgs } from 'node:util';
import { changedRecords } from '#src/changes/git/changed-records.ts';
import { runCommand } from './command.ts';
import { buildSite, serveSite, setDay } from './site.ts';
import { previewFolder } from './unpublished-path.ts';

const USAGE = `用法：npm run preview -- [选项]

  生成含未公开记录的网站并在本机打开；改动的记录列在最前（/preview/）。边改边看用 npm run dev。

  --base 版本    与这个版本相比改动了哪些记录，如 origin/main；不写时与 HEAD 相比
  --as-of 日期   看这一天的网站，默认今天；以前的日子，按那一天的样子，后来的事不算
  --out 文件夹   只生成到这里，不打开（流水线用）；须是新的、空的，或以前的预览
  --help         显示本说明

  结果：0 已生成，1 登记簿有错误，2 无法运行
`;
const FOLDER = '.cache/preview';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = process.cwd();
  const out = previewFolder(root, values.out ?? FOLDER);
  setDay(values['as-of']);
  const changes = previewedChanges(root, values.base);
  process.env['REGISTER_DRAFTS'] = '1';
  process.env['REGISTER_PREVIEW'] = JSON.stringify({ base: values.base, changes });
  const code = await buildSite(root, out);
  if (code === 0 && values.out === undefined) await serveSite(FOLDER, 'preview/');
  return code;
});

/** Without a base, what is not yet committed; a folder outside git has no changes to tell. */
function previewedChanges(root: string, base: string | undefined) {
  try {
    return changedRecords(root, base ?? 'HEAD');
  } catch (error) {
    if (base === undefined) return [];
    throw error;
  }
}
