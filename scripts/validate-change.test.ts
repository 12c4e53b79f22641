/** npm run validate with --base and --policy, in a repository of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import { BRANCH_DAY, VIDEO, VIDEO_LISTED, VIDEO_SHOWN } from '#src/testing/branches/small-register.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';

let repository: Repository;
beforeAll(() => {
  repository = makeRepository();
  repository.edit({ [VIDEO]: null, [VIDEO_SHOWN]: null, [VIDEO_LISTED]: null });
});
afterAll(() => repository.remove());

const arguments_ = (args: readonly string[]) => ['--as-of', BRANCH_DAY, ...args];
const validate = (...args: string[]) => runHere('validate', arguments_(args), { cwd: repository.root });
/** The same in a process of its own. */
const validateApart = (...args: string[]) => runApart('validate', arguments_(args), { cwd: repository.root });

test('1 for a change that must not go in, the verdict first; 0 once an owner agreed', async () => {
  const { code, out, err } = validateApart('--base', 'HEAD');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toMatch(/^需要改正：有 3 处错误，改好之前不能并入登记簿\n {2}改动 3 个文件：删除 3 个/);
  const agreed = ['change/listed-removed', 'change/decision-kept', 'change/bureau'];
  const accepted = await validate('--base', 'HEAD', ...agreed.flatMap((check) => ['--accept', check]));
  expect(accepted.code).toBe(0);
  expect(accepted.out).toMatch(/^可以合并：没有错误\n/);
});

test('--head compares commits and not what lies in the folder', async () => {
  const { code, out } = await validate('--base', 'HEAD', '--head', 'main');
  expect(code).toBe(0);
  expect(out).toMatch(/^没有改动：与比较的版本相同\n/);
});

test('without --base nothing is said of the change', async () => {
  expect((await validate()).out).toMatch(/校验 2 个联合体（判断日期2024年8月20日）/);
});

test.each([
  [['--base', 'no\nsuch'], '没有“no such”这个版本'],
  [['--base', '\u001b[2J'], '没有“·[2J”这个版本'],
  [['--head', 'HEAD'], '--head 要和 --base 一起用'],
  [['--accept', 'change/mixed'], '--accept 要和 --base 一起用'],
  [['--plain'], '--plain 要和 --base 一起用'],
  [['--base', 'HEAD', '--accept', 'min-members'], '--accept 没有“min-members”，可用：'],
  [['--base', 'HEAD', '--accept', 'shape/missing'], '--accept 没有“shape/missing”，可用：'],
  [['--base', 'HEAD', 'data'], '--base 和 --policy 看整个登记簿，不能再写文件'],
  [['--base', 'HEAD', '--policy', 'x.yaml'], '--base 和 --policy 不能一起用'],
  [['--batch', '2024'], '--batch 要和 --policy 一起用'],
  [['--policy', 'x.yaml', '--batch', '24'], '--batch 应为批次：年份，如 2024'],
  [['--policy', 'x.txt'], '--policy 应为 .yaml 文件'],
  [['--policy', 'none.yaml'], '找不到 '],
  [['--policy', 'data'.padEnd(4) + '.yaml'], '找不到 '],
])('2 for %j, in one Chinese sentence', async (args, sentence) => {
  const { code, out, err } = await validate(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^无法运行：[^\n]+\n$/);
  expect(err).toContain(sentence);
});

test('--policy tries a draft, with its text beside it or none, and leaves everything as it is', async () => {
  const policy = readFileSync(join(repository.root, 'data/policies/2024.yaml'), 'utf8');
  const draft = join(repository.root, 'draft.yaml');
  writeFileSync(
    draft,
    policy.replace('atLeast: 3', 'atLeast: 5').replace('成员单位原则上不少于 3 个', '成员单位原则上不少于 5 个'),
  );
  const before = repository.git('status', '--porcelain');
  const { code, out } = await validate('--policy', 'draft.yaml');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^试算：按 连科〔2024〕31号《.+》草案，2 个联合体中 0 个全部符合（现在 2 个），2 个会新出现不符合\n/,
  );
  expect(out).toContain('成员单位 3 家，原则上不少于 5 家');
  expect((await validate('--policy', draft, '--batch', '2031')).out).toMatch(/^试算：.+0 个联合体中 0 个全部符合/);
  expect(repository.git('status', '--porcelain')).toBe(before);

  writeFileSync(join(repository.root, 'draft.md'), '成员单位原则上不少于 5 个\n');
  expect((await validate('--policy', 'draft.yaml')).out).toContain('不是通知原文');

  writeFileSync(draft, policy.replace('rule: min-members', 'rule: min-member'));
  const broken = await validate('--policy', 'draft.yaml', '--reporter', 'json');
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.out)).not.toHaveProperty('whatIf');
  expect(broken.out).toContain('没有“min-member”这条规则');
});
