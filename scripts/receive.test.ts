/** npm run receive: files as they come by mail, into a repository of its own; what is not theirs stays as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { receiptNumber } from '#src/staff/form/receipt-number.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { proposedId } from '#src/staff/editing/proposed-id.ts';
import { valueAt } from '#src/registry/plain.ts';
import { COMMITTER } from '#src/testing/branches/repository.ts';
import { BRANCH_DAY, FIBRE, FIBRE_TEXT } from '#src/testing/branches/small-register.ts';
import { mailbox, NEW, NEW_ID, withoutIds } from '#src/testing/mailbox.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';

const { folder, repository, given, run, receipt, branches, received } = mailbox();
const fileAt = (branch: string, path: string) => repository().git('show', `${branch}:${path}`);

/** All that is nobody's business here: what is checked out, what is staged, what is neither. */
function untouched(): string[] {
  const read = (...args: string[]) => repository().git(...args);
  return [
    read('status', '--porcelain', '--ignored'),
    read('rev-parse', 'HEAD', 'main'),
    read('symbolic-ref', 'HEAD'),
    read('diff'),
    read('diff', '--cached'),
    read('stash', 'list'),
  ];
}

describe('taken in', () => {
  test('as people run it: a branch and a commit of its own, a receipt that names the number; nothing else is touched', () => {
    repository().edit({ [FIBRE]: `# 正在改\n${FIBRE_TEXT}`, 'notes.txt': '没有提交\n' });
    repository().git('add', 'notes.txt');
    given('草稿.yaml', NEW);
    const before = untouched();
    const { code, out, err } = runApart('receive', ['--as-of', BRANCH_DAY, '--data', repository().root, '草稿.yaml'], {
      cwd: folder(),
      env: COMMITTER,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const number = receiptNumber(NEW);
    const branch = `received/${NEW_ID}-${number.toLowerCase()}`;
    expect(received()).toEqual([branch]);
    expect(fileAt(branch, `data/alliances/donghai/${NEW_ID}.yaml`)).toBe(NEW);
    expect(repository().git('diff', '--name-status', 'main', branch).trim()).toBe(
      `A\tdata/alliances/donghai/${NEW_ID}.yaml`,
    );
    expect(repository().git('rev-parse', `${branch}^`)).toBe(repository().git('rev-parse', 'main'));
    expect(repository().git('log', '-1', '--format=%B', branch).trim()).toBe(`收到申报：${NEW_ID}\n\n编号：${number}`);
    expect(untouched()).toEqual(before);
    expect(out).toContain(`已收下  编号 ${number}  连云港市石英坩埚创新联合体\n`);
    expect(out).toContain(`git push origin ${branch}\n`);
    expect(receipt('草稿')).toContain(`编号：${number}\r\n标识：${NEW_ID}\r\n结果：已收下，没有必须改的地方。`);
    expect(receipt('草稿')).toContain('按牵头单位的注册地，放在东海县');
    expect(readFileSync(join(folder(), '草稿.yaml'), 'utf8')).toBe(NEW);
  });

  test('the same again is not taken twice; it is found by its number before it is merged and after', async () => {
    given('quartz.yaml', NEW);
    const number = receiptNumber(NEW);
    expect((await run('--find', number)).code).toBe(1);
    await run('quartz.yaml');
    const before = branches();
    // As mail systems hand it on: another name, other line ends.
    given('quartz(1).yaml', `\ufeff${NEW.replaceAll('\n', '\r\n')}`);
    const again = await run('quartz(1).yaml');
    expect(again.code).toBe(0);
    expect(again.out).toContain(`以前收过  编号 ${number}`);
    expect(branches()).toEqual(before);
    const asked = await run('--find', number.toLowerCase().replace('-', ' '));
    expect({ ...asked, out: asked.out.replace(/\d+年\d+月\d+日/, '某日') }).toEqual({
      code: 0,
      err: '',
      out: `编号 ${number}\n  某日收到  data/alliances/donghai/quartz.yaml\n  分支  ${before[1]}\n  还没有并入登记簿\n`,
    });
    repository().git('merge', '-q', '--squash', before[1] ?? '');
    repository().commit(`收件\n\n编号：${number}`);
    repository().git('branch', '-qD', before[1] ?? '');
    expect((await run('--find', number)).out).toContain('已登入登记簿');
    expect((await run('quartz.yaml')).out).toContain('没有变化');
  });

  test('a change of a record goes where the record is, whatever the file is called', async () => {
    const changed = FIBRE_TEXT.replace('plan: 两年内', 'plan: 三年内');
    given('fibre - 副本.yaml', changed);
    given('石英.yaml', FIBRE_TEXT.replace('plan: 两年内', 'plan: 四年内'));
    const { out } = await run('fibre - 副本.yaml');
    expect(out).toContain(`更新  ${FIBRE}\n`);
    expect(fileAt(received()[0] ?? '', FIBRE)).toBe(changed);
    expect((await run('石英.yaml')).out).toContain('按名称和牵头单位是登记簿中的 fibre');
    expect(received()).toHaveLength(2);
  });

  test('several at once: each is told by itself, one refused keeps no other out, the same twice is one', async () => {
    given('quartz.yaml', NEW);
    given('again.yaml', NEW);
    given('bad.yaml', NEW.replace('members:', 'membres:'));
    given('fibre.yaml', FIBRE_TEXT);
    const { code, out } = await run('--district', '东海县', 'quartz.yaml', 'bad.yaml');
    expect(code).toBe(1);
    expect(received()).toHaveLength(1);
    expect(out).toContain('收下 1 个，没有收下 1 个（对照 main）');
    expect(receipt('bad')).toMatch(/结果：没有收下，有 \d+ 处要改/);
    expect((await run('fibre.yaml')).out).toContain(`没有变化  编号 ${receiptNumber(FIBRE_TEXT)}`);
  });

  test('a workbook: a branch for each of its records', async () => {
    const [, quartz] = goodRecords();
    given('填报.xlsx', await writeFillInBook(quartz ? [quartz] : [], bookCatalogueIn()));
    const { code, out } = await run('填报.xlsx');
    expect(out).toContain('已收下');
    expect(code).toBe(0);
    const [branch = ''] = received();
    const text = fileAt(branch, 'data/alliances/haizhou/quartz.yaml');
    expect(branch).toBe(`received/quartz-${receiptNumber(text).toLowerCase()}`);
  });

  test('a workbook whose one row says no id, with one of its own, as a file would get', async () => {
    given('填报.xlsx', await withoutIds(goodRecords().slice(1)));
    const { code, out } = await run('填报.xlsx');
    expect([code, out]).toEqual([0, expect.stringContaining('已收下')]);
    const [branch = ''] = received();
    const id = proposedId(
      {
        district: 'haizhou',
        batch: '2024',
        creditCode: valueAt(goodRecords()[1]?.value ?? {}, ['lead', 'creditCode']),
      },
      () => false,
    );
    const text = fileAt(branch, `data/alliances/haizhou/${id}.yaml`);
    // Rows of the other sheets that name no alliance are its.
    expect(text.match(/^ {2}- name: /gm)?.length).toBeGreaterThan(2);
    expect(receipt('填报')).toContain(`标识：${id}`);
    expect(receipt('填报')).toContain(`标识：文件里没有写，代起为 ${id}；公示以前可以另起一个，再发一次`);
  });
});

test('a dry run says all of it and writes nothing, not even a receipt', async () => {
  given('quartz.yaml', NEW);
  given('bad.yaml', 'x: y\n');
  const { code, out } = await run('--dry-run', 'quartz.yaml', 'bad.yaml');
  expect(code).toBe(1);
  expect(out).toContain(`可以收下  编号 ${receiptNumber(NEW)}`);
  expect(out).toContain('│ 结果：没有收下');
  expect(received()).toEqual([]);
  expect(readdirSync(folder()).sort()).toEqual(['bad.yaml', 'quartz.yaml']);
});

test('a receipt is never written over, and is no file that came in', async () => {
  given('bad.yaml', 'x: y\n');
  given('bad-回执.txt', '别人的文件\n');
  await run('bad.yaml');
  await run('bad.yaml');
  expect(readdirSync(folder()).sort()).toEqual(['bad-回执.txt', 'bad-回执2.txt', 'bad.yaml'].sort());
  expect(readFileSync(join(folder(), 'bad-回执.txt'), 'utf8')).toBe('别人的文件\n');
  const { out } = await run('bad.yaml', 'bad-回执2.txt');
  expect(out.match(/^ {2}没有收下/gm)).toHaveLength(1);
});

test.each<[string, readonly string[], RegExp]>([
  ['nothing', [], /没有写要收的文件/],
  ['a file that is not there', ['无.yaml'], /找不到 .*无\.yaml/],
  ['a board that is none', ['--district', '西区', 'a.yaml'], /没有“西区”这个板块，应为：东海县/],
  ['an id for two', ['--id', 'x', 'a.yaml', 'b.yaml'], /--id 只能用于一个登记文件/],
  ['an id that is none', ['--id', 'X Y', 'a.yaml'], /--id 应为标识/],
  ['a number that is none', ['--find', '12'], /“12”不是编号/],
  ['a revision that is none', ['--base', 'nowhere', 'a.yaml'], /没有“nowhere”这个版本/],
  ['a day that is none', ['--as-of', '昨天', 'a.yaml'], /--as-of 应为日期/],
])('it cannot run: %s', async (_, args, said) => {
  given('a.yaml', NEW);
  given('b.yaml', NEW);
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toMatch(said);
  expect(received()).toEqual([]);
});

test('outside a repository, and where git knows nobody’s name, it says so and keeps nothing', async () => {
  given('quartz.yaml', NEW);
  const outside = await runHere('receive', ['quartz.yaml'], { cwd: folder(), env: COMMITTER });
  expect(outside).toMatchObject({ code: 2, err: expect.stringContaining('这里不是 git 仓库；请在克隆下来的') });
  const env = { ...COMMITTER, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const another = await runHere('receive', ['--data', repository().root, 'quartz.yaml'], { cwd: folder(), env });
  expect(another).toMatchObject({ code: 2, err: expect.stringContaining('git 读不了这里的仓库（文件夹属于别的用户') });
  const nobody = Object.fromEntries(
    Object.keys(COMMITTER).map((key) => [
      key,
      key.startsWith('GIT_CONFIG') ? COMMITTER[key as keyof typeof COMMITTER] : undefined,
    ]),
  );
  repository().git('config', 'user.useConfigOnly', 'true');
  const { code, err } = await runHere('receive', ['--as-of', BRANCH_DAY, '--data', repository().root, 'quartz.yaml'], {
    cwd: folder(),
    env: { ...nobody, EMAIL: undefined },
  });
  expect(code).toBe(2);
  expect(err).toContain('git config user.name');
  expect(received()).toEqual([]);
  expect(readdirSync(folder())).toEqual(['quartz.yaml']);
});
