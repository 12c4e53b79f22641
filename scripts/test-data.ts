/**
 * npm run test:data: what must hold for whatever register stands in data/. Nothing here knows the sample; a change of
 * data fails at the step that names its mistakes, or else the program is to blame, and that is said.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';

const USAGE = `用法：npm run test:data -- [选项]

  改了登记数据以后的全部检查：校验、生成网站，再核对网页（无障碍、链接、下载、不泄露）。不测程序本身，那是 npm test。

  --data 文件夹   登记簿所在文件夹（其下有 data/），默认当前文件夹
  --out 文件夹    网站生成到哪里，默认 dist
  --base 版本     只看与这个版本相比的改动带来的错误；登记簿原有错误的，说明了，不生成、不核对网站
  --help          显示本说明

  结果：0 全部通过，1 有一步没有通过（最后一行说是谁的事）
`;

interface Step {
  title: string;
  args: readonly string[];
  /** Only what it says of a failure is worth showing: the next step says the rest again. */
  quiet?: boolean;
  /** What it means when the step fails, and what to do. */
  failed: string;
  /** Its failure was there before the change: what follows cannot be looked at, and nobody is to blame for it here. */
  wasThere?: true;
}

const WHOLE = (data: string): Step => ({
  title: '校验整个登记簿',
  args: ['scripts/validate.ts', '--data', data],
  quiet: true,
  failed:
    '上面的错误这次改动以前就有，不影响这次改动；它们改正以前网站发布不了，所以没有生成、没有核对网站。请市局另行改正。',
  wasThere: true,
});

const FORGE_FILES: Step = {
  title: '核对代码平台上的文件',
  args: ['scripts/forge-files.ts', '--check'],
  failed: '改了网址、负责人或板块之后，要运行 npm run forge-files，把改动的文件一起提交。',
};

const stepsOf = (data: string, out: string, base: string | undefined): readonly Step[] => [
  {
    title: base === undefined ? '校验登记数据' : '校验这次改动',
    args: ['scripts/validate.ts', '--data', data, ...(base === undefined ? [] : ['--base', base, '--data-errors'])],
    quiet: true,
    failed: '错误在登记数据里：按上面的位置和改法改正，再运行一次。',
  },
  ...(base === undefined ? [] : [WHOLE(data)]),
  // Another folder's register has no code host of its own.
  ...(data === '.' ? [FORGE_FILES] : []),
  {
    title: '生成网站',
    args: ['scripts/build.ts', '--data', data, '--out', out],
    failed: '网站没有生成，原因见上面最后几行。',
  },
  {
    title: '核对生成的网站',
    args: [
      ...'node_modules/vitest/vitest.mjs run --project data --slowTestThreshold=60000'.split(' '),
      ...'--reporter=default --reporter=json --outputFile.json=.cache/tests/data.json'.split(' '),
    ],
    failed:
      '登记数据没有错误，是程序的毛病，与这次改动写得对不对无关。请把上面的输出发给维护程序的人，改动先不要合并。',
  },
];

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.' },
      out: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { data, out, base } = values;
  const steps = stepsOf(data, out, base);
  for (const [i, { title, args, quiet = false, failed, wasThere }] of steps.entries()) {
    process.stdout.write(`\n${i + 1}/${steps.length} ${title}\n`);
    const started = performance.now();
    const { status, stdout } = spawnSync(process.execPath, args, {
      stdio: ['inherit', quiet ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, TEST_REGISTER: data, TEST_SITE: out },
    });
    if (status !== 0) {
      const said = wasThere ? `登记簿原有错误。${failed}` : `没有通过：${title}。${failed}`;
      process.stdout.write(`${stdout?.toString() ?? ''}\n${said}\n`);
      return wasThere ? 0 : 1;
    }
    process.stdout.write(`通过（${((performance.now() - started) / 1000).toFixed(0)} 秒）\n`);
  }
  process.stdout.write('\n登记数据的检查全部通过\n');
  return 0;
});
