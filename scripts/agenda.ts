/** npm run agenda: what the calendar brings, for whoever keeps the register. Reads only; reminders are no errors. */
import { parseArgs } from 'node:util';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { agendaCalendar } from '#src/staff/agenda/agenda-calendar.ts';
import {
  agendaIssue,
  agendaJson,
  agendaMarkdown,
  agendaText,
  unreadInWords,
} from '#src/staff/agenda/agenda-reports.ts';
import { DAYS_AHEAD, remindersOf } from '#src/staff/agenda/reminders.ts';
import { CannotRun, runCommand } from './command.ts';
import { dayIn } from './day-option.ts';
import { districtNamed } from './district-named.ts';
import { scopeOf } from './register-path.ts';
import { unreadIn } from './tell-unread.ts';

const USAGE = `用法：npm run agenda -- [选项]

  列出到期和即将到期的事项：公示期满、整改期限、年度评估、培育期满、证书到期、成员不足、推荐期限、任务到期、备案未办。
  待办只作提醒，不影响校验和发布。内容是内部的，不要上网。

  --format text        text、markdown、json、ics（日历）或 issue（给流水线：登记仓库公开或没有待办的，什么也不写），默认 text
  --days ${DAYS_AHEAD}            看今后多少天，默认 ${DAYS_AHEAD}
  --board 板块         只看一个板块的事项，写名称或标识；市局的写 bureau
  --as-of 2026-11-29   按这一天（默认今天，北京时间）
  --data 文件夹        登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help               显示本说明
`;
const FORMATS = ['text', 'markdown', 'json', 'ics', 'issue'] as const;

await runCommand(() => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      format: { ...text, default: 'text' },
      days: { ...text, default: String(DAYS_AHEAD) },
      board: text,
      'as-of': text,
      data: text,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const format = FORMATS.find((each) => each === values.format);
  if (!format) throw new CannotRun(`--format 应为 ${FORMATS.join('、')} 之一`);
  if (!/^\d{1,4}$/.test(values.days)) throw new CannotRun('--days 应为天数，如 60');
  const asOf = dayIn(values['as-of']);
  const registry = loadRegistry(readDataFolder(scopeOf(values.data, []).root));
  const { catalogue } = registry;
  if (!catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const { board } = values;
  const district =
    board === undefined || board === 'bureau' ? undefined : districtNamed(board, catalogue, '市局的写 bureau');
  const ahead = Number(values.days);
  const reminders = remindersOf(registry, asOf, ahead).filter(
    ({ who, board: name }) =>
      board === undefined || (board === 'bureau' ? who === '市局' : who === '板块' && name === district?.name),
  );
  const { alliances, decisions } = unreadIn(registry, district?.id);
  const agenda = { asOf, ahead, reminders, unread: [...alliances, ...decisions] };
  const unread = unreadInWords(agenda);
  // A calendar has no room for it.
  if (format === 'ics' && unread !== undefined) process.stderr.write(`${unread}\n`);
  const report = {
    text: () => agendaText(agenda),
    markdown: () => agendaMarkdown(agenda),
    json: () => agendaJson(agenda),
    ics: () => agendaCalendar(agenda, catalogue.site),
    // What is due names applications nobody can see yet: an issue of a public repository is no place for it.
    issue: () => (catalogue.site.repository.visibility === 'public' ? '' : agendaIssue(agenda)),
  }[format]();
  process.stdout.write(report);
  return 0;
});
