/** npm run receive: files as they come by mail, into a repository of its own; what is not theirs stays as it is. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { receiptNumber } from '#src/staff/form/receipt-number.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { proposedId } from '#src/staff/editing/proposed-id.ts';
import { valueAt } from '#src/registry/plain.ts';
import { COMMITTER, makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import {
  another,
  BRANCH_DAY,
  FIBRE,
  FIBRE_TEXT,
  LAVER_TEXT,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { edited, put } from '#src/testing/workbooks/sample-books.ts';

const NEW = another(
  '连云港市石英坩埚创新联合体',
  '示例石英有限公司',
  '91320722MA1Q7N8P9D',
  '连云港市东海县',
  '东科〔2024〕3号',
);
const NEW_ID = 'donghai-2024-7n8p9d';

let repository: Repository;
let mail: string;
beforeEach(() => {
  repository = makeRepository();
  mail = mkdtempSync(join(tmpdir(), 'mail-'));
});
afterEach(() => {
  repository.remove();
  rmSync(mail, { recursive: true, force: true });
});

const given = (name: string, content: string | Uint8Array) => writeFileSync(join(mail, name), content);
const run = (...args: string[]) =>
  runHere('receive', ['--as-of', BRANCH_DAY, '--data', repository.root, ...args], { cwd: mail, env: COMMITTER });
const receipt = (stem: string) => readFileSync(join(mail, `${stem}-回执.txt`), 'utf8');
const branches = () => repository.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n');
const received = () => branches().filter((name) => name !== 'main');
const fileAt = (branch: string, path: string) => repository.git('show', `${branch}:${path}`);

/** All that is nobody's business here: what is checked out, what is staged, what is neither. */
function untouched(): string[] {
  const read = (...args: string[]) => repository.git(...args);
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
    repository.edit({ [FIBRE]: `# 正在改\n${FIBRE_TEXT}`, 'notes.txt': '没有提交\n' });
    repository.git('add', 'notes.txt');
    given('草稿.yaml', NEW);
    const before = untouched();
    const { code, out, err } = runApart('receive', ['--as-of', BRANCH_DAY, '--data', repository.root, '草稿.yaml'], {
      cwd: mail,
      env: COMMITTER,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const number = receiptNumber(NEW);
    const branch = `received/${NEW_ID}-${number.toLowerCase()}`;
    expect(received()).toEqual([branch]);
    expect(fileAt(branch, `data/alliances/donghai/${NEW_ID}.yaml`)).toBe(NEW);
    expect(repository.git('diff', '--name-status', 'main', branch).trim()).toBe(
      `A\tdata/alliances/donghai/${NEW_ID}.yaml`,
    );
    expect(repository.git('rev-parse', `${branch}^`)).toBe(repository.git('rev-parse', 'main'));
    expect(repository.git('log', '-1', '--format=%B', branch).trim()).toBe(`收到申报：${NEW_ID}\n\n编号：${number}`);
    expect(untouched()).toEqual(before);
    expect(out).toContain(`已收下  编号 ${number}  连云港市石英坩埚创新联合体\n`);
    expect(out).toContain(`git push origin ${branch}\n`);
    expect(receipt('草稿')).toContain(`编号：${number}\r\n标识：${NEW_ID}\r\n结果：已收下，没有必须改的地方。`);
    expect(receipt('草稿')).toContain('按牵头单位的注册地，放在东海县');
    expect(readFileSync(join(mail, '草稿.yaml'), 'utf8')).toBe(NEW);
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
    repository.git('merge', '-q', '--squash', before[1] ?? '');
    repository.commit(`收件\n\n编号：${number}`);
    repository.git('branch', '-qD', before[1] ?? '');
    expect((await run('--find', number)).out).toContain('已登入登记簿');
    expect((await run('quartz.yaml')).out).toContain('没有变化');
    // Later the register went on: what was received then is not brought back.
    repository.edit({ 'data/alliances/donghai/quartz.yaml': NEW.replace('两年内', '三年内') });
    repository.commit('改');
    expect((await run('quartz.yaml')).out).toContain('以前收过');
    expect(received()).toEqual([]);
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
    const { catalogue } = loadRegistry({ files: [...baseFiles], diagnostics: [] });
    const [, quartz] = goodRecords();
    given(
      '填报.xlsx',
      await writeFillInBook(quartz ? [quartz] : [], bookCatalogueOf(catalogue ?? expect.unreachable())),
    );
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

/** A workbook of records, their ids taken out of every sheet. */
async function withoutIds(records: ReturnType<typeof goodRecords>): Promise<Uint8Array> {
  const { catalogue } = loadRegistry({ files: [...baseFiles], diagnostics: [] });
  const ids = records.map(({ id }) => id);
  const bytes = await writeFillInBook(records, bookCatalogueOf(catalogue ?? expect.unreachable()));
  return edited(bytes, (_, workbook) =>
    workbook.eachSheet((sheet) =>
      sheet.getColumn(1).eachCell((cell) => void (ids.includes(String(cell.value)) && (cell.value = null))),
    ),
  );
}

describe('refused, and nothing is kept of it', () => {
  const refused = async (name: string, ...options: string[]) => {
    const { code, out } = await run(...options, name);
    expect(code).toBe(1);
    expect(received()).toEqual([]);
    expect(out).toContain('没有收下');
    return receipt(name.replace(/\.[^.]*$/, '').replace(/^.*\//, ''));
  };

  test('what is no file of a record in order, each for its own reason, all of it left as it is', async () => {
    const cases: [string, string | Uint8Array, RegExp][] = [
      [
        '手机.yaml',
        `${NEW}# 13812345678\n`,
        /文件里有个人信息：删去以后再发.*\r\n\r\n1\. 第 \d+ 行　不得有手机号：138\*{4}5678/,
      ],
      [
        'gbk.yaml',
        Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc1, 0xac, 0xd4, 0xc6, 0xb8, 0xdb, 0x0a]),
        /像是 GBK 编码，请另存为 UTF-8/,
      ],
      ['协议.pdf', '%PDF-1.7', /是 PDF，不是登记文件/],
      ['老.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /旧格式/],
      ['信.txt', '您好，附件请查收。\n', /字段: 值/],
      ['别的.yaml', 'version: 3\n', /不是登记文件：里面没有联合体的内容/],
      ['空.yaml', '', /文件是空的/],
      ['包.xlsx', 'PK\x03\x04坏的', /1\. /],
      ['长.yaml', `${NEW}#${'x'.repeat(40_000)}\n`, /不得超过 32 KB/],
      ['冲突.yaml', `<<<<<<< HEAD\n${NEW}`, /合并冲突的记号/],
    ];
    for (const [name, content] of cases) given(name, content);
    const { code, out } = await run(...cases.map(([name]) => name));
    expect(code).toBe(1);
    expect(out).toContain(`收下 0 个，没有收下 ${cases.length} 个`);
    expect(received()).toEqual([]);
    for (const [name, content, said] of cases) {
      expect(receipt(name.replace(/\.[^.]*$/, ''))).toMatch(said);
      expect(readFileSync(join(mail, name))).toEqual(Buffer.from(content));
    }
  });

  test('another alliance under an id that is taken, with an id that is free', async () => {
    given(
      'fibre.yaml',
      LAVER_TEXT.replaceAll('紫菜', '海带')
        .replaceAll('海藻种业', '海带种业')
        .replaceAll('91320707930673412Y', '91320722MA1Q7N8P9D')
        .replaceAll('示例海洋大学', '示例理工大学')
        .replaceAll('12320700506198990M', '12320000466000000X'),
    );
    expect(await refused('fibre.yaml')).toMatch(
      /标识“fibre”已经是另一个联合体的.*\r\n {3}改法：换一个标识，例如 ganyu-2024-7n8p9d/,
    );
  });

  test('two that are one alliance and say different things', async () => {
    given('quartz.yaml', NEW);
    given('quartz (1).yaml', NEW.replace('两年内', '三年内'));
    const { code } = await run('quartz.yaml', 'quartz (1).yaml');
    expect(code).toBe(1);
    expect(received()).toEqual([]);
    expect(receipt('quartz')).toContain('“quartz (1).yaml”也是这个联合体，内容不同');
  });

  test('where no board can be told it is asked for, and another board than the register’s is refused', async () => {
    given(
      'video2.yaml',
      VIDEO_TEXT.replace('视频感知', '图像感知').replaceAll('91320700825484783G', '91320722MA1Q7N8P9D'),
    );
    expect(await refused('video2.yaml')).toContain('看不出由哪个板块推荐');
    given('fibre.yaml', FIBRE_TEXT.replace('plan: 两年内', 'plan: 三年内'));
    expect(await refused('fibre.yaml', '--district', 'ganyu')).toContain('在登记簿中属于海州区，不是赣榆区');
  });

  test('a workbook with several rows that say no id: each is told, and no row is given to the wrong one', async () => {
    given('填报.xlsx', await withoutIds(goodRecords()));
    const said = await refused('填报.xlsx');
    expect(said).toMatch(/联合体!A\d+　标识尚未填写/);
    expect(said.match(/标识尚未填写/g)).toHaveLength(2);
  });

  test('a workbook with a mistake comes back marked', async () => {
    const { catalogue } = loadRegistry({ files: [...baseFiles], diagnostics: [] });
    const good = await writeFillInBook(goodRecords().slice(1), bookCatalogueOf(catalogue ?? expect.unreachable()));
    given('填报.xlsx', await edited(good, (sheet) => put(sheet('成员单位'), 'C5', '不是代码')));
    expect(await refused('填报.xlsx')).toMatch(/1\. 成员单位!C5　/);
    expect(readdirSync(mail).sort()).toEqual(['填报-回执.txt', '填报-错误.xlsx', '填报.xlsx'].sort());
  });

  test('names that are meant to do something, links, folders', async () => {
    const evil = '-rf $(touch x)`id`;\u202e\n##[error]::set-output 13812345678.yaml';
    given(evil, 'x');
    mkdirSync(join(mail, '来件'));
    symlinkSync(join(mail, evil), join(mail, 'link.yaml'));
    const { code, out } = await run('--', evil, '来件', 'link.yaml');
    expect(code).toBe(1);
    expect(out).not.toMatch(/\u202e|##\[|13812345678|^::/m);
    expect(out).toContain('138****5678');
    expect(receipt('来件')).toContain('是文件夹，不是文件');
    expect(receipt('link')).toContain('不是普通文件');
    expect(existsSync(join(mail, 'x'))).toBe(false);
  });

  test('an application that is not public is not told of to another applicant', async () => {
    repository.edit({ 'data/alliances/donghai/quartz.yaml': NEW });
    repository.commit('申报');
    given('second.yaml', NEW.replace('石英坩埚', '石英管材').replace('东科〔2024〕3号', '东科〔2024〕4号'));
    const said = await refused('second.yaml');
    expect(said).toContain('还没有公示的联合体');
    expect(said).not.toMatch(/坩埚|\bquartz\b/);
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
  expect(readdirSync(mail).sort()).toEqual(['bad.yaml', 'quartz.yaml']);
});

test('a receipt is never written over, and is no file that came in', async () => {
  given('bad.yaml', 'x: y\n');
  given('bad-回执.txt', '别人的文件\n');
  await run('bad.yaml');
  await run('bad.yaml');
  expect(readdirSync(mail).sort()).toEqual(['bad-回执.txt', 'bad-回执2.txt', 'bad.yaml'].sort());
  expect(readFileSync(join(mail, 'bad-回执.txt'), 'utf8')).toBe('别人的文件\n');
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
  const outside = await runHere('receive', ['quartz.yaml'], { cwd: mail, env: COMMITTER });
  expect(outside).toMatchObject({ code: 2, err: expect.stringContaining('这里不是 git 仓库；请在克隆下来的') });
  const env = { ...COMMITTER, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const another = await runHere('receive', ['--data', repository.root, 'quartz.yaml'], { cwd: mail, env });
  expect(another).toMatchObject({ code: 2, err: expect.stringContaining('git 读不了这里的仓库（文件夹属于别的用户') });
  const nobody = Object.fromEntries(
    Object.keys(COMMITTER).map((key) => [
      key,
      key.startsWith('GIT_CONFIG') ? COMMITTER[key as keyof typeof COMMITTER] : undefined,
    ]),
  );
  repository.git('config', 'user.useConfigOnly', 'true');
  const { code, err } = await runHere('receive', ['--as-of', BRANCH_DAY, '--data', repository.root, 'quartz.yaml'], {
    cwd: mail,
    env: { ...nobody, EMAIL: undefined },
  });
  expect(code).toBe(2);
  expect(err).toContain('git config user.name');
  expect(received()).toEqual([]);
  expect(readdirSync(mail)).toEqual(['quartz.yaml']);
});
