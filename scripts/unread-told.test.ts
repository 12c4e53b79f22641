/** A file that cannot be read is named by every command that lists what the register holds. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from '#src/testing/run-command.ts';
import { CLEAN_ALLIANCE, temporaryRegister, type TemporaryRegister } from '#src/testing/temporary-register.ts';

const DECISION = 'data/decisions/2024/lieru.yaml';
const LISTING = 'kind: 列入培育名单\ndocument: 示例连科〔2024〕52号\ndate: 2024-08-05\nalliances: [other]\n';
const UNREAD = 'data/alliances/donghai/merged.yaml';
let register: TemporaryRegister;
beforeAll(() => {
  register = temporaryRegister();
  register.write('data/alliances/haizhou/other.yaml', CLEAN_ALLIANCE.replace('校验用', '另一个'));
  register.write('data/alliances/donghai/whole.yaml', CLEAN_ALLIANCE.replace('校验用', '东海的'));
  register.write('data/decisions/2024/lieru-2.yaml', LISTING.replace('52号', '53号').replace('other', 'fibre'));
  register.write(DECISION, `\t${LISTING}`);
  register.write(UNREAD, CLEAN_ALLIANCE.replace('batch:', '<<<<<<< HEAD\nbatch:'));
});
afterAll(() => register.remove());
const run = (name: string, ...args: string[]) => runHere(name, args, { cwd: register.root });

test.each([
  ['推荐汇总表', ['--district', '海州区'], false],
  ['推荐汇总表 of the board of the unread one', ['--district', '东海县'], true],
  ['名单总表', ['--district', '海州区', '--all'], false],
  ['名单总表 of the board of the unread one', ['--district', '东海县', '--all'], true],
  ['年度评估', ['--evaluation', '2025'], true],
  ['填报工作簿', ['--fill-in'], true],
])('%s: 1, and what it may lack', async (_what, args, isItsBoard) => {
  const { code, out } = await run('export', ...args, '--output', `t${args.join('')}.xlsx`);
  expect(code).toBe(1);
  expect(out).toContain(`可能少了、错了：决定 ${DECISION} 有错误，读不全，先运行 npm run validate -- ${DECISION}`);
  expect(out.includes(`没有列入：${UNREAD} 有错误，先运行 npm run validate -- ${UNREAD}`)).toBe(isItsBoard);
});

test('填报工作簿 of a board has no sheet of decisions; of one that is named, nothing is missing', async () => {
  expect(await run('export', '--fill-in', '--district', '海州区', '--output', 'b.xlsx')).toMatchObject({ code: 0 });
  expect(await run('export', '--fill-in', '--id', 'fibre', '--output', 'f.xlsx')).toMatchObject({ code: 0 });
  const { code, out } = await run('export', '--fill-in', '--district', '东海县', '--output', 'd.xlsx');
  expect([code, out.includes(`没有列入：${UNREAD}`), out.includes('决定')]).toEqual([1, true, false]);
});

test('an unread one that is named is told as such', async () => {
  const sentence = `${UNREAD} 读不出来，先运行 npm run validate -- ${UNREAD}`;
  expect(await run('export', '--fill-in', '--id', 'merged')).toMatchObject({ code: 2, err: `无法运行：${sentence}\n` });
  const { err } = await run('new', '--decision', '书面同意', '--alliances', 'merged');
  expect(err).toContain(`--alliances（所涉联合体）${sentence}\n`);
});

test('nothing to list is known only as far as files could be read', async () => {
  const { code, err } = await run('export', '--district', '灌云县', '--all');
  expect([code, err]).toEqual([
    2,
    `无法运行：灌云县没有登记的联合体；有文件读不全，也可能因此少了，先运行 npm run validate：${DECISION}\n`,
  ]);
});

test('the agenda says it first, of a board those of that board; a calendar beside it', async () => {
  const said = (files: string[]) =>
    `有 ${files.length} 个文件有错误、读不全，与它们有关的可能没有列出，先运行 npm run validate：${files.join('、')}\n`;
  const all = await run('agenda');
  expect([all.code, all.out.split('\n')[0]]).toEqual([0, said([UNREAD, DECISION]).trim()]);
  expect((await run('agenda', '--board', '海州区')).out).toMatch(said([DECISION]));
  const ics = await run('agenda', '--format', 'ics');
  expect([ics.out.startsWith('BEGIN:VCALENDAR'), ics.err]).toEqual([true, said([UNREAD, DECISION])]);
  expect(JSON.parse((await run('agenda', '--format', 'json')).out)).toMatchObject({ unread: [UNREAD, DECISION] });
  const { code, err } = await run('agenda', '--board', '东海');
  expect([code, err]).toEqual([2, '无法运行：没有“东海”这个板块，是否为“东海县”？市局的写 bureau\n']);
});
