/** npm run validate: checks the register, or some of its files, and prints what it finds. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { IsoDate } from '#schemas/fields.ts';
import { checkRegister } from '#src/check-register.ts';
import { REPORTERS } from '#src/reporters/index.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { countBySeverity, type Reporter } from '#src/reporters/report.ts';
import { today } from '#src/today.ts';
import { CannotRun, runCommand } from './command.ts';
import { scopeOf } from './register-path.ts';

const FORMS = ['console', ...Object.keys(REPORTERS)];

const USAGE = `用法：npm run validate -- [选项] [文件或文件夹…]

  不写文件时校验整个登记簿；写了文件，仍对照整个登记簿判断，只报告所写文件的问题。

  --as-of 2024-08-05   按这一天判断（默认今天，北京时间）
  --reporter 名称      输出形式：${FORMS.join('、')}（默认 console）
  --data 文件夹        登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help               显示本说明

  结果：0 没有错误，1 有错误，2 无法运行
`;

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      reporter: { type: 'string', default: 'console' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const asOf = z.safeDecode(IsoDate, values['as-of'] ?? today());
  if (!asOf.success) throw new CannotRun('--as-of 应为日期，写作 2024-08-05');
  const reporter = reporterNamed(values.reporter);
  const { root, only } = scopeOf(values.data, positionals);
  const report = checkRegister(root, asOf.data, only);
  process.stdout.write(reporter(report));
  return countBySeverity(report.diagnostics).error > 0 ? 1 : 0;
});

function reporterNamed(name: string): Reporter {
  if (name === 'console') return consoleReporter(process.stdout.isTTY && !process.env['NO_COLOR']);
  const reporter = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined;
  if (!reporter) throw new CannotRun(`没有“${name}”这种输出，可用：${FORMS.join('、')}`);
  return reporter;
}
